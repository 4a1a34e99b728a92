// One row of the indicators: its cells, its signs, and what can be done with it.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Observation, Report } from '../../../wasm/types';
import { rowState, type RowState } from '../state/corrections';
import type { Column } from '../state/model';
import { valueText } from '../state/row_actions';
import { doubtOf, isByHand } from '../state/selectors';
import type { Entry } from '../state/work';
import { showPeriod, showValue } from '../text/show';
import { topicName, type Context } from './context';
import { icons } from './icons';

export interface RowPlace {
  at: number;
  position: number;
  chosen: boolean;
  stop: boolean;
  /** A check says that it disagrees with other figures. */
  failing: boolean;
}

export function indicatorRow(context: Context, entry: Entry, base: Report, one: Observation, place: RowPlace,
  columns: readonly Column[]): TemplateResult {
  const { at, position, chosen, stop, failing } = place;
  const state = rowState(entry, base, at);
  const look = [chosen && 'chosen', state.dropped && 'dropped', state.confirmed && 'confirmed'].filter(Boolean).join(' ');
  return html`<tr data-row=${at} class=${look} tabindex=${stop ? 0 : -1}
    aria-rowindex=${position + 2} aria-current=${chosen ? 'true' : 'false'}>
    ${columns.map((column) => column === 'label'
      ? html`<th scope="row" class="col-label">${one.label || html`<span class="muted">${one.text}</span>`}${kindNote(context, one)}${signs(context, one, state, failing)}</th>`
      : html`<td class="col-${column}">${cell(context, one, column)}</td>`)}
    <td class="col-act">${tools(context, one, at, state, chosen)}</td>
  </tr>`;
}

function cell(context: Context, one: Observation, column: Exclude<Column, 'label'>): string {
  const { state, t } = context;
  switch (column) {
    case 'value':
      return showValue(one.exact, t.rangeSign, state.view.display);
    case 'hedge':
      return t.hedges[one.qualifier];
    case 'period':
      return showPeriod(one.period, state.view.language);
    case 'topic':
      return topicName(context, one.topic);
    default:
      return one[column] ?? '';
  }
}

function kindNote({ state, t }: Context, one: Observation): TemplateResult | typeof nothing {
  if (one.kind === 'level') return nothing;
  const word = (one.direction && t.directions[one.direction]) || t.kinds[one.kind];
  const base = one.base ? ` ${t.base(showPeriod(one.base, state.view.language))}` : '';
  return html` <span class="tag tag-${one.kind}">${word}${base}</span>`;
}

function signs({ t }: Context, one: Observation, state: RowState, failing: boolean): unknown {
  const doubt = state.confirmed || state.dropped ? null : doubtOf(one, failing);
  return [
    one.label_read === undefined ? nothing
      : html` <span class="tag tag-word" title=${t.namedByWord(one.label_read)}>${t.ownWord}<span class="unseen">${t.namedByWord(one.label_read)}</span></span>`,
    isByHand(state) ? html` <span class="tag tag-hand" title=${state.added ? t.addedByHand : wasText(t, state)}>${t.byHand}</span>` : nothing,
    doubt ? html` <span class="tag tag-doubt" title=${t.doubts[doubt]}>${t.doubtful}<span class="unseen">${t.doubts[doubt]}</span></span>` : nothing,
  ];
}

function wasText(t: Context['t'], { original, changed }: RowState): string {
  const was = changed.map((field) => {
    const value = field === 'value' ? valueText(original!.exact) : original![field];
    return `${t.fields[field]} ${value || t.nothing}`;
  });
  return t.was(was.join('、'));
}

function tools({ t, actions }: Context, one: Observation, at: number, state: RowState, chosen: boolean): TemplateResult {
  const name = one.label || one.text;
  const tab = chosen ? 0 : -1;
  if (state.dropped) {
    return html`<button type="button" class="quiet square" tabindex=${tab} data-act="restore" aria-label=${t.restoreRow(name)} title=${t.restoreRow(name)}
      @click=${act(() => actions.rows.restore(at))}>${icons.undo}</button>`;
  }
  return html`<span class="row-tools">
    <button type="button" class="quiet square" tabindex=${tab} data-act="drop" aria-label=${t.dropRow(name)} title=${t.dropHint}
      @click=${act(() => actions.rows.drop(at))}>${icons.cross}</button>
    <button type="button" class="quiet square" tabindex=${tab} data-act="edit" aria-label=${t.editRow(name)} title=${t.editHint}
      @click=${act(() => actions.rows.beginEdit(at))}>${icons.pencil}</button>
    <button type="button" class="quiet square tick" tabindex=${tab} data-act="confirm" aria-pressed=${state.confirmed} aria-label=${t.confirmRow(name)} title=${t.confirmHint}
      @click=${act(() => actions.rows.confirm(at, !state.confirmed))}>${icons.tick}</button></span>`;
}

// A click on a button is none on its row.
const act = (deed: () => void) => (event: Event): void => {
  event.stopPropagation();
  deed();
};
