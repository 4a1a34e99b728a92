// What a person can do with reports: bring them, say what they are, take them away.
import type { SampleInfo } from '../edition/edition';
import { toIsoDate } from '../input/dates';
import { kEncodings } from '../input/encodings';
import { readAgain, refusalOfText } from '../input/files';
import type { Given, Intake } from '../input/intake';
import type { Refusal } from '../input/refusals';
import type { ReadText } from '../readers/types';
import type { Desk } from './desk';
import type { Deed } from './history';
import type { ProjectActions } from './project_actions';
import { entryOf, neighbourOf, withEntry, withEntryAt, withFields, without, type EntryFields } from './project';
import { type Entry, type EntryId, kNewEntry } from './work';

type NewEntry = Pick<Entry, 'origin' | 'text'> & Partial<Entry>;

export interface Samples {
  readonly samples: readonly SampleInfo[];
  sample(file: string): Promise<string>;
}

// More refusals than this are read in their list, not in notices.
const kMostNotices = 2;

export class ReportActions {
  private waiting: Promise<void> = Promise.resolve();

  constructor(
    private readonly desk: Desk,
    private readonly sampleSource: Samples,
    private readonly intake: Intake,
    private readonly projects: Pick<ProjectActions, 'open'>,
  ) {}

  addText(text: string): void {
    const refusal = refusalOfText(text);
    if (refusal) {
      this.desk.notify('warning', refusal.why === 'empty' ? { key: 'noText' } : { key: 'refused', name: '', refusal });
      return;
    }
    const twin = this.desk.state.project.entries.find((entry) => entry.text === text);
    if (twin) this.desk.notify('info', { key: 'sameText', name: this.desk.titleOf(twin) });
    this.add({ origin: 'paste', text });
  }

  /** By its markup, if given and readable. */
  async addPasted(text: string, markup: string | null): Promise<void> {
    this.addText((markup !== null && (await this.intake.textOfMarkup(markup))) || text);
  }

  /** One lot after the other. The first that can be read comes into sight. */
  addFiles(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return this.waiting;
    return (this.waiting = this.waiting.then(() => this.takeFiles(given)));
  }

  cancelFiles(): void {
    this.intake.cancel();
  }

  forgetRefused(): void {
    this.desk.store.update((state) => ({ ...state, refused: [] }));
  }

  get samples(): readonly SampleInfo[] {
    return this.sampleSource.samples;
  }

  async addSamples(files: readonly string[]): Promise<void> {
    const wanted = this.samples.filter((one) => files.includes(one.file));
    const batch = this.desk.nextId();
    try {
      const texts = await Promise.all(wanted.map((one) => this.sampleSource.sample(one.file)));
      wanted.forEach((one, index) => this.add({ origin: 'sample', name: one.file, text: texts[index]! }, index === 0, batch));
    } catch {
      this.desk.notify('warning', { key: 'sampleFailed' });
    }
  }

  rename(id: EntryId, title: string): void {
    this.setFields(id, 'title', { title: title.trim() || null });
  }

  setDate(id: EntryId, written: string): void {
    const date = toIsoDate(written);
    if (written.trim() !== '' && date === null) {
      this.desk.notify('warning', { key: 'badDate', written });
      this.desk.store.tell();
      return;
    }
    this.setFields(id, 'date', { published: date });
  }

  setPlace(id: EntryId, place: string): void {
    this.setFields(id, 'place', { place: place.trim() || null });
  }

  setEncoding(id: EntryId, name: string): void {
    const encoding = kEncodings.find((one) => one === name);
    const entry = entryOf(this.desk.state.project, id);
    if (!encoding || !entry?.bytes) return;
    const { text, damaged } = readAgain(entry.name, entry.bytes, encoding);
    this.setFields(id, 'encoding', { text, encoding, damaged });
    this.desk.setView({ observation: null, span: null });
  }

  /** Of a document with tracked changes: as it is with them, or as it was. */
  setRevision(id: EntryId, revision: 'accepted' | 'original'): void {
    const tracked = entryOf(this.desk.state.project, id)?.tracked;
    if (!tracked) return;
    this.setFields(id, 'revision', { text: tracked[revision] });
    this.desk.setView({ observation: null, span: null });
  }

  remove(id: EntryId): void {
    const { project, view } = this.desk.state;
    const entry = entryOf(project, id);
    if (!entry) return;
    const at = project.entries.indexOf(entry);
    const next = view.entry === id ? neighbourOf(project, id) : view.entry;
    const name = this.desk.titleOf(entry);
    this.desk.commit({ key: 'remove', name }, (now) => without(now, id));
    this.desk.setView({ entry: next, ...(next !== view.entry && { observation: null, span: null, editing: null, editingRow: null }) });
    this.desk.notify('info', { key: 'removed', name }, { label: 'undo', run: () => this.putBack(entry, at) });
  }

  // Whatever was done since.
  private putBack(entry: Entry, at: number): void {
    if (entryOf(this.desk.state.project, entry.id)) return;
    this.desk.commit({ key: 'add', name: this.desk.titleOf(entry), count: 1 }, (now) => withEntryAt(now, entry, at));
    this.desk.setView({ entry: entry.id, observation: null, span: null, editing: null, editingRow: null });
  }

  // Parts

  private async takeFiles(given: readonly Given[]): Promise<void> {
    const batch = this.desk.nextId();
    let first = true;
    const refused: { name: string; refusal: Refusal }[] = [];
    await this.intake.take(given, {
      text: (read) => {
        this.addRead(read, first, batch);
        first = false;
      },
      project: (name, text) => this.projects.open(name, text),
      refused: (name, refusal) => {
        refused.push({ name, refusal });
        if (refused.length <= kMostNotices) this.desk.notify('warning', { key: 'refused', name, refusal });
        this.desk.store.update((state) => ({ ...state, refused: [...state.refused, { name, refusal }] }));
      },
    }, (intake) => this.desk.store.update((state) => ({ ...state, intake })));
    this.desk.store.update((state) => ({ ...state, intake: null }));
  }

  private addRead(read: ReadText, select: boolean, batch: number): void {
    const { name, text, encoding, bytes, damaged, blankPages } = read;
    const tracked = read.tracked && { accepted: text, original: read.tracked.original, changes: read.tracked.changes };
    const id = this.add({ origin: 'file', name, text, encoding, bytes, damaged, tracked }, select, batch);
    if (damaged > 0) this.desk.notify('warning', { key: 'damaged', name, count: damaged });
    if (blankPages.length > 0) this.desk.notify('warning', { key: 'blankPages', name, pages: blankPages });
    if (!tracked) return;
    const other = { label: 'original', run: () => this.setRevision(id, 'original') } as const;
    this.desk.notify('warning', { key: 'tracked', name, count: tracked.changes }, other);
  }

  private add(given: NewEntry, select = true, batch: number | null = null): EntryId {
    const id = this.desk.nextId();
    const entry: Entry = { ...kNewEntry, ...given, id };
    const deed: Deed = { key: 'add', name: this.desk.titleOf(entry), count: 1 };
    this.desk.commit(deed, (project) => withEntry(project, entry), batch);
    if (select) this.desk.setView({ entry: id, tab: 'indicators', observation: null, span: null, editing: null, editingRow: null });
    return id;
  }

  private setFields(id: EntryId, key: 'title' | 'date' | 'place' | 'encoding' | 'revision', fields: EntryFields): void {
    const entry = entryOf(this.desk.state.project, id);
    if (!entry) return;
    this.desk.commit({ key, name: this.desk.titleOf(entry) }, (project) => withFields(project, id, fields));
  }
}
