// Whether the work is safe: what of it was saved, where and when.
import type { Project } from './work';

/** Work of a tab that is gone, kept in the browser. */
export interface Slot {
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  reports: number;
  title: string;
}

export interface Saving {
  /** The project as it was when last saved. */
  readonly project: Project | null;
  readonly where: 'file' | 'browser' | null;
  readonly time: number;
  /** Whether the person lets the browser keep the work. */
  readonly autosave: boolean;
  readonly problem: 'quota' | 'failed' | null;
  readonly slots: readonly Slot[];
}

export const kNothingSaved: Saving = { project: null, where: null, time: 0, autosave: false, problem: null, slots: [] };

/** Samples as they came are no work; what a person brought or changed is. */
export function isWork({ entries, words }: Project): boolean {
  return (words?.length ?? 0) > 0 || entries.some((entry) =>
    entry.origin !== 'sample' || entry.added.length > 0 || Object.keys(entry.corrections).length > 0);
}
