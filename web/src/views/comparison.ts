// The comparison: a row an indicator, a column a report.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Cell, ComparisonTable, Row } from '../../../wasm/types';
import { filledCells, loaded, visibleComparison, type Loaded } from '../state/selectors';
import { showPeriod, showValue } from '../text/show';
import { topicName, type Context } from './context';
import { chunked } from './indicator_table';
import { chunkSize } from './lazy';
import { searchField, takeAway, topicField } from './toolbar';

const kLeastRows = 40;
const kRowHeight = 37;

interface KeptRows {
  of: unknown[];
  rows: readonly number[];
  chunks: readonly (readonly number[])[];
}

let kept: KeptRows | null = null;

/** Indices of the comparison's rows that are in sight. */
export function comparisonInSight(context: Context, table: ComparisonTable): KeptRows {
  const { comparison, language } = context.state.view;
  const of = [table, comparison, language, context.state.core];
  if (kept && kept.of.every((value, index) => value === of[index])) return kept;
  const rows = visibleComparison(table, comparison, (id) => topicName(context, id));
  kept = { of, rows, chunks: chunked(rows, chunkSize(rows.length, kLeastRows)) };
  return kept;
}

export function comparisonView(context: Context): TemplateResult {
  const { state, t } = context;
  const reports = loaded(state);
  const compared = state.comparison;
  if (state.project.entries.length < 2) return html`<p class="blank">${t.compareNeeds}</p>`;
  if (compared?.state === 'failed') return html`<p class="blank bad-text">${t.compareFailed}</p>`;
  const table = compared?.result;
  if (!table || table.reports.length !== reports.length) return html`<p class="blank slow">${t.compareBusy}</p>`;
  return comparedReports(context, table, reports);
}

function comparedReports(context: Context, table: ComparisonTable, reports: Loaded[]): TemplateResult {
  const { state, t, actions, lists } = context;
  const { search, topic, hideSingles } = state.view.comparison;
  const sight = comparisonInSight(context, table);
  lists.comparison.setSource(sight.chunks, sight.chunks.length, () => sight.chunks.map((chunk) => chunk.length * kRowHeight));
  return html`
    <section class="pane wide-pane" aria-label=${t.tabs.compare}>
      <div class="toolbar">
        ${searchField(t.searchComparison, t.searchHint, search, (value) => actions.setComparison({ search: value }))}
        ${topicField(context, table.rows, topic, (value) => actions.setComparison({ topic: value }))}
        <label class="check"><input type="checkbox" .checked=${hideSingles}
          @change=${(event: Event) => actions.setComparison({ hideSingles: (event.target as HTMLInputElement).checked })} />
          ${t.hideSingles}</label>
        <span class="count muted" role="status">${t.shownOf(sight.rows.length, table.rows.length)}</span>
        ${takeAway(context, 'comparison', sight.rows.length > 0)}
      </div>
      <div class="scroller" id="comparison">
        ${grid(context, table, reports, sight)}
        ${sight.rows.length === 0 ? html`<p class="blank">${t.noComparison}</p>` : nothing}
      </div>
    </section>`;
}

function grid(context: Context, table: ComparisonTable, reports: Loaded[], sight: KeptRows): TemplateResult {
  const { t, state, lists, actions } = context;
  const open = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-column]');
    const cell = button && table.rows[Number(button.dataset.row)]?.cells[Number(button.dataset.column)];
    const one = button && reports[Number(button.dataset.column)];
    if (cell && one) actions.showEvidence(one.entry.id, cell.start, cell.end);
  };
  return html`
    <table class="data comparison" aria-label=${t.tabs.compare} aria-rowcount=${sight.rows.length + 1} @click=${open}>
      <thead><tr>
        <th scope="col" class="col-label">${t.rowHead}</th>
        <th scope="col" class="col-unit">${t.columns.unit}</th>
        <th scope="col" class="col-period">${t.columns.period}</th>
        ${reports.map(({ entry, report }) => html`<th scope="col" class="col-report">
          <button type="button" class="link column-head" title=${report.title} @click=${() => actions.selectEntry(entry.id)}>${report.title}</button>
          <span class="muted">${[report.place, showPeriod(report.period, state.view.language)].filter(Boolean).join(' · ')}</span></th>`)}
      </tr></thead>
      ${keyed(sight.chunks, html`${sight.chunks.map((chunk, index) => {
        const live = lists.comparison.isLive(index);
        return html`<tbody data-chunk=${index}>${guard([live, t], () => live
          ? chunk.map((at) => row(context, table.rows[at]!, at))
          : html`<tr class="gap" aria-hidden="true"><td colspan=${reports.length + 3}></td></tr>`)}</tbody>`;
      })}`)}
    </table>`;
}

function row(context: Context, one: Row, at: number): TemplateResult {
  const { state, t } = context;
  const kind = one.kind === 'level' ? nothing : html` <span class="tag tag-${one.kind}">${t.kinds[one.kind]}</span>`;
  const unsure = one.certainty < 1 && filledCells(one) > 1 ? html` <span class="tag" title=${t.certainty}>≈<span class="unseen">${t.certainty}</span></span>` : nothing;
  return html`<tr>
    <th scope="row" class="col-label">${one.label}${kind}${unsure}</th>
    <td class="col-unit">${one.unit}</td>
    <td class="col-period">${showPeriod(one.period, state.view.language)}</td>
    ${one.cells.map((cell, column) => html`<td class="col-value">${cell ? cellButton(context, cell, one, at, column) : nothing}</td>`)}
  </tr>`;
}

function cellButton({ state, t }: Context, cell: Cell, row: Row, at: number, column: number): TemplateResult {
  const hints = [
    t.written(cell.text),
    cell.period !== row.period ? showPeriod(cell.period, state.view.language) : '',
    cell.more.length > 0 ? t.more(cell.more.length) : '',
  ];
  return html`<button type="button" class="cell" data-row=${at} data-column=${column} data-tip=${hints.filter(Boolean).join(' · ')}>${
    t.hedges[cell.qualifier] ? html`<span class="muted">${t.hedges[cell.qualifier]}</span>` : nothing
  }${showValue(cell.exact, t.rangeSign)}${cell.more.length > 0 ? html`<sup class="more">+${cell.more.length}</sup>` : nothing}</button>`;
}
