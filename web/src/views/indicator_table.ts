// The table of a report's indicators, with search, filters, sorting and the ways out.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Report } from '../../../wasm/types';
import { corrected } from '../state/corrections';
import { kColumns, kRowFilters, type Column, type RowFilterName } from '../state/model';
import { failingIn, figuresOf, shownReport, visibleRows, wantedRows } from '../state/selectors';
import type { Entry } from '../state/work';
import { topicName, type Context } from './context';
import { icons } from './icons';
import { moveAlong } from './keys';
import { chunkSize } from './lazy';
import { indicatorRow } from './row';
import { rowForm } from './row_form';
import { searchField, takeAway, topicField } from './toolbar';

const kLeastRows = 15;
const kFirstRows = 10; // few, so that the table is soon there
const kRowHeight = 37;

/** The rows in sight, as indices into the shown report's observations, cut into chunks. */
export interface RowChunks {
  rows: readonly number[];
  chunks: readonly (readonly number[])[];
  /** The same as long as it is the same list, though rows in it may have been mended. */
  list: object;
}

interface KeptRows extends RowChunks {
  of: unknown[];
  listOf: unknown[];
}

let kept: KeptRows | null = null;

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((value, index) => value === b[index]);

/** Filtered and sorted once for each change of what they depend on. `base` is the core's report. */
export function rowsInSight(context: Context, entry: Entry, base: Report): RowChunks {
  const { indicators, language } = context.state.view;
  const listOf = [base.observations, indicators.search, indicators.topic, indicators.sort, indicators.only, language];
  const failing = figuresOf(failingIn(context.state, entry.id));
  const of = [...listOf, entry.corrections, entry.added, context.state.core, failing];
  if (kept && alike(kept.of, of)) return kept;
  const report = shownReport(entry, base);
  const wanted = wantedRows(entry, base, indicators.only, failing);
  const rows = visibleRows(report, indicators, (id) => topicName(context, id), wanted);
  const list = kept && alike(kept.listOf, listOf) ? kept.list : {};
  kept = { of, listOf, rows, chunks: chunked(rows, chunkSize(rows.length, kLeastRows), kFirstRows), list };
  return kept;
}

/** Chunks of `size`, the first of `first`. */
export function chunked<T>(items: readonly T[], size: number, first = size): T[][] {
  const chunks: T[][] = items.length > 0 ? [items.slice(0, first)] : [];
  for (let at = first; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

export function indicatorsPane(context: Context, entry: Entry, base: Report): TemplateResult {
  const { state, t, actions, lists } = context;
  const { search, topic } = state.view.indicators;
  const report = shownReport(entry, base);
  const sight = rowsInSight(context, entry, base);
  const all = report.observations.length - corrected(entry, base).dropped.size;
  lists.rows.setSource(sight.list, sight.chunks.length, () => sight.chunks.map((chunk) => chunk.length * kRowHeight));
  return html`
    <section class="pane table-pane" aria-label=${t.tabs.indicators}>
      <div class="toolbar">
        ${searchField(t.search, t.searchHint, search, (value) => actions.searchIndicators(value))}
        ${topicField(context, report.observations, topic, (value) => actions.filterIndicators(value))}
        ${stateField(context)}
        <span class="count muted" role="status">${t.shownOf(sight.rows.length, all)}</span>
        ${takeAway(context, 'observations', sight.rows.length > 0)}
      </div>
      <div class="scroller" id="rows">
        ${report.observations.length === 0 ? html`<p class="blank">${t.noFigures}</p>` : table(context, entry, base, report, sight)}
        ${report.observations.length > 0 && sight.rows.length === 0 ? nothingFits(context) : nothing}
      </div>
    </section>`;
}

function stateField({ t, state, actions }: Context): TemplateResult {
  const { only } = state.view.indicators;
  return html`<select aria-label=${t.rowState} @change=${(event: Event) => actions.showOnly((event.target as HTMLSelectElement).value as RowFilterName)}>
    ${kRowFilters.map((name) => html`<option value=${name} ?selected=${name === only}>${t.rowFilters[name]}</option>`)}
  </select>`;
}

function nothingFits({ t, actions }: Context): TemplateResult {
  const clear = (): void => {
    actions.searchIndicators('');
    actions.filterIndicators('');
    actions.showOnly('');
  };
  return html`<p class="blank">${t.noRows} <button type="button" class="link" @click=${clear}>${t.clearFilter}</button></p>`;
}

const emptyColumns = new WeakMap<object, ReadonlySet<Column>>();

// A column in which no row has anything takes room from those that have.
function columnsOf({ state }: Context, report: Report): readonly Column[] {
  const rows = report.observations;
  let empty = emptyColumns.get(rows);
  if (!empty) {
    empty = new Set<Column>([
      ...(rows.every((one) => one.qualifier === 'exact') ? (['hedge'] as const) : []),
      ...(rows.every((one) => !one.place) ? (['place'] as const) : []),
    ]);
    emptyColumns.set(rows, empty);
  }
  return kColumns.filter((column) => !state.view.hiddenColumns.includes(column) && !empty.has(column));
}

function table(context: Context, entry: Entry, base: Report, report: Report, sight: RowChunks): TemplateResult {
  const { state, t, lists, actions } = context;
  const { observation, editingRow, display } = state.view;
  const columns = columnsOf(context, report);
  const failing = figuresOf(failingIn(state, entry.id));
  const stop = observation !== null && sight.rows.includes(observation) ? observation : (sight.rows[0] ?? -1);
  const choose = (event: Event): void => {
    const at = rowAt(event);
    if (at !== null) actions.showMark(at);
  };
  const edit = (event: Event): void => {
    const at = rowAt(event);
    if (at !== null) actions.rows.beginEdit(at);
  };
  return html`
    <table class="data indicators" aria-label=${t.tabs.indicators} aria-rowcount=${sight.rows.length + 1}
      @click=${choose} @dblclick=${edit} @keydown=${(event: KeyboardEvent) => onRowKey(context, event, choose)}>
      <thead><tr>${columns.map((column) => heading(context, column))}<th scope="col" class="col-act"><span class="unseen">${t.rowActs}</span></th></tr></thead>
      ${keyed(sight.list, html`${sight.chunks.map((chunk, index) => {
        const live = lists.rows.isLive(index);
        const own = (at: number | null): number => (at !== null && chunk.includes(at) ? at : -1);
        const before = index === 0 ? 0 : kFirstRows + (index - 1) * sight.chunks[1]!.length;
        const editing = own(editingRow);
        const disagrees = (at: number): boolean => failing.has(report.observations[at]!.start);
        return html`<tbody data-chunk=${index} class=${live ? '' : 'gap'}>${guard(
          [live, own(observation), own(stop), editing, editing >= 0 && state.catalogue, t, state.core, chunk, report.observations, entry.corrections, display, columns.join(),
            chunk.some(disagrees) && failing],
          () => live
            ? chunk.map((at, offset) => {
                const one = report.observations[at]!;
                const place = { at, position: before + offset, chosen: at === observation, stop: at === stop, failing: disagrees(at) };
                const row = indicatorRow(context, entry, base, one, place, columns);
                return at === editing ? html`${row}<tr class="form-row"><td colspan=${columns.length + 1}>${rowForm(context, entry, base, one, at)}</td></tr>` : row;
              })
            : nothing,
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

function rowAt(event: Event): number | null {
  const target = event.target as Element;
  const row = target.closest('button, .form-row') ? null : target.closest<HTMLElement>('tr[data-row]');
  return row ? Number(row.dataset.row) : null;
}

function onRowKey({ actions }: Context, event: KeyboardEvent, choose: (event: Event) => void): void {
  const target = event.target as HTMLElement;
  if (!target.matches('tr[data-row]') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const press = (deed: string): void => target.querySelector<HTMLElement>(`[data-act="${deed}"]`)?.click();
  const deeds: Record<string, () => void> = {
    Enter: () => choose(event),
    ' ': () => choose(event),
    F2: () => actions.rows.beginEdit(Number(target.dataset.row)),
    e: () => actions.rows.beginEdit(Number(target.dataset.row)),
    c: () => press('confirm'),
    Delete: () => dropAndGoOn(target, press),
    r: () => press('restore'),
  };
  const deed = deeds[event.key];
  if (deed) {
    event.preventDefault();
    deed();
  } else {
    moveAlong(event, target, 'tr[data-row]', { ArrowUp: -1, ArrowDown: 1 });
  }
}

// The row goes: the focus passes to the next one.
function dropAndGoOn(row: HTMLElement, press: (deed: string) => void): void {
  const beside = rowBeside(row, 'nextElementSibling') ?? rowBeside(row, 'previousElementSibling');
  press('drop');
  queueMicrotask(() => beside && document.querySelector<HTMLElement>(`tr[data-row="${beside}"]`)?.focus());
}

function rowBeside(row: Element, step: 'nextElementSibling' | 'previousElementSibling'): string | null {
  const next = row[step];
  return next instanceof HTMLElement ? (next.dataset.row ?? null) : null;
}
