// Everything a person can do. Views call these and nothing else; each ends in a change of
// the store.
import type { SpanRef } from '../../../wasm/types';
import { kEncodings, type Encoding } from '../input/encodings';
import { toIsoDate } from '../input/dates';
import { readAgain, readFile, refusalOfText } from '../input/files';
import type { SampleInfo } from '../edition/edition';
import { messagesOf, type Language } from '../i18n';
import type { Exported } from '../output/exporter';
import type { Column, Entry, EntryId, Notice, NoticeText, State, Tab, Theme, View } from './model';
import { entryOf, neighbourOf, withEntry, withEntryAt, withFields, without, type EntryFields } from './project';
import { loaded, observationAt, titleOf } from './selectors';
import type { Store } from './store';

type NewEntry = Pick<Entry, 'origin' | 'text'> & Partial<Entry>;

/** What takes tables out of the page; see output/exporter.ts. */
export interface TableExporter {
  copy(state: State, what: Exported): Promise<number>;
  save(state: State, what: Exported, format: 'csv' | 'json', label: string): Promise<void>;
}

export interface Samples {
  readonly samples: readonly SampleInfo[];
  sample(file: string): Promise<string>;
}

export class Actions {
  private lastId = 0;

  constructor(
    private readonly store: Store<State>,
    private readonly sampleSource: Samples,
    private readonly exporter: TableExporter,
  ) {}

  // Reports

  addText(text: string): void {
    const refusal = refusalOfText(text);
    if (refusal) {
      this.notify('warning', refusal.why === 'empty' ? { key: 'noText' } : { key: 'refused', name: '', refusal });
      return;
    }
    const twin = this.state.project.entries.find((entry) => entry.text === text);
    if (twin) this.notify('info', { key: 'sameText', name: this.titleOf(twin) });
    this.add({ origin: 'paste', text });
  }

  /** The first of them that can be read comes into sight. */
  async addFiles(files: Iterable<File>): Promise<void> {
    let first = true;
    for (const file of files) {
      const reading = await readFile(file);
      if (!reading.ok) {
        this.notify('warning', { key: 'refused', name: file.name, refusal: reading.refusal });
        continue;
      }
      const { text, encoding, damaged } = reading.decoded;
      this.add({ origin: 'file', name: file.name, text, encoding, damaged, bytes: reading.bytes }, first);
      first = false;
      if (damaged > 0) this.notify('warning', { key: 'damaged', name: file.name, count: damaged });
    }
  }

  get samples(): readonly SampleInfo[] {
    return this.sampleSource.samples;
  }

  async addSamples(files: readonly string[]): Promise<void> {
    const wanted = this.sampleSource.samples.filter((one) => files.includes(one.file));
    try {
      const texts = await Promise.all(wanted.map((one) => this.sampleSource.sample(one.file)));
      wanted.forEach((one, index) => this.add({ origin: 'sample', name: one.file, text: texts[index]! }, index === 0));
    } catch {
      this.notify('warning', { key: 'sampleFailed' });
    }
  }

  rename(id: EntryId, title: string): void {
    this.setFields(id, { title: title.trim() || null });
  }

  setDate(id: EntryId, written: string): void {
    const date = toIsoDate(written);
    if (written.trim() !== '' && date === null) {
      this.notify('warning', { key: 'badDate', written });
      this.store.tell();
      return;
    }
    this.setFields(id, { published: date });
  }

  setPlace(id: EntryId, place: string): void {
    this.setFields(id, { place: place.trim() || null });
  }

  setEncoding(id: EntryId, name: string): void {
    const encoding = kEncodings.find((one) => one === name) as Encoding | undefined;
    const bytes = entryOf(this.state.project, id)?.bytes;
    if (!encoding || !bytes) return;
    const { text, damaged } = readAgain(bytes, encoding);
    this.setFields(id, { text, encoding, damaged });
    this.setView({ observation: null, span: null });
  }

  remove(id: EntryId): void {
    const { project, view } = this.state;
    const entry = entryOf(project, id);
    if (!entry) return;
    const at = project.entries.indexOf(entry);
    const next = view.entry === id ? neighbourOf(project, id) : view.entry;
    const name = this.titleOf(entry);
    this.store.update((state) => ({ ...state, project: without(state.project, id) }));
    this.selectEntry(next, view.tab);
    this.notify('info', { key: 'removed', name }, {
      label: 'undo',
      run: () => {
        this.store.update((state) => ({ ...state, project: withEntryAt(state.project, entry, at) }));
        this.selectEntry(id, this.state.view.tab);
      },
    });
  }

  // What is looked at

  show(tab: Tab): void {
    this.setView({ tab });
  }

  selectEntry(id: EntryId | null, tab: Tab = 'indicators'): void {
    const changed = id !== this.state.view.entry;
    this.setView({ entry: id, tab, ...(changed && { observation: null, span: null, editing: null }) });
  }

  /** Goes back or forward to what was looked at. */
  revisit(tab: Tab, id: EntryId | null): void {
    this.selectEntry(entryOf(this.state.project, id) ? id : this.state.view.entry, tab);
  }

  /** A row was chosen: its mark comes into sight. */
  showMark(observation: number): void {
    this.reveal({ observation, span: null }, true, false);
  }

  /** A mark was chosen: its row comes into sight, in spite of the filter. */
  showRow(observation: number): void {
    this.reveal({ observation, span: null }, false, true);
  }

  /** Evidence in any report: opens it, with mark and row. */
  showEvidence(entry: EntryId, start: number, end: number): void {
    const report = loaded(this.state).find((one) => one.entry.id === entry)?.report;
    if (!report) return;
    const observation = observationAt(report, start, end);
    const exact = observation !== null && report.observations[observation]?.start === start;
    this.selectEntry(entry);
    this.reveal({ observation, span: exact ? null : { start, end } }, true, true);
  }

  /** The evidence of a part of a finding, which names its report by position. */
  showPart(part: SpanRef): void {
    const one = loaded(this.state)[part.report ?? 0];
    if (one) this.showEvidence(one.entry.id, part.start, part.end);
  }

  edit(id: EntryId | null): void {
    this.setView({ editing: id });
  }

  sortBy(column: Column): void {
    this.setIndicators(({ sort }) => {
      if (sort?.column !== column) return { sort: { column, descending: false } };
      return { sort: sort.descending ? null : { column, descending: true } };
    });
  }

  searchIndicators(search: string): void {
    this.setIndicators(() => ({ search }));
  }

  filterIndicators(topic: string): void {
    this.setIndicators(() => ({ topic }));
  }

  setComparison(change: Partial<View['comparison']>): void {
    this.setView({ comparison: { ...this.state.view.comparison, ...change } });
  }

  showOnlyFailing(onlyFailing: boolean): void {
    this.setView({ checks: { onlyFailing } });
  }

  setLanguage(language: Language): void {
    this.setView({ language });
  }

  setTheme(theme: Theme): void {
    this.setView({ theme });
  }

  showAbout(about: boolean): void {
    this.setView({ about });
  }

  setDragging(dragging: boolean): void {
    if (dragging !== this.state.view.dragging) this.setView({ dragging });
  }

  // Tables out

  async copyTable(what: Exported): Promise<void> {
    try {
      const rows = await this.exporter.copy(this.state, what);
      this.notify(rows > 0 ? 'info' : 'warning', rows > 0 ? { key: 'copied', rows } : { key: 'copyFailed' });
    } catch {
      this.notify('warning', { key: 'renderFailed' });
    }
  }

  async saveTable(what: Exported, format: 'csv' | 'json'): Promise<void> {
    const { tabs } = messagesOf[this.state.view.language];
    const label = { observations: tabs.indicators, comparison: tabs.compare, checks: tabs.checks }[what];
    try {
      await this.exporter.save(this.state, what, format, label);
    } catch {
      this.notify('warning', { key: 'renderFailed' });
    }
  }

  // Notices

  notify(tone: Notice['tone'], text: NoticeText, action: Notice['action'] = null): void {
    const id = ++this.lastId;
    const notice: Notice = { id, tone, text, action };
    this.store.update((state) => ({ ...state, notices: [...state.notices.slice(-3), notice] }));
    if (action?.label === 'reload') return;
    setTimeout(() => this.dismiss(id), tone === 'warning' || action ? 12_000 : 5_000);
  }

  dismiss(id: number): void {
    this.store.update((state) => ({ ...state, notices: state.notices.filter((one) => one.id !== id) }));
  }

  // Parts

  private get state(): State {
    return this.store.get();
  }

  private add(given: NewEntry, select = true): void {
    const id = ++this.lastId;
    const entry: Entry = {
      name: '', encoding: null, bytes: null, damaged: 0, title: null, published: null, place: null, ...given, id,
    };
    this.store.update((state) => ({ ...state, project: withEntry(state.project, entry) }));
    if (select) this.selectEntry(id);
  }

  private setFields(id: EntryId, fields: EntryFields): void {
    this.store.update((state) => ({ ...state, project: withFields(state.project, id, fields) }));
  }

  private setView(change: Partial<View>): void {
    this.store.update((state) => ({ ...state, view: { ...state.view, ...change } }));
  }

  private setIndicators(change: (now: View['indicators']) => Partial<View['indicators']>): void {
    const { indicators } = this.state.view;
    this.setView({ indicators: { ...indicators, ...change(indicators) } });
  }

  private reveal(what: Pick<View, 'observation' | 'span'>, mark: boolean, row: boolean): void {
    this.setView({ ...what, reveal: { serial: ++this.lastId, mark, row } });
  }

  private titleOf(entry: Entry): string {
    return titleOf(entry, this.state.analyses.get(entry.id)?.report ?? null);
  }
}
