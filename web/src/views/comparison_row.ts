// What there is to see and do of one row of the comparison: its chart, every value that the
// reports give for it, and the work by hand.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Cell, DerivedTable, Observation, Row } from '../../../wasm/types';
import type { Loaded } from '../state/selectors';
import { showPeriod } from '../text/show';
import { chartView } from './chart';
import type { Context } from './context';

type Computed = DerivedTable['rows'][number] | null;

export function rowPanel(context: Context, row: Row, reports: Loaded[], computed: Computed): TemplateResult {
  return html`<tr class="row-panel"><td colspan=${reports.length + 3}><div class="row-panel-inside">
    ${handWork(context, row)}
    <div class="row-panel-parts">${chartView(context)}${values(context, row, reports, computed)}</div>
  </div></td></tr>`;
}

function handWork({ state, t, actions }: Context, row: Row): TemplateResult {
  const { comparison } = actions;
  const marked = state.view.comparison.marked.includes(row.key);
  return html`<div class="toolbar hand" role="group" aria-label=${t.handWork}>
    <label>${t.rowName} <input type="text" .value=${row.label}
      @change=${(event: Event) => comparison.rename(row.key, (event.target as HTMLInputElement).value)} /></label>
    <button type="button" aria-pressed=${row.pinned} @click=${() => comparison.pin(row.key)}>${t.pinRow}</button>
    <button type="button" aria-pressed=${row.hidden} @click=${() => comparison.hide(row.key)}>${row.hidden ? t.unhideRow : t.hideRow}</button>
    <button type="button" aria-pressed=${marked} @click=${() => comparison.mark(row.key)}>${t.markRow}</button>
    <button type="button" @click=${() => comparison.split(row.key)}>${t.splitRow}</button>
    <button type="button" class="link" @click=${() => comparison.open(row.key)}>${t.close}</button>
  </div>`;
}

// The table behind the chart: all that the reports say, the value shown first.
function values(context: Context, row: Row, reports: Loaded[], computed: Computed): TemplateResult {
  const { t } = context;
  return html`<table class="data row-values" aria-label=${t.rowValues(row.label)}>
    <thead><tr><th scope="col">${t.reports}</th><th scope="col">${t.columns.label}</th><th scope="col">${t.writtenHead}</th>
      <th scope="col">${t.columns.period}</th><th scope="col">${t.computedHead}</th></tr></thead>
    <tbody>${row.cells.map((cell, column) => {
      const one = reports[column];
      if (!cell || !one) return nothing;
      const all = [cell.observation, ...cell.more];
      return all.map((index, at) => valueRow(context, row, one, cell, index, at === 0, at === 0 ? computed?.cells[column]?.arithmetic ?? '' : ''));
    })}</tbody>
  </table>`;
}

function valueRow({ state, t, actions }: Context, row: Row, one: Loaded, cell: Cell, index: number, shown: boolean, arithmetic: string): TemplateResult {
  const observations = one.report.observations;
  const figure = observations[index];
  if (!figure) return html``;
  const others = [cell.observation, ...cell.more].filter((other) => other !== index).flatMap((other) => observations[other] ?? []);
  const place = figure.place ? `${figure.place} · ` : '';
  return html`<tr>
    <th scope="row">${one.report.title}</th>
    <td>${place}${figure.label}</td>
    <td><button type="button" class="chip" @click=${() => actions.showEvidence(one.entry.id, figure.start, figure.end)}>${figure.text}</button>
      ${shown || cell.more.length === 0 ? nothing : html`<button type="button" class="link"
        @click=${() => actions.comparison.choose(row.key, pick(figure), others.map(pick))}>${t.showThis}</button>`}</td>
    <td>${showPeriod(figure.period, state.view.language)}</td>
    <td>${arithmetic}</td>
  </tr>`;
}

const pick = ({ start, text }: Observation): { start: number; text: string } => ({ start, text });
