// Parts that stand above more than one table.
import { html, type TemplateResult } from 'lit-html';
import { occurringTopics } from '../state/selectors';
import type { Exported } from '../output/exporter';
import { topicName, type Context } from './context';
import { icons } from './icons';

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

export function takeAway({ t, actions }: Context, what: Exported, enabled: boolean): TemplateResult {
  return html`<span class="take-away">
    <button type="button" ?disabled=${!enabled} @click=${() => actions.copyTable(what)}>${icons.copy}${t.copy}</button>
    ${(['csv', 'json'] as const).map((format) => html`
      <button type="button" ?disabled=${!enabled} aria-label=${t.saveAs(format.toUpperCase())} title=${t.saveAs(format.toUpperCase())}
        @click=${() => actions.saveTable(what, format)}>${icons.save}${format.toUpperCase()}</button>`)}
  </span>`;
}
