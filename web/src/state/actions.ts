// Everything a person can do. Views call these and nothing else; each ends in a change of
// the store.
import type { SpanRef } from '../../../wasm/types';
import type { Given } from '../input/intake';
import type { Pasted } from '../input/paste';
import { loadMessages, messagesOf, type Language } from '../i18n';
import type { Exported, Published, TableFormat } from '../output/exporter';
import type { ComparisonActions } from './comparison_actions';
import type { Desk } from './desk';
import { corrected } from './corrections';
import type { Column, Dialog, Lasting, Notice, NoticeText, RowFilterName, State, View } from './model';
import { entryOf } from './project';
import type { ProjectActions } from './project_actions';
import type { ReportActions } from './report_actions';
import type { RowActions } from './row_actions';
import type { Tab } from './tabs';
import type { WordActions } from './word_actions';
import { loaded, observationAt } from './selectors';
import type { EntryId } from './work';

/** What takes tables out of the page; see output/exporter.ts. */
export interface TableExporter {
  copy(state: State, what: Exported): Promise<number>;
  save(state: State, what: Exported, format: TableFormat, label: string): Promise<void>;
  publish(state: State, what: Published, label: string): Promise<void>;
}

export class Actions {
  constructor(
    private readonly desk: Desk,
    readonly reports: ReportActions,
    readonly rows: RowActions,
    readonly project: ProjectActions,
    readonly comparison: ComparisonActions,
    readonly words: WordActions,
    private readonly exporter: TableExporter,
  ) {}

  takeFiles(given: readonly Given[]): void {
    void this.reports.addFiles(given);
  }

  takePasted({ text, markup, files }: Pasted): void {
    if (files.length > 0) this.takeFiles(files);
    else void this.reports.addPasted(text, markup);
  }

  undo(steps = 1): void {
    this.desk.undo(steps);
  }

  redo(steps = 1): void {
    this.desk.redo(steps);
  }

  /** Words of the text, and where on its pane the button for them is to stand. */
  select(selection: View['selection']): void {
    if (selection !== this.state.view.selection) this.setView({ selection });
  }

  // What is looked at

  show(tab: Tab): void {
    this.setView({ tab });
  }

  selectEntry(id: EntryId | null, tab: Tab = 'indicators'): void {
    const changed = id !== this.state.view.entry;
    this.setView({ entry: id, tab, ...(changed && { observation: null, span: null, editing: null, editingRow: null }) });
  }

  /** Goes back or forward to what was looked at. */
  revisit(tab: Tab, id: EntryId | null): void {
    this.selectEntry(entryOf(this.state.project, id) ? id : this.state.view.entry, tab);
  }

  /** What the address of the page asks for. */
  lookAt(view: Partial<Pick<View, 'tab' | 'indicators'>>, report: number | null): void {
    const entry = report === null ? null : this.state.project.entries[report];
    this.setView({ ...view, ...(entry && { entry: entry.id, observation: null, span: null }) });
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
    const found = entryOf(this.state.project, entry);
    const analyzed = this.state.analyses.get(entry)?.report;
    if (!found || !analyzed) return;
    const { shown: report, dropped } = corrected(found, analyzed);
    const observation = observationAt(report, start, end, dropped);
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

  showOnlyFailing(onlyFailing: boolean): void {
    this.setView({ checks: { onlyFailing } });
  }

  /** Where something came that is no part of the state. */
  redraw(): void {
    this.setView({});
  }

  setLanguage(language: Language): void {
    loadMessages(language).then(
      () => this.setView({ language }),
      () => this.notify('warning', { key: 'partMissing' }),
    );
  }

  setLasting(change: Partial<Omit<Lasting, 'language'>>): void {
    this.setView(change);
  }

  searchAll(search: string): void {
    this.setView({ search });
  }

  openDialog(dialog: Dialog | null): void {
    this.setView({ dialog });
  }

  // A dialog that has closed; another may have been opened before it could say so.
  closeDialog(dialog: Dialog): void {
    if (this.state.view.dialog === dialog) this.openDialog(null);
  }

  showOnly(only: RowFilterName): void {
    this.setIndicators(() => ({ only }));
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

  async saveTable(what: Exported, format: TableFormat): Promise<void> {
    const { tabs, comparisonParts: { trend, topics } } = messagesOf(this.state.view.language);
    const label = { observations: tabs.indicators, comparison: tabs.compare, checks: tabs.checks, trend, topics }[what];
    try {
      await this.exporter.save(this.state, what, format, label);
    } catch {
      this.notify('warning', { key: 'renderFailed' });
    }
  }

  async publish(what: Published): Promise<void> {
    const { name, publishing } = messagesOf(this.state.view.language);
    this.setView({ working: publishing });
    try {
      await this.exporter.publish(this.state, what, name);
    } catch {
      this.notify('warning', { key: 'renderFailed' });
    }
    this.setView({ working: null });
  }

  print(): void {
    window.print();
  }

  // Notices

  notify(tone: Notice['tone'], text: NoticeText, action: Notice['action'] = null): void {
    this.desk.notify(tone, text, action);
  }

  dismiss(id: number): void {
    this.desk.dismiss(id);
  }

  // Parts

  private get state(): State {
    return this.desk.state;
  }

  private setView(change: Partial<View>): void {
    this.desk.setView(change);
  }

  private setIndicators(change: (now: View['indicators']) => Partial<View['indicators']>): void {
    const { indicators } = this.state.view;
    this.setView({ indicators: { ...indicators, ...change(indicators) } });
  }

  private reveal(what: Pick<View, 'observation' | 'span'>, mark: boolean, row: boolean): void {
    this.setView({ ...what, reveal: { serial: this.desk.nextId(), mark, row } });
  }
}
