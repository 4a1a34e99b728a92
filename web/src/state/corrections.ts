// What a person mends in the rows of a report. The core's rows stay as they are; corrections
// lie over them, found by the place of the figure in the text, so that they outlive another
// analysis of the same text.
import type { Observation, Report } from '../../../wasm/types';
import type { AddedRow, Correction, Corrections, Entry, RowChange } from './work';

/** What a person sees and changes of a member of rows; value stands for all that belongs to it. */
export const kFields = ['label', 'value', 'unit', 'period', 'place', 'indicator'] as const;
export type Field = (typeof kFields)[number];

export interface RowState {
  key: string;
  added: boolean;
  changed: readonly Field[];
  dropped: boolean;
  confirmed: boolean;
  /** As the core had it; null for an added row. */
  original: Observation | null;
}

export interface Corrected {
  /** Every row: the core's at their own indices, with what was changed in them, then those added. */
  readonly shown: Report;
  /** What is compared, checked and taken away: without the dropped rows, in the order of the text. */
  readonly live: Report;
  readonly dropped: ReadonlySet<number>;
}

/** A row of which nothing is known yet. */
export const kBlankRow: Observation = {
  start: 0, end: 0, text: '', value: 0, exact: '0', unit: '', unit_kind: 'count', qualifier: 'exact', label: '', period: null,
  kind: 'level', direction: null, base: null, place: null, indicator: null, topic: null, sentence: { start: 0, end: 0 },
  decimals: 0, magnitude: 0, before: 'clause', cues: [], rules: [],
};

interface Kept {
  corrections: Corrections;
  added: readonly AddedRow[];
  result: Corrected;
}

const kept = new WeakMap<Report, Kept>();
const kNone: ReadonlySet<number> = new Set();

export const isCorrected = (entry: Entry): boolean =>
  entry.added.length > 0 || Object.keys(entry.corrections).length > 0;

/** The same object as long as neither the report nor the corrections change. */
export function corrected(entry: Entry, report: Report): Corrected {
  const { corrections, added } = entry;
  const last = kept.get(report);
  if (last && last.corrections === corrections && last.added === added) return last.result;
  const result = isCorrected(entry) ? made(report, corrections, added) : { shown: report, live: report, dropped: kNone };
  kept.set(report, { corrections, added, result });
  return result;
}

function made(report: Report, corrections: Corrections, added: readonly AddedRow[]): Corrected {
  const dropped = new Set<number>();
  const base = report.observations;
  const observations = [...base, ...added.map((one) => one.row)].map((one, at) => {
    const correction = corrections[keyOf(base, added, at)];
    if (correction?.dropped) dropped.add(at);
    const byHand = at >= base.length ? ['hand:added'] : correction?.change ? ['hand:changed'] : [];
    return byHand.length > 0 ? { ...one, ...correction?.change, rules: [...(one.rules ?? []), ...byHand] } : one;
  });
  const rows = observations.filter((_, at) => !dropped.has(at));
  if (added.length > 0) rows.sort((a, b) => a.start - b.start);
  const changed = dropped.size > 0 || observations.some((one, at) => one !== base[at]);
  return {
    shown: changed ? { ...report, observations } : report,
    live: changed ? { ...report, observations: rows } : report,
    dropped,
  };
}

function keyOf(base: readonly Observation[], added: readonly AddedRow[], at: number): string {
  const own = added[at - base.length];
  if (own) return `+${own.id}`;
  const { start, end } = base[at]!;
  let same = 0; // figures that share a span are told apart by their order
  while (base[at - same - 1]?.start === start && base[at - same - 1]?.end === end) same++;
  return `${start}-${end}${same > 0 ? `#${same}` : ''}`;
}

const kNoCorrection: Correction = {};

/** What was done to the row at an index of `shown`. `report` is the core's. */
export function rowState(entry: Entry, report: Report, at: number): RowState {
  const key = keyOf(report.observations, entry.added, at);
  const { change, dropped, confirmed } = entry.corrections[key] ?? kNoCorrection;
  return {
    key,
    added: at >= report.observations.length,
    changed: change ? kFields.filter((field) => change[field] !== undefined) : [],
    dropped: dropped === true,
    confirmed: confirmed === true,
    original: report.observations[at] ?? null,
  };
}

/** With another correction of that row; one that says nothing is left out. */
export function withCorrection(corrections: Corrections, key: string, correction: Correction): Corrections {
  const { [key]: _old, ...rest } = corrections;
  const says = correction.dropped || correction.confirmed || Object.keys(correction.change ?? {}).length > 0;
  return says ? { ...rest, [key]: correction } : rest;
}

/** Without what is as the core had it. */
export function differences(change: RowChange, original: Observation): RowChange {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return Object.fromEntries(
    Object.entries(change).filter(([name, value]) => !same(value, original[name as keyof Observation])),
  ) as RowChange;
}
