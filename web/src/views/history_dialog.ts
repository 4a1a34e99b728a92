// What was done, newest first, with the way back to each point.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Deed, Step } from '../state/history';
import type { Messages } from '../i18n';
import type { Context } from './context';
import { openModal } from './modal';

const kMostShown = 200;

export function historyDialog({ state, t, actions }: Context): TemplateResult {
  const { past, future } = state.history;
  const language = state.view.language === 'zh' ? 'zh-CN' : 'en';
  const time = (step: Step): string => new Date(step.time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  const line = (step: Step, undone: boolean, count: number): TemplateResult => html`<li class=${undone ? 'undone' : ''}>
    <span class="muted">${time(step)}</span><span>${deedText(step.deed, t)}</span>
    <button type="button" class="link" @click=${() => (undone ? actions.redo(count) : actions.undo(count))}>${undone ? t.redoTo : t.undoTo}</button></li>`;
  return html`
    <dialog class="about history" aria-labelledby="history-head" ${ref(openModal)} @close=${() => actions.closeDialog('history')}>
      <h2 id="history-head">${t.history}</h2>
      ${past.length + future.length === 0 ? html`<p class="muted">${t.historyEmpty}</p>` : nothing}
      <ol role="list" tabindex="0" aria-labelledby="history-head">
        ${future.map((step, at) => line(step, true, future.length - at))}
        ${[...past].reverse().slice(0, kMostShown).map((step, at) => line(step, false, at + 1))}
      </ol>
      <form method="dialog"><button class="primary">${t.close}</button></form>
    </dialog>`;
}

export function deedText(deed: Deed, t: Messages): string {
  switch (deed.key) {
    case 'add':
      return t.deeds.add(deed.name, deed.count);
    case 'edit':
      return t.deeds.edit(deed.label, t.fields[deed.field], deed.from || t.nothing, deed.to || t.nothing);
    case 'open':
      return t.deeds.open(deed.name);
    case 'other':
      return deed.says;
    case 'wordsTake':
      return t.deeds.wordsTake(deed.name, deed.count);
    case 'wordKeep':
    case 'wordAdd':
    case 'wordEdit':
    case 'wordRemove':
      return t.deeds[deed.key](deed.label, deed.to);
    case 'remove':
    case 'title':
    case 'date':
    case 'place':
    case 'encoding':
    case 'revision':
      return t.deeds[deed.key](deed.name);
    default:
      return t.deeds[deed.key](deed.label);
  }
}
