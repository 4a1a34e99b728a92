// What a person made of the comparison: rows merged, split, pinned, hidden, renamed. It is part
// of the project, by the rows' keys, so that it outlives the reports beside them. Each change
// gives a new arrangement and leaves the old one as it was.
import type { Arrangement, Report } from '../../../wasm/types';
import { kNotArranged, type Arranged, type Project } from './work';

const readOf = new WeakMap<object, Arranged>();

/** That of the project. A project may come from a file that anybody wrote: what is not as it should be is left out. */
export function arrangedOf(project: Project): Arranged {
  const given = project.comparison as unknown;
  if (typeof given !== 'object' || given === null) return kNotArranged;
  const kept = readOf.get(given);
  if (kept) return kept;
  const read = readArranged(given as Record<string, unknown>);
  readOf.set(given, read);
  return read;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const keysOf = (value: unknown): string[] => listOf(value).filter(isText);

function readArranged(given: Record<string, unknown>): Arranged {
  const names = typeof given.renamed === 'object' && given.renamed !== null ? given.renamed : {};
  return {
    merged: listOf(given.merged).map(keysOf).filter((keys) => keys.length > 1),
    split: keysOf(given.split),
    pinned: keysOf(given.pinned),
    hidden: keysOf(given.hidden),
    renamed: Object.fromEntries(Object.entries(names).filter(([, name]) => isText(name))) as Record<string, string>,
    chosen: listOf(given.chosen).filter((one): one is Arranged['chosen'][number] => {
      const { row, start, text } = (one ?? {}) as Record<string, unknown>;
      return isText(row) && isText(text) && Number.isInteger(start) && (start as number) >= 0;
    }),
  };
}

/** As the core takes it: with reports by their index. */
export function arrangementFor(arranged: Arranged, reports: readonly Report[]): Arrangement {
  const { merged, chosen, ...rest } = arranged;
  return {
    ...(rest as Pick<Arrangement, 'split' | 'pinned' | 'hidden' | 'renamed'>),
    merged: merged.map((keys) => [...keys]),
    chosen: chosen.flatMap(({ row, start, text }) =>
      reports.flatMap((report, index) =>
        report.observations.some((one) => one.start === start && one.text === text) ? [{ row, report: index, start }] : [])),
  };
}

const toggled = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];

/** Rows that were merged before go along with those that they were merged into. */
export function withMerged(arranged: Arranged, keys: readonly string[]): Arranged {
  const joined = new Set(keys);
  for (const before of arranged.merged) if (before.some((key) => joined.has(key))) before.forEach((key) => joined.add(key));
  const others = arranged.merged.filter((before) => !before.some((key) => joined.has(key)));
  return { ...arranged, merged: [...others, [...joined]] };
}

/** A row that was merged comes apart again; any other is split. */
export function withSplit(arranged: Arranged, key: string): Arranged {
  const merged = arranged.merged.filter((keys) => !keys.includes(key));
  if (merged.length < arranged.merged.length) return { ...arranged, merged };
  return { ...arranged, split: [...new Set([...arranged.split, key])] };
}

export const withPinned = (arranged: Arranged, key: string): Arranged => ({ ...arranged, pinned: toggled(arranged.pinned, key) });

export const withHidden = (arranged: Arranged, key: string): Arranged => ({ ...arranged, hidden: toggled(arranged.hidden, key) });

/** An empty name gives the row the one back that it had. */
export function withName(arranged: Arranged, key: string, name: string): Arranged {
  const { [key]: _old, ...others } = arranged.renamed;
  return { ...arranged, renamed: name ? { ...others, [key]: name } : others };
}

/** One figure a row and report: `others` are the rest of that report's. */
export function withChosen(arranged: Arranged, row: string, figure: { start: number; text: string },
  others: readonly { start: number; text: string }[]): Arranged {
  const apart = arranged.chosen.filter((one) =>
    one.row !== row || ![figure, ...others].some(({ start, text }) => one.start === start && one.text === text));
  return { ...arranged, chosen: [...apart, { row, start: figure.start, text: figure.text }] };
}
