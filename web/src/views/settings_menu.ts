// How the page is looked at: size, colours, numbers, columns; and the way to the help.
import { html, type TemplateResult } from 'lit-html';
import { kColumns, kTextSizes, kThemes, type Column, type Dialog, type Display } from '../state/model';
import type { Context } from './context';
import { icons } from './icons';
import { closeMenu, onMenuKey, onMenuLeft } from './menu';

const kDisplays: readonly Display[] = ['plain', 'scaled'];

export function settingsMenu(context: Context): TemplateResult {
  const { t, state, actions } = context;
  const { textSize, theme, display } = state.view;
  const dialog = (name: Dialog, text: string): TemplateResult =>
    html`<button type="button" @click=${(event: Event) => { closeMenu(event); actions.openDialog(name); }}>${text}</button>`;
  return html`<details class="menu settings" @keydown=${onMenuKey} @focusout=${onMenuLeft}>
    <summary class="button quiet" aria-label=${t.settings} title=${t.settings}>${icons.sliders}</summary>
    <div class="menu-items">
      ${choice(t.textSize, kTextSizes, textSize, (one) => `${Math.round(one * 100)}%`, (one) => actions.setLasting({ textSize: one }))}
      ${choice(t.theme, kThemes, theme, (one) => t.themes[one], (one) => actions.setLasting({ theme: one }))}
      ${choice(t.display, kDisplays, display, (one) => t.displays[one], (one) => actions.setLasting({ display: one }))}
      ${columns(context)}
      <div class="menu-links"><button type="button" @click=${(event: Event) => { closeMenu(event); actions.words.openDialog(); }}>${t.ownWords}</button>${dialog('keys', t.keysHead)}${dialog('selfcheck', t.selfcheckHead)}${dialog('about', t.aboutHead)}</div>
    </div>
  </details>`;
}

function choice<T extends string | number>(head: string, all: readonly T[], now: T, name: (one: T) => string,
  take: (one: T) => void): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${head}><span class="muted">${head}</span>
    <span class="segments">${all.map((one) => html`<button type="button" aria-pressed=${one === now} @click=${() => take(one)}>${name(one)}</button>`)}</span></div>`;
}

function columns({ t, state, actions }: Context): TemplateResult {
  const { hiddenColumns } = state.view;
  const toggle = (column: Column, shown: boolean): void =>
    actions.setLasting({ hiddenColumns: shown ? hiddenColumns.filter((one) => one !== column) : [...hiddenColumns, column] });
  return html`<div class="choice" role="group" aria-label=${t.columnChoice}><span class="muted">${t.columnChoice}</span>
    <span class="column-checks">${kColumns.filter((one) => one !== 'label').map((column) => html`<label class="check">
      <input type="checkbox" .checked=${!hiddenColumns.includes(column)}
        @change=${(event: Event) => toggle(column, (event.target as HTMLInputElement).checked)} />${t.columns[column]}</label>`)}</span></div>`;
}
