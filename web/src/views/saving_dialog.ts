// Saving: to a file, from a file, in the browser.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Slot } from '../state/saving';
import type { Context } from './context';
import { icons } from './icons';
import { openModal } from './modal';

export function savingDialog(context: Context): TemplateResult {
  const { state, t, actions } = context;
  const { saving, project } = state;
  const may = actions.project.mayKeep;
  return html`
    <dialog class="about saving" aria-labelledby="saving-head" ${ref(openModal)} @close=${() => actions.closeDialog('saving')}>
      <h2 id="saving-head">${t.project}</h2>
      <p>${t.projectAbout}</p>
      <p class="dialog-actions">
        <button type="button" class="primary" ?disabled=${project.entries.length === 0} @click=${() => actions.project.save()}>${icons.save}${t.saveProject}</button>
        <button type="button" @click=${() => { actions.openDialog(null); document.getElementById('files')?.click(); }}>${icons.open}${t.openProject}</button>
        <span class="muted" role="status">${state.saving.time > 0 ? t.savedAt(timeOf(context, saving.time), saving.where ?? 'file') : nothing}</span>
      </p>
      <h3>${t.autosave}</h3>
      <label class="check"><input type="checkbox" ?disabled=${!may} .checked=${saving.autosave}
        @change=${(event: Event) => void actions.project.setAutosave((event.target as HTMLInputElement).checked)} />${t.autosaveOn}</label>
      <p class="muted">${may ? t.autosaveAbout : t.autosaveNever}</p>
      ${saving.problem ? html`<p class="bad-text">${t.problems[saving.problem]}</p>` : nothing}
      ${saving.slots.length > 0 ? slots(context, saving.slots) : nothing}
      ${may ? html`<h3>${t.wipeHead}</h3><p>${t.wipeAbout}</p>
        <p><button type="button" class="danger" @click=${() => void actions.project.wipe()}>${t.wipe}</button></p>` : nothing}
      <form method="dialog"><button>${t.close}</button></form>
    </dialog>`;
}

function slots(context: Context, all: readonly Slot[]): TemplateResult {
  const { t, actions } = context;
  return html`<h3>${t.slotsHead}</h3>
    <ul role="list" class="slots">${all.map((slot) => html`<li>
      <span>${slot.title} <span class="muted">${t.reportCount(slot.reports)} · ${timeOf(context, slot.time)}</span></span>
      <button type="button" @click=${() => void actions.project.restore(slot.id)}>${t.restoreSlot}</button>
      <button type="button" class="quiet square" aria-label=${t.forgetSlot} title=${t.forgetSlot} @click=${() => void actions.project.forget(slot.id)}>${icons.cross}</button>
    </li>`)}</ul>`;
}

function timeOf({ state }: Context, time: number): string {
  const language = state.view.language === 'zh' ? 'zh-CN' : 'en';
  return new Date(time).toLocaleString(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}
