// Short messages at the foot of the page, read out as they come.
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Refusal } from '../input/refusals';
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
    case 'rowDropped':
      return t.notices[text.key](text.name);
    case 'copied':
      return t.notices.copied(text.rows);
    case 'badDate':
    case 'badValue':
    case 'badPeriod':
    case 'badIndicator':
    case 'noFigure':
      return t.notices[text.key](text.written);
    case 'damaged':
    case 'tracked':
      return t.notices[text.key](text.name, text.count);
    case 'blankPages':
      return t.notices.blankPages(text.name, text.pages);
    case 'projectRefused':
      return t.notices.projectRefused(text.name, text.failure);
    case 'refused':
      return t.refused(text.name || t.pasted, reason(text.refusal, t));
    default:
      return t.notices[text.key];
  }
}

export function reason(refusal: Refusal, t: Messages): string {
  switch (refusal.why) {
    case 'too-large':
      return t.refusals.tooLarge(refusal.bytes, refusal.most);
    case 'too-many':
      return t.refusals.tooMany(refusal.most);
    case 'too-deep':
      return t.refusals.tooDeep(refusal.most);
    case 'foreign':
      return t.refusals.foreign(refusal.kind);
    case 'unreadable':
      return t.refusals.unreadable(refusal.message);
    default:
      return t.refusals[refusal.why];
  }
}
