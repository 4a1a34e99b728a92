// Keeps the work in the browser, where the person agreed: each tab in a slot of its own, so
// that tabs do not overwrite each other. A slot whose tab is gone is offered for restoring.
import { openDB, type IDBPDatabase } from 'idb';
import type { Slot } from '../state/saving';

interface Kept extends Slot {
  /** The project file's text. */
  text: string;
  /** When its tab last gave a sign of life. */
  beat: number;
}

const kBeat = 10_000; // ms
const kGone = 3 * kBeat;
const kTabKey = 'zhibiao.tab';

export class SlotStore {
  private readonly database: Promise<IDBPDatabase>;
  private own = '';

  constructor() {
    this.database = openDB('zhibiao', 1, { upgrade: (database) => void database.createObjectStore('slots', { keyPath: 'id' }) });
  }

  /** Takes this tab's slot; true where it is that of the same tab before it was reloaded. */
  async begin(): Promise<boolean> {
    const before = sessionStorage.getItem(kTabKey);
    const isMine = before !== null && (await this.lock(before));
    this.own = isMine ? before : fresh();
    if (!isMine) await this.lock(this.own);
    sessionStorage.setItem(kTabKey, this.own);
    setInterval(() => void this.beat(), kBeat);
    return isMine;
  }

  async save(text: string, reports: number, title: string): Promise<void> {
    const kept: Kept = { id: this.own, time: Date.now(), beat: Date.now(), reports, title, text };
    await (await this.database).put('slots', kept);
  }

  async clearOwn(): Promise<void> {
    await this.remove(this.own);
  }

  readOwn(): Promise<string | null> {
    return this.read(this.own);
  }

  async read(id: string): Promise<string | null> {
    const kept = (await (await this.database).get('slots', id)) as Kept | undefined;
    return kept?.text ?? null;
  }

  async remove(id: string): Promise<void> {
    await (await this.database).delete('slots', id);
  }

  async wipe(): Promise<void> {
    await (await this.database).clear('slots');
  }

  /** Slots of tabs that are gone, newest first. */
  async orphans(): Promise<Slot[]> {
    const all = (await (await this.database).getAll('slots')) as Kept[];
    const gone = all.filter((kept) => kept.id !== this.own && Date.now() - kept.beat > kGone);
    return gone.sort((a, b) => b.time - a.time).map(({ id, time, reports, title }) => ({ id, time, reports, title }));
  }

  private async beat(): Promise<void> {
    const database = await this.database;
    const kept = (await database.get('slots', this.own)) as Kept | undefined;
    if (kept) await database.put('slots', { ...kept, beat: Date.now() });
  }

  // A duplicated tab has its twin's key, but not its lock. Plain http has no locks: there a
  // tab that was not just reloaded takes a new slot.
  private async lock(id: string): Promise<boolean> {
    if (!navigator.locks) {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry?.type === 'reload';
    }
    return new Promise((resolve) => {
      void navigator.locks.request(`zhibiao-${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held until the tab goes.
        return lock ? new Promise(() => {}) : undefined;
      });
    });
  }
}

const fresh = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
