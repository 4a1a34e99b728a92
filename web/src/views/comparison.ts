// The comparison: a row an indicator, a column a report; beside it the trend of each place and
// the topics that each report speaks of.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Cell, ComparisonTable, DerivedTable, Row } from '../../../wasm/types';
import { arrangedOf } from '../state/arrangement';
import { filledCells, loaded, type Loaded } from '../state/selectors';
import { kNotArranged } from '../state/work';
import { showPeriod, showValue } from '../text/show';
import { rowPanel } from './comparison_row';
import { comparisonInSight, type RowsInSight } from './comparison_sight';
import type { Context } from './context';
import { partsField, searchField, takeAway, topicField } from './toolbar';
import { topicsView } from './topics';
import { trendView } from './trend';

const kRowHeight = 37;

export function comparisonView(context: Context): TemplateResult {
  const { state, t } = context;
  if (state.project.entries.length === 0) return html`<p class="blank">${t.compareNeeds}</p>`;
  const { part } = state.view.comparison;
  return html`<section class="pane wide-pane" aria-label=${t.tabs.compare}>${
    { table: comparedReports, trend: trendView, topics: topicsView }[part](context)}</section>`;
}

function comparedReports(context: Context): TemplateResult {
  const { state, t } = context;
  const reports = loaded(state);
  const compared = state.comparison;
  const table = compared?.result;
  const blank = (text: string, tone = ''): TemplateResult =>
    html`<div class="toolbar">${partsField(context)}</div><p class="blank ${tone}">${text}</p>`;
  if (state.project.entries.length < 2) return blank(t.compareNeeds);
  if (compared?.state === 'failed') return blank(t.compareFailed, 'bad-text');
  if (!table || table.reports.length !== reports.length) return blank(t.compareBusy, 'slow');
  const sight = comparisonInSight(context, table);
  context.lists.comparison.setSource(sight.chunks, sight.chunks.length, () => sight.chunks.map((chunk) => chunk.length * kRowHeight));
  return html`
    ${toolbar(context, table, sight)} ${derivationBar(context, reports)} ${handBar(context, table)}
    <div class="scroller" id="comparison">
      ${grid(context, table, reports, sight)}
      ${sight.rows.length === 0 ? html`<p class="blank">${t.noComparison}</p>` : nothing}
    </div>`;
}

function toolbar(context: Context, table: ComparisonTable, sight: RowsInSight): TemplateResult {
  const { state, t, actions } = context;
  const { search, topic, hideSingles } = state.view.comparison;
  const look = actions.comparison;
  return html`
    <div class="toolbar">
      ${partsField(context)}
      ${searchField(t.searchComparison, t.searchHint, search, (value) => look.look({ search: value }))}
      ${topicField(context, table.rows, topic, (value) => look.look({ topic: value }))}
      <label class="check"><input type="checkbox" .checked=${hideSingles}
        @change=${(event: Event) => look.look({ hideSingles: (event.target as HTMLInputElement).checked })} />
        ${t.hideSingles}</label>
      <span class="count muted" role="status">${t.shownOf(sight.rows.length, table.rows.length)}</span>
      ${takeAway(context, 'comparison', sight.rows.length > 0)}
    </div>`;
}

// What the cells show: the values, or what is computed of them.
function derivationBar(context: Context, reports: Loaded[]): TemplateResult {
  const { state, t, actions } = context;
  const { derivation, base } = state.view.comparison;
  const name = (id: string): string => {
    const one = state.core?.derivations.find((other) => other.id === id);
    return (state.view.language === 'en' ? one?.name_en : one?.name) ?? id;
  };
  const picked = (event: Event): string => (event.target as HTMLSelectElement).value;
  const against = derivation === 'difference' || derivation === 'ratio';
  return html`
    <div class="toolbar">
      <label>${t.cellsShow} <select aria-label=${t.cellsShow} @change=${(event: Event) => actions.comparison.look({ derivation: picked(event) })}>
        <option value="" ?selected=${derivation === ''}>${t.cellValues}</option>
        ${(state.core?.derivations ?? []).map(({ id }) => html`<option value=${id} ?selected=${derivation === id}>${name(id)}</option>`)}
      </select></label>
      ${against ? html`<label>${t.baseReport} <select aria-label=${t.baseReport} @change=${(event: Event) => actions.comparison.look({ base: Number(picked(event)) })}>
        ${reports.map(({ entry, report }, at) => html`<option value=${entry.id} ?selected=${base === null ? at === 0 : base === entry.id}>${report.title}</option>`)}
      </select></label>` : nothing}
    </div>`;
}

// What was done by hand: rows to be merged, rows hidden, and the way back.
function handBar(context: Context, table: ComparisonTable): TemplateResult | typeof nothing {
  const { state, t, actions } = context;
  const { marked, showHidden } = state.view.comparison;
  const hidden = table.rows.filter((row) => row.hidden).length;
  const touched = arrangedOf(state.project) !== kNotArranged;
  if (marked.length === 0 && !touched) return nothing;
  const names = marked.map((key) => table.rows.find((row) => row.key === key)?.label ?? '').filter(Boolean);
  return html`
    <div class="toolbar hand">
      ${marked.length > 0 ? html`<span role="status">${t.markedRows(names.join('、'))}</span>
        <button type="button" ?disabled=${marked.length < 2} @click=${() => actions.comparison.mergeMarked()}>${t.mergeRows}</button>
        <button type="button" class="link" @click=${() => actions.comparison.look({ marked: [] })}>${t.cancel}</button>` : nothing}
      ${hidden > 0 ? html`<label class="check"><input type="checkbox" .checked=${showHidden}
        @change=${(event: Event) => actions.comparison.look({ showHidden: (event.target as HTMLInputElement).checked })} />${t.showHidden(hidden)}</label>` : nothing}
      ${touched ? html`<button type="button" class="link" @click=${() => actions.comparison.reset()}>${t.resetArrangement}</button>` : nothing}
    </div>`;
}

function derivedOf(context: Context, table: ComparisonTable): DerivedTable | null {
  const { state } = context;
  const { derivation } = state.view.comparison;
  const result = state.derived?.state === 'done' ? state.derived.result : null;
  return derivation !== '' && result?.derivation === derivation && result.rows.length === table.rows.length ? result : null;
}

function grid(context: Context, table: ComparisonTable, reports: Loaded[], sight: RowsInSight): TemplateResult {
  const { t, state, lists, actions } = context;
  const { open, marked, derivation } = state.view.comparison;
  const derived = derivedOf(context, table);
  const onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-column]');
    const cell = button && table.rows[Number(button.dataset.row)]?.cells[Number(button.dataset.column)];
    const one = button && reports[Number(button.dataset.column)];
    if (cell && one) actions.showEvidence(one.entry.id, cell.start, cell.end);
  };
  return html`
    <table class="data comparison" aria-label=${t.tabs.compare} aria-rowcount=${sight.rows.length + 1} @click=${onClick}>
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
        const opened = open !== null && chunk.some((at) => table.rows[at]!.key === open);
        const deps = [live, t, derived, derivation, marked, opened && open, opened && state.chart, table];
        return html`<tbody data-chunk=${index} class=${live ? '' : 'gap'}>${guard(deps, () => live
          ? chunk.map((at) => row(context, table.rows[at]!, at, reports, derived))
          : nothing)}</tbody>`;
      })}`)}
    </table>`;
}

function row(context: Context, one: Row, at: number, reports: Loaded[], derived: DerivedTable | null): TemplateResult {
  const { state, t, actions } = context;
  const { open, derivation } = state.view.comparison;
  const kind = one.kind === 'level' ? nothing : html` <span class="tag tag-${one.kind}">${t.kinds[one.kind]}</span>`;
  const unsure = one.certainty < 1 && filledCells(one) > 1
    ? html` <span class="tag" title=${t.certainty}>≈${Math.round(one.certainty * 100)}%<span class="unseen">${t.certainty}</span></span>` : nothing;
  const opened = open === one.key;
  const computed = derived?.rows[at];
  return html`<tr class=${[opened ? 'opened' : '', one.hidden ? 'hidden-row' : ''].join(' ')}>
    <th scope="row" class="col-label"><button type="button" class="row-head" aria-expanded=${opened} title=${t.openRow}
      @click=${() => actions.comparison.open(one.key)}>${one.label}</button>${one.pinned ? html` <span class="tag">${t.pinned}</span>` : nothing}${kind}${unsure}${
      one.by_hand ? html` <span class="tag">${t.byHandRow}</span>` : nothing}</th>
    <td class="col-unit">${computed ? computed.unit : one.unit}</td>
    <td class="col-period">${showPeriod(one.period, state.view.language)}</td>
    ${one.cells.map((cell, column) => html`<td class="col-value">${!cell ? nothing
      : derivation === '' ? cellButton(context, cell, one, at, column)
        : derivedCell(context, cell, computed?.cells[column] ?? null, at, column)}</td>`)}
  </tr>${opened ? rowPanel(context, one, reports, computed ?? null) : nothing}`;
}

function cellButton({ state, t }: Context, cell: Cell, row: Row, at: number, column: number): TemplateResult {
  const hints = [
    t.written(cell.text),
    cell.label !== row.label ? cell.label : '',
    cell.period !== row.period ? showPeriod(cell.period, state.view.language) : '',
    cell.more.length > 0 ? t.more(cell.more.length) : '',
  ];
  return html`<button type="button" class="cell" data-row=${at} data-column=${column} data-tip=${hints.filter(Boolean).join(' · ')}>${
    t.hedges[cell.qualifier] ? html`<span class="muted">${t.hedges[cell.qualifier]}</span>` : nothing
  }${showValue(cell.exact, t.rangeSign)}${cell.more.length > 0 ? html`<sup class="more">+${cell.more.length}</sup>` : nothing}</button>`;
}

function derivedCell({ t }: Context, cell: Cell, computed: { exact: string; arithmetic: string } | null, at: number, column: number): TemplateResult {
  if (!computed) return html`<span class="muted">–</span>`;
  return html`<button type="button" class="cell" data-row=${at} data-column=${column}
    data-tip=${`${computed.arithmetic} · ${t.written(cell.text)}`}>${showValue(computed.exact, t.rangeSign)}</button>`;
}
