// Which rows of the comparison are in sight: asked by its view, which is loaded when first
// looked at, and by what takes tables out.
import type { ComparisonTable } from '../../../wasm/types';
import { visibleComparison } from '../state/selectors';
import { topicName, type Context } from './context';
import { chunked } from './indicator_table';
import { chunkSize } from './lazy';

const kLeastRows = 40;

export interface RowsInSight {
  of: unknown[];
  rows: readonly number[];
  chunks: readonly (readonly number[])[];
}

let kept: RowsInSight | null = null;

/** Indices of the comparison's rows that are in sight. */
export function comparisonInSight(context: Context, table: ComparisonTable): RowsInSight {
  const { comparison: { search, topic, hideSingles, showHidden }, language } = context.state.view;
  const of = [table, search, topic, hideSingles, showHidden, language, context.state.core];
  if (kept && kept.of.every((value, index) => value === of[index])) return kept;
  const rows = visibleComparison(table, { search, topic, hideSingles, showHidden }, (id) => topicName(context, id));
  kept = { of, rows, chunks: chunked(rows, chunkSize(rows.length, kLeastRows)) };
  return kept;
}
