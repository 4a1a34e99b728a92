// What differs between the two editions, the site and the one file: where the core, the
// samples and the licences come from. Everything else is one source. The build puts one
// implementation in place of `#edition`.

import type { SlotStore } from '../storage/autosave';

export interface SampleInfo {
  file: string;
  title: string;
  title_en: string;
  note: string;
  note_en: string;
  published: string;
  place: string;
}

export interface Edition {
  readonly name: 'site' | 'file';
  readonly samples: readonly SampleInfo[];
  /** The text of a sample, by its file name. */
  sample(file: string): Promise<string>;
  /** The bytes of the core's module that reads texts, and of the one that works on reports. */
  analyzeBytes(): Promise<ArrayBuffer>;
  reviewBytes(): Promise<ArrayBuffer>;
  /** What the page itself runs: its script, as it came. */
  pageBytes(): Promise<ArrayBuffer>;
  startWorker(): Worker;
  /** The readers of documents: asked for when the first document comes. */
  startReader(): Promise<Worker>;
  /** What keeps the work in the browser; null where nothing may be kept. */
  readonly startStore: (() => Promise<SlotStore>) | null;
  /** What draws charts: asked for when the first chart is wanted. */
  startCharts(): Promise<Worker>;
  /** Licence texts of everything that is shipped. */
  licences(): Promise<string>;
  /** Makes the page work without a network; calls back when a new version waits to be taken. */
  keepOffline(onUpdate: (apply: () => void) => void): void;
}
