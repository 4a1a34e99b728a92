// Brings what was chosen into sight: after each drawing, until it is drawn and done.
import { analysisOf, selectedEntry, shownReport } from '../state/selectors';
import type { Entry } from '../state/work';
import { chunkAt } from '../text/marks';
import type { Report } from '../../../wasm/types';
import { corrected } from '../state/corrections';
import type { Context } from './context';
import { rowsInSight } from './indicator_table';
import { textChunks } from './text_view';

const kFlash: Keyframe[] = [
  { boxShadow: '0 0 0 0 var(--flash)', backgroundColor: 'var(--flash)' },
  { boxShadow: '0 0 0 8px transparent', backgroundColor: 'var(--flash)', offset: 0.6 },
  { boxShadow: '0 0 0 0 transparent' },
];
const kFlashTime = 1100;

export class Revealer {
  private done = { mark: 0, row: 0 };

  follow(context: Context): void {
    const { reveal } = context.state.view;
    if (reveal.mark && this.done.mark !== reveal.serial && showMark(context)) this.done.mark = reveal.serial;
    if (reveal.row && this.done.row !== reveal.serial && showRow(context)) this.done.row = reveal.serial;
  }
}

// Each gives false while its chunk is still to be drawn.

function showMark(context: Context): boolean {
  const { state, lists } = context;
  const entry = selectedEntry(state);
  const analysis = analysisOf(state, entry?.id ?? null);
  const report = analysis?.report;
  const { observation, span, reveal } = state.view;
  const shown = entry && report ? shownReport(entry, report) : null;
  const at = span?.start ?? (observation === null ? undefined : shown?.observations[observation]?.start);
  if (!entry || !report || at === undefined || state.view.tab !== 'indicators') return true;
  const chunk = chunkAt(textChunks(analysis.of.text, report), at);
  if (!lists.text.bringIn(chunk)) return false;
  const element = document.querySelector<HTMLElement>(span ? '.shown-span' : `mark[data-mark="${observation}"]`)
    ?? document.querySelector<HTMLElement>('mark.chosen');
  if (element) present(element);
  // Where another view gave way to this one, the focus would be lost.
  if (element && reveal.row) element.focus({ preventScroll: true });
  return true;
}

function showRow(context: Context): boolean {
  const { state, lists, actions } = context;
  const entry = selectedEntry(state);
  const report = analysisOf(state, entry?.id ?? null)?.report;
  const { observation } = state.view;
  if (!entry || !report || observation === null) return true;
  const { rows, chunks } = rowsInSight(context, entry, report);
  if (!rows.includes(observation)) {
    if (!hides(context, entry, report, observation)) return true;
    actions.searchIndicators('');
    actions.filterIndicators('');
    actions.showOnly('');
    return false;
  }
  const chunk = chunks.findIndex((one) => one.includes(observation));
  if (!lists.rows.bringIn(chunk)) return false;
  const element = document.querySelector<HTMLElement>(`tr[data-row="${observation}"]`);
  if (element) present(element);
  return true;
}

// Whether the filters hide the row; else there is none, or it was dropped.
function hides({ state }: Context, entry: Entry, report: Report, at: number): boolean {
  const { search, topic, only } = state.view.indicators;
  const { shown, dropped } = corrected(entry, report);
  return at < shown.observations.length && !dropped.has(at) && (search !== '' || topic !== '' || only !== '');
}

function present(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.animate(still ? [] : kFlash, { duration: kFlashTime, easing: 'ease-out' });
}
