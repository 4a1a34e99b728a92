// What the views show, derived from the state. Costly results are kept by the objects that
// they were made of.
import type { ComparisonTable, Finding, Observation, OwnWord, Report, Row, Topic } from '../../../wasm/types';
import { corrected, rowState, type RowState } from './corrections';
import { entryOf } from './project';
import type { Analysis, Column, RowFilterName, Sort, State } from './model';
import { isWork } from './saving';
import type { Entry, EntryId } from './work';

export interface Loaded {
  entry: Entry;
  report: Report;
}

export function analysisOf(state: State, id: EntryId | null): Analysis | null {
  return id === null ? null : (state.analyses.get(id) ?? null);
}

export function isFresh(analysis: Analysis | null | undefined, entry: Entry, words: readonly OwnWord[]): boolean {
  return (
    !!analysis &&
    analysis.of.words === words &&
    analysis.of.text === entry.text &&
    analysis.of.published === entry.published &&
    analysis.of.place === entry.place
  );
}

export function selectedEntry(state: State): Entry | null {
  return entryOf(state.project, state.view.entry);
}

/** The entries whose report is there, in the order of the list, with their rows as corrected. */
export function loaded(state: State): Loaded[] {
  return state.project.entries.flatMap((entry) => {
    const report = state.analyses.get(entry.id)?.report;
    return report ? [{ entry, report: named(entry, corrected(entry, report).live) }] : [];
  });
}

/** The report with every row, as a person sees it: those dropped are among them. */
export const shownReport = (entry: Entry, report: Report): Report => named(entry, corrected(entry, report).shown);

export function pendingCount(state: State): number {
  return state.project.entries.filter((entry) => {
    const analysis = state.analyses.get(entry.id);
    return !analysis || analysis.state === 'busy';
  }).length;
}

const namedReports = new WeakMap<Report, { title: string; report: Report }>();

/** The report under the title that the person gave it. */
export function named(entry: Entry, report: Report): Report {
  const title = titleOf(entry, report);
  if (title === report.title) return report;
  const kept = namedReports.get(report);
  if (kept?.title === title) return kept.report;
  const renamed = { ...report, title };
  namedReports.set(report, { title, report: renamed });
  return renamed;
}

export function titleOf(entry: Entry, report: Report | null): string {
  return entry.title || report?.title || entry.name.replace(/\.[^.]+$/, '') || firstLine(entry.text);
}

export const placeOf = (entry: Entry, report: Report | null): string => entry.place ?? report?.place ?? '';

export const dateOf = (entry: Entry, report: Report | null): string =>
  entry.published ?? report?.published ?? report?.period ?? '';

// Of a text without a title: the first line that is a sentence, and not its date and source, if any.
function firstLine(text: string): string {
  const lines = text.slice(0, 1000).split(/[\r\n]+/).map((one) => one.trim()).filter((one) => one !== '');
  const line = lines.find((one) => /[，,。；;]/.test(one)) ?? lines[0] ?? '';
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** Sorted as a person would look a word up: by pinyin, digits by size. */
export const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

export const firstOf = <T>(value: T | [T, T]): T => (Array.isArray(value) ? value[0] : value);

const kHedgeOrder = ['exact', 'about', 'nearly', 'over', 'under'];

const kComparers: Record<Column, (a: Observation, b: Observation) => number> = {
  label: (a, b) => collator.compare(a.label, b.label),
  value: (a, b) => firstOf(a.value) - firstOf(b.value),
  unit: (a, b) => collator.compare(a.unit, b.unit),
  hedge: (a, b) => kHedgeOrder.indexOf(a.qualifier) - kHedgeOrder.indexOf(b.qualifier),
  period: (a, b) => (a.period ?? '').localeCompare(b.period ?? ''),
  place: (a, b) => collator.compare(a.place ?? '', b.place ?? ''),
  topic: (a, b) => collator.compare(a.topic ?? '', b.topic ?? ''),
};

function found(search: string, ...where: (string | null | undefined)[]): boolean {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = where.filter(Boolean).join(' ').normalize('NFKC').toLowerCase();
  return words.every((word) => text.includes(word));
}

export interface RowFilter {
  search: string;
  topic: string;
  sort: Sort | null;
}

/** Which rows are wanted for what became of them; see wantedRows. */
export type Wanted = (at: number) => boolean;

export type NamesOfTopics = (id: string | null) => string;

/** Indices of the report's observations to be shown, in order. */
export function visibleRows(report: Report, filter: RowFilter, topicName: NamesOfTopics, wanted: Wanted): number[] {
  const kept: number[] = [];
  report.observations.forEach((one, index) => {
    if (!wanted(index)) return;
    const fits = !filter.topic || (one.topic ?? '-') === filter.topic;
    if (fits && found(filter.search, one.label, one.text, one.unit, one.period, one.place, topicName(one.topic))) {
      kept.push(index);
    }
  });
  // Added rows are the last of all; in the table they stand where they are in the text.
  if (!filter.sort) return inTextOrder(kept, report) ? kept : kept.sort((a, b) => report.observations[a]!.start - report.observations[b]!.start || a - b);
  const compare = kComparers[filter.sort.column];
  const sign = filter.sort.descending ? -1 : 1;
  const at = (index: number): Observation => report.observations[index]!;
  return kept.sort((a, b) => sign * compare(at(a), at(b)) || a - b);
}

const inTextOrder = (rows: readonly number[], report: Report): boolean =>
  rows.every((row, at) => at === 0 || report.observations[rows[at - 1]!]!.start <= report.observations[row]!.start);

/** Indices of the rows of the comparison to be shown. */
export function visibleComparison(
  table: ComparisonTable,
  filter: { search: string; topic: string; hideSingles: boolean; showHidden: boolean },
  topicName: NamesOfTopics,
): number[] {
  const kept: number[] = [];
  table.rows.forEach((row, index) => {
    if (row.hidden && !filter.showHidden) return;
    if (filter.hideSingles && filledCells(row) < 2) return;
    if (filter.topic && (row.topic ?? '-') !== filter.topic) return;
    if (found(filter.search, row.label, row.unit, row.period, topicName(row.topic))) kept.push(index);
  });
  return kept;
}

export const filledCells = (row: Row): number => row.cells.reduce((sum, cell) => sum + (cell ? 1 : 0), 0);

/** Topics that occur, in the order of the catalogue; '-' stands for none. */
export function occurringTopics(rows: readonly { topic: string | null }[], topics: readonly Topic[]): string[] {
  const there = new Set(rows.map((row) => row.topic ?? '-'));
  const known = topics.map((topic) => topic.id).filter((id) => there.has(id));
  const rest = [...there].filter((id) => id !== '-' && !known.includes(id));
  return [...known, ...rest, ...(there.has('-') ? ['-'] : [])];
}

/** Findings that disagree stand first; else the order is the core's. */
export function orderedFindings(findings: readonly Finding[], onlyFailing: boolean): Finding[] {
  const failing = findings.filter((finding) => !finding.holds);
  return onlyFailing ? failing : [...failing, ...findings.filter((finding) => finding.holds)];
}

const kNowhere: ReadonlySet<number> = new Set();

/** Rows for what became of them: all but the dropped ones, or those that the filter names; `failing` as of figuresOf. */
export function wantedRows(entry: Entry, report: Report, only: RowFilterName, failing = kNowhere): Wanted {
  const { dropped, shown } = corrected(entry, report);
  switch (only) {
    case 'dropped':
      return (at) => dropped.has(at);
    case 'unconfirmed':
      return (at) => !dropped.has(at) && !rowState(entry, report, at).confirmed;
    case 'hand':
      return (at) => !dropped.has(at) && isByHand(rowState(entry, report, at));
    case 'doubtful': {
      const doubtful = (one: Observation): boolean => doubtOf(one, failing.has(one.start)) !== null;
      return (at) => !dropped.has(at) && !rowState(entry, report, at).confirmed && doubtful(shown.observations[at]!);
    }
    default:
      return (at) => !dropped.has(at);
  }
}

export const isByHand = (row: RowState): boolean => row.added || row.changed.length > 0;

const kLongLabel = 22;

/** Why a row wants a second look, or null. */
export function doubtOf(one: Observation, failing: boolean): 'label' | 'check' | null {
  if ([...one.label].length < 2 || [...one.label].length > kLongLabel) return 'label';
  return failing ? 'check' : null;
}

const kNoFindings: readonly Finding[] = [];

/** What disagrees within one report; nothing until it is known. */
export const failingIn = (state: State, id: EntryId): readonly Finding[] => state.failing.get(id)?.checks ?? kNoFindings;

const figuresByChecks = new WeakMap<readonly Finding[], ReadonlySet<number>>();

/** Where the figures begin that those findings speak of. */
export function figuresOf(checks: readonly Finding[]): ReadonlySet<number> {
  if (checks.length === 0) return kNowhere;
  const last = figuresByChecks.get(checks);
  if (last) return last;
  const figures = new Set(checks.flatMap(({ total, parts }) => [total, ...parts].map(({ start }) => start)));
  figuresByChecks.set(checks, figures);
  return figures;
}

const renamedByReport = new WeakMap<Report, number>();

/** The rows of all reports that have one of the person's own words. */
export function renamedRows(state: State): number {
  let sum = 0;
  for (const { report } of state.analyses.values()) {
    if (!report) continue;
    let renamed = renamedByReport.get(report);
    if (renamed === undefined) {
      renamed = report.observations.filter((one) => one.label_read !== undefined).length;
      renamedByReport.set(report, renamed);
    }
    sum += renamed;
  }
  return sum;
}

/** The observation that holds the span, or that the span holds; null where none does. */
export function observationAt(report: Report, start: number, end: number, dropped?: ReadonlySet<number>): number | null {
  const exact = report.observations.findIndex((one, at) => one.start === start && one.end === end && !dropped?.has(at));
  if (exact >= 0) return exact;
  const touching = report.observations.findIndex((one, at) => one.start < end && one.end > start && !dropped?.has(at));
  return touching >= 0 ? touching : null;
}

/** Whether there is work that was not saved since. */
export const isUnsaved = ({ project, saving }: State): boolean => isWork(project) && saving.project !== project;
