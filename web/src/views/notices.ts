// Short messages at the foot of the page, read out as they come.
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { kMostBytes, type Refusal } from '../input/files';
import type { Messages } from '../i18n';
import type { Notice, NoticeText } from '../state/model';
import type { Context } from './context';
import { icons } from './icons';

export function noticesView({ state, t, actions }: Context): TemplateResult {
  return html`
    <div class="notices" role="status" aria-live="polite">
      ${repeat(state.notices, (notice) => notice.id, (notice) => html`
        <div class="notice ${notice.tone}">
          <span>${wording(notice.text, t)}</span>
          ${notice.action ? actionButton(notice, t, () => actions.dismiss(notice.id)) : nothing}
          <button type="button" class="quiet square" aria-label=${t.dismiss} @click=${() => actions.dismiss(notice.id)}>${icons.cross}</button>
        </div>`)}
    </div>`;
}

function actionButton({ action }: Notice, t: Messages, dismiss: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${() => { action!.run(); dismiss(); }}>${t[action!.label]}</button>`;
}

export function wording(text: NoticeText, t: Messages): string {
  switch (text.key) {
    case 'removed':
    case 'analysisFailed':
    case 'sameText':
      return t.notices[text.key](text.name);
    case 'copied':
      return t.notices.copied(text.rows);
    case 'badDate':
      return t.notices.badDate(text.written);
    case 'damaged':
      return t.notices.damaged(text.name, text.count);
    case 'refused':
      return t.refused(text.name || t.pasted, reason(text.refusal, t));
    default:
      return t.notices[text.key];
  }
}

function reason(refusal: Refusal, t: Messages): string {
  switch (refusal.why) {
    case 'empty':
    case 'binary':
      return t.refusals[refusal.why];
    case 'too-large':
      return t.refusals.tooLarge(refusal.bytes, kMostBytes);
    case 'foreign':
      return t.refusals.foreign(refusal.kind);
    case 'unreadable':
      return t.refusals.unreadable(refusal.message);
  }
}
