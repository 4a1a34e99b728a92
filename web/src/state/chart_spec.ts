// What the chart of the row that is open shows.
import type { Row, TrendRow } from '../../../wasm/types';
import type { ChartSpec } from '../charts/types';
import { firstOf, loaded } from './selectors';
import type { State } from './model';

const kMostName = 14; // characters of a report's title beside its bar

const shortened = (name: string): string => ([...name].length > kMostName ? `${[...name].slice(0, kMostName).join('')}…` : name);

/** Trend rows have no key of their own: place and place in the table tell them apart. */
export const trendKey = (row: TrendRow, at: number): string => `${at}/${row.place ?? ''}/${row.label}/${row.unit}/${row.kind}`;

export function barsOf(row: Row, names: readonly string[]): ChartSpec {
  const told = row.cells.flatMap((cell, at) => (cell ? [{ cell, name: names[at] ?? String(at + 1) }] : []));
  return {
    kind: 'bars',
    title: row.label,
    unit: row.unit,
    names: told.map(({ name }) => shortened(name)),
    values: told.map(({ cell }) => firstOf(cell.value)),
    texts: told.map(({ cell }) => (Array.isArray(cell.exact) ? cell.exact.join('–') : cell.exact)),
  };
}

/** Years of which nothing is told have their place on the axis all the same. */
export function lineOf(row: TrendRow, years: readonly number[]): ChartSpec {
  const told = years.filter((_, at) => row.points[at]);
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const pointOf = (year: number): TrendRow['points'][number] => row.points[years.indexOf(year)] ?? null;
  return {
    kind: 'lines',
    title: [row.place, row.label].filter(Boolean).join(' '),
    unit: row.unit,
    names: all.map(String),
    values: all.map((year) => { const point = pointOf(year); return point ? firstOf(point.cell.value) : null; }),
    texts: all.map((year) => String(pointOf(year)?.cell.exact ?? '')),
  };
}

/** That of the row whose panel is open; null where none is. */
export function chartInSight(state: State): ChartSpec | null {
  const { open, part } = state.view.comparison;
  if (state.view.tab !== 'compare' || open === null) return null;
  if (part === 'table') {
    const row = state.comparison?.result?.rows.find((one) => one.key === open);
    return row ? barsOf(row, loaded(state).map(({ report }) => report.title)) : null;
  }
  const trend = part === 'trend' ? state.trend?.result : null;
  const row = trend?.rows.find((one, at) => trendKey(one, at) === open);
  return trend && row ? lineOf(row, trend.years) : null;
}
