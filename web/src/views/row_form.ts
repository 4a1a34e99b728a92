// The form in which a row is mended, below the row.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Observation, Report } from '../../../wasm/types';
import { kFields, rowState, type Field } from '../state/corrections';
import { valueText, type Typed } from '../state/row_actions';
import type { Entry } from '../state/work';
import type { Context } from './context';

export function rowForm(context: Context, entry: Entry, base: Report, one: Observation, at: number): TemplateResult {
  const { t, actions } = context;
  const state = rowState(entry, base, at);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (await actions.rows.edit(at, typedIn(form), new FormData(form).has('for-all'))) focusRow(at);
  };
  const leave = (): void => {
    actions.rows.endEdit();
    focusRow(at);
  };
  return html`
    <form class="row-form" @submit=${submit} @click=${(event: Event) => event.stopPropagation()}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) leave();
      }}>
      ${kFields.map((field) => input(context, field, textOf(context, one, field), field === 'label'))}
      <datalist id="indicator-names">${(context.state.catalogue ?? []).map((row) => html`<option value=${row.name}></option>`)}</datalist>
      <div class="row-form-actions">
        ${state.added ? nothing : html`<span class="keep-word"><label class="check"><input type="checkbox" name="for-all" />${t.keepForAll}</label>
          <button type="button" class="link" @click=${() => actions.words.openDialog()}>${t.ownWords}</button></span>`}
        <span class="muted">${t.rowFormHint}</span>
        ${state.changed.length > 0 ? html`<button type="button" @click=${() => { actions.rows.reset(at); focusRow(at); }}>${t.resetRow}</button>` : nothing}
        <button type="button" @click=${leave}>${t.cancel}</button>
        <button type="submit" class="primary">${t.keepRow}</button>
      </div>
    </form>`;
}

function input({ t }: Context, field: Field, value: string, first: boolean): TemplateResult {
  return html`<label class="field-${field}">${t.fields[field]}
    <input type="text" name=${field} .defaultValue=${value} autocomplete="off" spellcheck="false"
      list=${field === 'indicator' ? 'indicator-names' : nothing} ${first ? ref(focusOnce) : nothing} /></label>`;
}

// As the form opens, and not again as it is drawn anew.
function focusOnce(element: Element | undefined): void {
  if (!(element instanceof HTMLInputElement) || element.dataset.met) return;
  element.dataset.met = 'yes';
  queueMicrotask(() => {
    element.focus({ preventScroll: true });
    element.select();
    element.closest('form')?.scrollIntoView({ block: 'nearest' });
  });
}

function textOf({ state }: Context, one: Observation, field: Field): string {
  if (field === 'value') return valueText(one.exact);
  if (field === 'indicator') return state.catalogue?.find((row) => row.id === one.indicator)?.name ?? one.indicator ?? '';
  return one[field] ?? '';
}

function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  return Object.fromEntries(kFields.map((field) => [field, String(data.get(field) ?? '')])) as Typed;
}

// When the form has gone.
function focusRow(at: number): void {
  queueMicrotask(() => document.querySelector<HTMLElement>(`tr[data-row="${at}"]`)?.focus({ preventScroll: true }));
}
