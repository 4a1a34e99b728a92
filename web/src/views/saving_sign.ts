// The sign in the bar that says how it stands with saving.
import { html, type TemplateResult } from 'lit-html';
import { isWork } from '../state/saving';
import { isUnsaved } from '../state/selectors';
import type { Context } from './context';
import { icons } from './icons';

export function savingSign({ state, t, actions }: Context): TemplateResult {
  const { saving, project } = state;
  const unsaved = isUnsaved(state);
  const look = saving.problem ? 'problem' : unsaved ? 'unsaved' : isWork(project) ? 'saved' : 'none';
  const says = saving.problem ? t.savingProblem : unsaved ? (saving.autosave ? t.savingSoon : t.unsaved) : isWork(project) ? t.savedTo[saving.where ?? 'file'] : t.project;
  return html`<button type="button" class="quiet saving-sign ${look}" title=${t.savingHint} @click=${() => actions.openDialog('saving')}>
    ${icons.disk}<span>${says}</span></button>`;
}
