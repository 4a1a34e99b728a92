// The trend: what the reports tell of one place over the years, with change and rate.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { TrendPoint, TrendRow, TrendTable } from '../../../wasm/types';
import { trendKey } from '../state/chart_spec';
import { loaded } from '../state/selectors';
import { showPeriod, showValue } from '../text/show';
import { chartView } from './chart';
import type { Context } from './context';
import { partsField, takeAway } from './toolbar';

export function trendView(context: Context): TemplateResult {
  const { state, t } = context;
  const trend = state.trend?.result ?? null;
  const blank = (text: string, tone = ''): TemplateResult => html`<p class="blank ${tone}">${text}</p>`;
  return html`
    <div class="toolbar">${partsField(context)}
      ${trend ? html`<span class="count muted" role="status">${t.shownOf(trend.rows.length, trend.rows.length)}</span>` : nothing}
      ${takeAway(context, 'trend', !!trend && trend.rows.length > 0)}</div>
    <div class="scroller" id="trend">${
      state.trend?.state === 'failed' ? blank(t.compareFailed, 'bad-text')
        : !trend ? blank(t.compareBusy, 'slow')
          : trend.rows.length === 0 ? blank(t.noTrend)
            : table(context, trend)}</div>`;
}

function table(context: Context, trend: TrendTable): TemplateResult {
  const { t } = context;
  return html`
    <table class="data comparison trend" aria-label=${t.comparisonParts.trend}>
      <thead><tr>
        <th scope="col" class="col-label">${t.rowHead}</th>
        <th scope="col" class="col-place">${t.columns.place}</th>
        <th scope="col" class="col-unit">${t.columns.unit}</th>
        ${trend.years.map((year) => html`<th scope="col" class="col-report">${t.year(year)}</th>`)}
      </tr></thead>
      <tbody>${trend.rows.map((row, at) => trendRow(context, trend, row, at))}</tbody>
    </table>`;
}

function trendRow(context: Context, trend: TrendTable, row: TrendRow, at: number): TemplateResult {
  const { state, t, actions } = context;
  const key = trendKey(row, at);
  const opened = state.view.comparison.open === key;
  const kind = row.kind === 'level' ? nothing : html` <span class="tag tag-${row.kind}">${t.kinds[row.kind]}</span>`;
  return html`<tr class=${opened ? 'opened' : ''}>
    <th scope="row" class="col-label"><button type="button" class="row-head" aria-expanded=${opened} title=${t.openRow}
      @click=${() => actions.comparison.open(key)}>${row.label}</button>${kind}</th>
    <td class="col-place">${row.place ?? ''}</td>
    <td class="col-unit">${row.unit}</td>
    ${row.points.map((point, column) => html`<td class="col-value">${point ? pointView(context, trend, row, point, column) : nothing}</td>`)}
  </tr>${opened ? html`<tr class="row-panel"><td colspan=${trend.years.length + 3}><div class="row-panel-inside">${chartView(context)}</div></td></tr>` : nothing}`;
}

function pointView({ state, t, actions }: Context, trend: TrendTable, row: TrendRow, point: TrendPoint, column: number): TemplateResult {
  const { cell } = point;
  const year = trend.years[column];
  const period = cell.period === String(year) ? '' : showPeriod(cell.period, state.view.language);
  const hints = [t.written(cell.text), period, point.from === null ? '' : t.since(point.from, point.arithmetic)];
  const one = loaded(state)[point.report];
  return html`<button type="button" class="cell" data-tip=${hints.filter(Boolean).join(' · ')}
      @click=${() => { if (one) actions.showEvidence(one.entry.id, cell.start, cell.end); }}>${
      t.hedges[cell.qualifier] ? html`<span class="muted">${t.hedges[cell.qualifier]}</span>` : nothing}${showValue(cell.exact, t.rangeSign)}</button>
    ${point.change === null ? nothing : html`<span class="change-note muted">${signed(point.change)}${
      row.change_unit === row.unit ? '' : row.change_unit}${point.rate === null ? '' : ` (${signed(point.rate)}%)`}</span>`}`;
}

const signed = (number: string): string => (number.startsWith('-') ? number.replace('-', '−') : number === '0' ? '±0' : `+${number}`);
