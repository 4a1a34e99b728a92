// Files on their way in: how far it is, and which were not taken and why.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Context } from './context';
import { icons } from './icons';
import { reason } from './notices';

export function intakeView(context: Context): TemplateResult {
  return html`${progress(context)} ${refusedList(context)}`;
}

function progress({ state, t, actions }: Context): TemplateResult | typeof nothing {
  const { intake } = state;
  if (!intake) return nothing;
  const { done, all, name, part } = intake;
  const says = t.reading(done + 1, all);
  return html`<div class="progress slow" id="intake">
    <div class="progress-line"><span>${says}</span>
      <button type="button" class="link" @click=${() => actions.reports.cancelFiles()}>${t.cancel}</button></div>
    <progress max=${all} value=${done + part} aria-label=${says}></progress>
    <span class="muted one-line" title=${name}>${name}</span>
  </div>`;
}

function refusedList({ state, t, actions }: Context): TemplateResult | typeof nothing {
  const { refused } = state;
  if (refused.length === 0) return nothing;
  return html`<details class="refused" open>
    <summary>${t.refusedCount(refused.length)}
      <button type="button" class="quiet square" aria-label=${t.dismiss} title=${t.dismiss}
        @click=${(event: Event) => { event.preventDefault(); actions.reports.forgetRefused(); }}>${icons.cross}</button></summary>
    <ul role="list">${refused.map(({ name, refusal }) => html`<li><b>${name}</b>${reason(refusal, t)}</li>`)}</ul>
  </details>`;
}
