// What a person can do with the rows of the report in sight. What they type is read by the
// core, so that 14.55万元 means to a person what it means in a text.
import type { Observation, Report } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import { loadCatalogue } from './catalogue';
import { corrected, kBlankRow, differences, rowState, withCorrection, type Field, type RowState } from './corrections';
import type { Desk } from './desk';
import type { Deed } from './history';
import { joined, toldWord, withoutNaming, withWords, wordFor, wordsOf } from './own_words';
import { withFields } from './project';
import { analysisOf, selectedEntry } from './selectors';
import type { Correction, Entry, RowChange } from './work';

/** The fields of a row's form, as typed. */
export type Typed = Record<Field, string>;

interface Row {
  entry: Entry;
  report: Report;
  one: Observation;
  state: RowState;
}

export class RowActions {
  constructor(
    private readonly desk: Desk,
    private readonly core: CoreClient,
  ) {}

  beginEdit(at: number): void {
    loadCatalogue(this.desk, this.core);
    this.desk.setView({ editingRow: at, observation: at });
  }

  endEdit(): void {
    this.desk.setView({ editingRow: null });
  }

  /** False where something typed cannot be read; a notice says what. `forAll`: the naming is kept as an own word. */
  async edit(at: number, typed: Typed, forAll = false): Promise<boolean> {
    const row = this.row(at);
    if (!row) return true;
    const change = await this.read(typed, row);
    if (!change) return false;
    const { entry, one, state } = row;
    if (state.added) {
      this.commit(entry, { key: 'edit', ...told(one, change) },
        { added: entry.added.map((own) => (`+${own.id}` === state.key ? { ...own, row: { ...own.row, ...change } } : own)) });
    } else {
      const whole = differences({ ...entry.corrections[state.key]?.change, ...change }, state.original!);
      const named = whole.label !== undefined || whole.indicator !== undefined;
      if (forAll && named) await this.nameAll(row, whole);
      else if (Object.keys(differences(change, one)).length > 0) this.correct(row, { key: 'edit', ...told(one, change) }, { change: whole });
    }
    this.endEdit();
    return true;
  }

  // One deed: the word comes, and what it says goes from the row's own correction.
  private async nameAll({ entry, state }: Row, whole: RowChange): Promise<void> {
    const words = wordsOf(this.desk.state.project);
    const word = wordFor(state.original!, whole, words);
    const next = await joined(this.core, words, [word]);
    const correction = { ...entry.corrections[state.key], change: withoutNaming(whole) };
    const corrections = withCorrection(entry.corrections, state.key, correction);
    this.desk.commit({ key: 'wordKeep', ...toldWord(word) }, (project) =>
      withWords(withFields(project, entry.id, { corrections }), next));
  }

  drop(at: number): void {
    const row = this.row(at);
    if (!row || row.state.dropped) return;
    this.endEdit();
    this.correct(row, { key: 'drop', label: labelOf(row.one) }, { dropped: true });
    this.desk.notify('info', { key: 'rowDropped', name: labelOf(row.one) }, { label: 'undo', run: () => this.restore(at) });
  }

  restore(at: number): void {
    const row = this.row(at);
    if (row) this.correct(row, { key: 'restore', label: labelOf(row.one) }, { dropped: false });
  }

  confirm(at: number, confirmed: boolean): void {
    const row = this.row(at);
    if (row) this.correct(row, { key: confirmed ? 'confirm' : 'unconfirm', label: labelOf(row.one) }, { confirmed });
  }

  /** As the core had it. */
  reset(at: number): void {
    const row = this.row(at);
    if (!row) return;
    this.endEdit();
    if (!row.state.added) this.correct(row, { key: 'reset', label: labelOf(row.one) }, { change: {} });
  }

  /** A row of the selected words, to be filled in. */
  async addFrom(start: number, end: number): Promise<void> {
    const entry = selectedEntry(this.desk.state);
    const report = analysisOf(this.desk.state, entry?.id ?? null)?.report;
    if (!entry || !report) return;
    const text = entry.text.slice(start, end);
    const read = await this.readFigure(text);
    if (!read) {
      this.desk.notify('warning', { key: 'noFigure', written: text.trim().slice(0, 30) });
      return;
    }
    const id = Math.max(0, ...entry.added.map((one) => one.id)) + 1;
    const own = { id, row: this.placed(read, entry.text, start, report) };
    this.commit(entry, { key: 'addRow', label: labelOf(own.row) }, { added: [...entry.added, own] });
    const at = report.observations.length + entry.added.length;
    this.desk.setView({ reveal: { serial: this.desk.nextId(), mark: false, row: true } });
    this.beginEdit(at);
  }

  // Parts

  private row(at: number): Row | null {
    const entry = selectedEntry(this.desk.state);
    const report = analysisOf(this.desk.state, entry?.id ?? null)?.report;
    const one = entry && report && corrected(entry, report).shown.observations[at];
    return entry && report && one ? { entry, report, one, state: rowState(entry, report, at) } : null;
  }

  private correct({ entry, state }: Row, deed: Deed, correction: Correction): void {
    const corrections = withCorrection(entry.corrections, state.key, { ...entry.corrections[state.key], ...correction });
    this.commit(entry, deed, { corrections });
  }

  private commit(entry: Entry, deed: Deed, fields: Partial<Pick<Entry, 'corrections' | 'added'>>): void {
    this.desk.commit(deed, (project) => withFields(project, entry.id, fields));
  }

  // Null where something cannot be read.
  private async read(typed: Typed, { one }: Row): Promise<RowChange | null> {
    const label = typed.label.trim();
    const place = typed.place.trim() || null;
    const value = await this.readValue(typed, one);
    const period = await this.readPeriod(typed.period, one.period);
    const indicator = this.readIndicator(typed.indicator, one);
    if (value === undefined) this.desk.notify('warning', { key: 'badValue', written: `${typed.value}${typed.unit}` });
    if (period === undefined) this.desk.notify('warning', { key: 'badPeriod', written: typed.period });
    if (indicator === undefined) this.desk.notify('warning', { key: 'badIndicator', written: typed.indicator });
    return value && period !== undefined && indicator ? { label, place, period, ...value, ...indicator } : null;
  }

  private async readValue(typed: Typed, one: Observation): Promise<RowChange | undefined> {
    const unit = typed.unit.trim();
    const written = typed.value.trim();
    if (written === valueText(one.exact) && unit === one.unit) return {};
    const read = await this.readFigure(`${written}${unit}`);
    if (!read) return undefined;
    const { value, exact, unit_kind, decimals, magnitude } = read;
    return { value, exact, unit: read.unit, unit_kind, decimals, magnitude, qualifier: read.qualifier === 'exact' ? one.qualifier : read.qualifier };
  }

  /** The figure in a few words; a bare number is one too. */
  private async readFigure(text: string): Promise<Observation | null> {
    const report = await this.core.ask({ op: 'analyze', text });
    const [one] = report.observations;
    if (one) return one;
    const bare = /^[\s−-]*\d[\d,，]*(?:\.\d+)?$/.exec(text.trim());
    if (!bare) return null;
    const exact = text.trim().replace(/[,，\s]/g, '').replace('−', '-');
    return { ...kBlankRow, exact, value: Number(exact), text: text.trim(), decimals: exact.split('.')[1]?.length ?? 0 };
  }

  private async readPeriod(written: string, old: string | null): Promise<string | null | undefined> {
    const text = written.trim();
    if (text === '') return null;
    if (text === old || kIsoPeriod.test(text)) return text;
    const { observations: [one] } = await this.core.ask({ op: 'analyze', text: `${text}有1个` });
    return one?.period ?? undefined;
  }

  private readIndicator(written: string, one: Observation): RowChange | undefined {
    const text = written.trim();
    if (text === '') return { indicator: null };
    const { catalogue } = this.desk.state;
    const found = catalogue?.find((row) => row.id === text || row.name === text);
    if (!found) return text === one.indicator ? {} : undefined;
    return { indicator: found.id, topic: found.topic || one.topic };
  }

  // Where it stands in the text; of the time of the figure before it.
  private placed(read: Observation, text: string, start: number, report: Report): Observation {
    const before = report.observations.filter((one) => one.start <= start).pop();
    const begin = Math.max(...['。', '\n', '！', '？'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
    const stop = /[。！？\n]/.exec(text.slice(start))?.index;
    const end = stop === undefined ? text.length : start + stop + 1;
    return {
      ...read,
      start: start + read.start,
      end: start + Math.max(read.end, read.start + read.text.length),
      sentence: { start: begin, end },
      period: read.period ?? before?.period ?? report.period,
    };
  }
}

const kIsoPeriod = /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/;

export const valueText = (exact: string | [string, string]): string => (Array.isArray(exact) ? exact.join('—') : exact);

const labelOf = (one: Observation): string => one.label || one.text;

// The first thing that changed, for the history.
function told(one: Observation, change: RowChange): { label: string; field: Field; from: string; to: string } {
  const after = { ...one, ...change };
  const text = (row: Observation, field: Field): string => (field === 'value' ? valueText(row.exact) : (row[field] ?? ''));
  const fields: readonly Field[] = ['label', 'value', 'unit', 'period', 'place', 'indicator'];
  const field = fields.find((name) => text(one, name) !== text(after, name)) ?? 'label';
  return { label: labelOf(one), field, from: text(one, field), to: text(after, field) };
}
