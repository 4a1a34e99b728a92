// The table of a report's indicators, with search, topic filter, sorting and the ways out.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Observation, Report } from '../../../wasm/types';
import { kColumns, type Column, type Entry } from '../state/model';
import { visibleRows } from '../state/selectors';
import { showPeriod, showValue } from '../text/show';
import { topicName, type Context } from './context';
import { icons } from './icons';
import { moveAlong } from './keys';
import { chunkSize } from './lazy';
import { searchField, takeAway, topicField } from './toolbar';

const kLeastRows = 40;
const kRowHeight = 37;

/** The rows in sight, as indices into the report's observations, cut into chunks. */
export interface RowChunks {
  rows: readonly number[];
  chunks: readonly (readonly number[])[];
}

interface KeptRows extends RowChunks {
  of: unknown[];
}

let kept: KeptRows | null = null;

/** Filtered and sorted once for each change of what they depend on. */
export function rowsInSight(context: Context, report: Report): RowChunks {
  const { indicators, language } = context.state.view;
  const of = [report.observations, indicators.search, indicators.topic, indicators.sort, language, context.state.core];
  if (kept && kept.of.every((value, index) => value === of[index])) return kept;
  const rows = visibleRows(report, indicators, (id) => topicName(context, id));
  kept = { of, rows, chunks: chunked(rows, chunkSize(rows.length, kLeastRows)) };
  return kept;
}

export function chunked<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

export function indicatorsPane(context: Context, _entry: Entry, report: Report): TemplateResult {
  const { state, t, actions, lists } = context;
  const { search, topic } = state.view.indicators;
  const sight = rowsInSight(context, report);
  const all = report.observations.length;
  lists.rows.setSource(sight.chunks, () => sight.chunks.map((chunk) => chunk.length * kRowHeight));
  return html`
    <section class="pane table-pane" aria-label=${t.tabs.indicators}>
      <div class="toolbar">
        ${searchField(t.search, t.searchHint, search, (value) => actions.searchIndicators(value))}
        ${topicField(context, report.observations, topic, (value) => actions.filterIndicators(value))}
        <span class="count muted" role="status">${t.shownOf(sight.rows.length, all)}</span>
        ${takeAway(context, 'observations', sight.rows.length > 0)}
      </div>
      <div class="scroller" id="rows">
        ${all === 0 ? html`<p class="blank">${t.noFigures}</p>` : table(context, report, sight)}
        ${all > 0 && sight.rows.length === 0 ? nothingFits(context) : nothing}
      </div>
    </section>`;
}

function nothingFits({ t, actions }: Context): TemplateResult {
  const clear = (): void => {
    actions.searchIndicators('');
    actions.filterIndicators('');
  };
  return html`<p class="blank">${t.noRows} <button type="button" class="link" @click=${clear}>${t.clearFilter}</button></p>`;
}

function table(context: Context, report: Report, sight: RowChunks): TemplateResult {
  const { state, t, lists, actions } = context;
  const { observation } = state.view;
  const stop = observation !== null && sight.rows.includes(observation) ? observation : (sight.rows[0] ?? -1);
  const choose = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-row]');
    if (row) actions.showMark(Number(row.dataset.row));
  };
  return html`
    <table class="data indicators" aria-label=${t.tabs.indicators} aria-rowcount=${sight.rows.length + 1}
      @click=${choose} @keydown=${(event: KeyboardEvent) => onRowKey(event, choose)}>
      <thead><tr>${kColumns.map((column) => heading(context, column))}</tr></thead>
      ${keyed(sight.chunks, html`${sight.chunks.map((chunk, index) => {
        const live = lists.rows.isLive(index);
        const chosen = observation !== null && chunk.includes(observation) ? observation : -1;
        const before = index * sight.chunks[0]!.length;
        return html`<tbody data-chunk=${index}>${guard(
          [live, chosen, chunk.includes(stop) ? stop : -1, t, state.core],
          () => live
            ? chunk.map((at, offset) => row(context, report.observations[at]!, at, before + offset, chosen, stop))
            : html`<tr class="gap" aria-hidden="true"><td colspan=${kColumns.length}></td></tr>`,
        )}</tbody>`;
      })}`)}
    </table>`;
}

function heading({ state, t, actions }: Context, column: Column): TemplateResult {
  const { sort } = state.view.indicators;
  const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const sign = { none: icons.both, ascending: icons.up, descending: icons.down }[sorted];
  return html`<th scope="col" class="col-${column}" aria-sort=${sorted}>
    <button type="button" class="sort" title=${t.sortBy(t.columns[column])} @click=${() => actions.sortBy(column)}>${t.columns[column]}${sign}</button></th>`;
}

function row(context: Context, one: Observation, at: number, position: number, chosen: number, stop: number): TemplateResult {
  const { state, t } = context;
  return html`<tr data-row=${at} class=${at === chosen ? 'chosen' : ''} tabindex=${at === stop ? 0 : -1}
    aria-rowindex=${position + 2} aria-current=${at === chosen ? 'true' : 'false'}>
    <th scope="row" class="col-label">${one.label}${kindNote(context, one)}</th>
    <td class="col-value">${showValue(one.exact, t.rangeSign)}</td>
    <td class="col-unit">${one.unit}</td>
    <td class="col-hedge">${t.hedges[one.qualifier]}</td>
    <td class="col-period">${showPeriod(one.period, state.view.language)}</td>
    <td class="col-place">${one.place ?? ''}</td>
    <td class="col-topic">${topicName(context, one.topic)}</td>
  </tr>`;
}

function kindNote({ state, t }: Context, one: Observation): TemplateResult | typeof nothing {
  if (one.kind === 'level') return nothing;
  const word = (one.direction && t.directions[one.direction]) || t.kinds[one.kind];
  const base = one.base ? ` ${t.base(showPeriod(one.base, state.view.language))}` : '';
  return html` <span class="tag tag-${one.kind}">${word}${base}</span>`;
}

function onRowKey(event: KeyboardEvent, choose: (event: Event) => void): void {
  const target = event.target as Element;
  if (!target.matches('tr[data-row]') || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(event);
  } else {
    moveAlong(event, target, 'tr[data-row]', { ArrowUp: -1, ArrowDown: 1 });
  }
}
