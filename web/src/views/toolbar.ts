// Parts that stand above more than one table.
import { html, nothing, type TemplateResult } from 'lit-html';
import { kComparisonParts } from '../state/model';
import { occurringTopics } from '../state/selectors';
import type { Exported, Published, TableFormat } from '../output/exporter';
import { topicName, type Context } from './context';
import { icons } from './icons';
import { closeMenu, onMenuKey, onMenuLeft } from './menu';

export function searchField(label: string, hint: string, value: string, change: (value: string) => void): TemplateResult {
  const taken = (event: Event): void => change((event.target as HTMLInputElement).value);
  // Not while an input method is at work: its letters are no search yet.
  return html`<span class="search">${icons.search}<input type="search" aria-label=${label} placeholder=${hint} .value=${value}
    @input=${(event: InputEvent) => { if (!event.isComposing) taken(event); }} @compositionend=${taken} /></span>`;
}

export function topicField(context: Context, rows: readonly { topic: string | null }[], value: string,
  change: (value: string) => void): TemplateResult {
  const { t, state } = context;
  const topics = occurringTopics(rows, state.core?.topics ?? []);
  // A filter that another report left behind stays in sight, so that it can be taken away.
  if (value && !topics.includes(value)) topics.push(value);
  return html`<select aria-label=${t.topic} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
    <option value="" ?selected=${value === ''}>${t.allTopics}</option>
    ${topics.map((id) => html`<option value=${id} ?selected=${id === value}>${topicName(context, id)}</option>`)}
  </select>`;
}

export function takeAway(context: Context, what: Exported, enabled: boolean): TemplateResult {
  const { t, actions } = context;
  const item = (text: string, hint: string, run: () => void): TemplateResult =>
    html`<button type="button" @click=${(event: Event) => { closeMenu(event); run(); }}><span>${text}</span><span class="muted">${hint}</span></button>`;
  const table = (format: TableFormat): TemplateResult => item(t.saveAs(t.formats[format]), t.asSeen, () => void actions.saveTable(what, format));
  const all = (one: Published): TemplateResult => item(t.published[one], t.publishedHints[one], () => void actions.publish(one));
  return html`<span class="take-away">
    <button type="button" ?disabled=${!enabled} @click=${() => actions.copyTable(what)}>${icons.copy}${t.copy}</button>
    <details class="menu" @keydown=${onMenuKey} @focusout=${onMenuLeft}>
      <summary class="button">${icons.save}${t.export}</summary>
      <div class="menu-items">
        ${all('workbook')}
        ${enabled ? html`${table('csv')}${table('markdown')}${table('json')}` : nothing}
        ${all('package')} ${what === 'observations' ? all('page') : nothing}
        ${item(t.print, t.printHint, () => actions.print())}
      </div>
    </details>
  </span>`;
}

/** The choice between the comparison, the trend and the topics. */
export function partsField({ state, t, actions }: Context): TemplateResult {
  const { part } = state.view.comparison;
  return html`<span class="parts" role="group" aria-label=${t.partsLabel}>${kComparisonParts.map((one) => html`
    <button type="button" aria-pressed=${part === one} @click=${() => actions.comparison.showPart(one)}>${t.comparisonParts[one]}</button>`)}</span>`;
}
