// The page as a whole: bar, side and the view that is chosen.
import { html, nothing, type TemplateResult } from 'lit-html';
import { kLanguageTags } from '../i18n';
import { failingIn } from '../state/selectors';
import type { Tab } from '../state/tabs';
import { checksView } from './checks';
import type { Context } from './context';
import { icons } from './icons';
import { intakeView } from './intake_view';
import { lazyView } from './lazy_view';
import { noticesView } from './notices';
import { pasteBox } from './paste_box';
import { reportList } from './report_list';
import { reportView } from './report_view';
import { settingsMenu } from './settings_menu';
import { savingSign } from './saving_sign';
import { welcome } from './welcome';

const kTabs: readonly Tab[] = ['reports', 'indicators', 'compare', 'checks'];

const comparisonView = lazyView(
  async () => (await import('./comparison')).comparisonView,
  ({ t }) => html`<p class="blank slow">${t.compareBusy}</p>`,
);
const dialogView = lazyView(
  async () => (await import('./dialogs')).dialogView,
  () => nothing,
  ({ actions }) => {
    actions.openDialog(null);
    actions.notify('warning', { key: 'partMissing' });
  },
);

export function appView(context: Context): TemplateResult {
  const { state, t } = context;
  const empty = state.project.entries.length === 0;
  return html`
    ${bar(context, empty)}
    <div class="frame ${empty ? 'empty' : ''} on-${state.view.tab}">
      <aside class="side" aria-label=${t.tabs.reports}>
        ${pasteBox(context)} ${intakeView(context)} ${empty ? nothing : reportList(context)}
      </aside>
      <main id="main" tabindex="-1">
        ${empty ? welcome(context) : panel(context)}
        <div id="tip" class="tip" role="tooltip" hidden></div>
      </main>
    </div>
    ${noticesView(context)} ${state.view.dialog === null ? nothing : dialogView(context)}
    <div class="working slow" role="status" ?hidden=${state.view.working === null}><progress aria-label=${state.view.working ?? ''}></progress>${state.view.working}</div>
    <div class="dropzone" ?hidden=${!state.view.dragging} aria-hidden="true"><p>${t.drop}</p></div>
  `;
}

function bar(context: Context, empty: boolean): TemplateResult {
  const { state, t, actions } = context;
  const { language } = state.view;
  const other = language === 'zh' ? 'en' : 'zh';
  return html`
    <header class="bar">
      <a class="skip" href="#main" @click=${skipToMain}>${t.skip}</a>
      <div class="brand">${icons.logo}<h1>${t.name}</h1><span class="tagline">${t.tagline}</span></div>
      ${empty ? nothing : tabs(context)}
      <div class="tools">
        ${empty ? nothing : html`<button type="button" class="quiet square" aria-label=${t.searchAll} title="${t.searchAll} (Ctrl+K)"
          @click=${() => actions.openDialog('search')}>${icons.search}</button>`}
        ${savingSign(context)}
        ${empty && state.history.past.length + state.history.future.length === 0 ? nothing : undoTools(context)}
        <button type="button" class="quiet" lang=${kLanguageTags[other]} title=${t.languageLabel}
          @click=${() => actions.setLanguage(other)}>${t.language}</button>
        ${settingsMenu(context)}
      </div>
    </header>`;
}

function undoTools({ state, t, actions }: Context): TemplateResult {
  const { past, future } = state.history;
  return html`
    <button type="button" class="quiet square" ?disabled=${past.length === 0} aria-label=${t.undo} title="${t.undo} (Ctrl+Z)"
      @click=${() => actions.undo()}>${icons.undo}</button>
    <button type="button" class="quiet square" ?disabled=${future.length === 0} aria-label=${t.redo} title="${t.redo} (Ctrl+Y)"
      @click=${() => actions.redo()}>${icons.redo}</button>
    <button type="button" class="quiet square" aria-label=${t.history} title=${t.history}
      @click=${() => actions.openDialog('history')}>${icons.history}</button>`;
}

// Not by the address: its hash is not ours to change on a page saved as a file.
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function tabs(context: Context): TemplateResult {
  const { state, t, actions } = context;
  const failing = state.project.entries.reduce((sum, entry) => sum + failingIn(state, entry.id).length, 0);
  const badge = (tab: Tab): string => {
    if (tab === 'reports') return String(state.project.entries.length);
    return tab === 'checks' && failing > 0 ? String(failing) : '';
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${t.tabsLabel} @keydown=${moveBetweenTabs}>
      ${kTabs.map((tab) => {
        const chosen = state.view.tab === tab;
        return html`<button type="button" role="tab" id="tab-${tab}" class="tab tab-${tab}" aria-selected=${chosen}
          aria-controls="panel" tabindex=${chosen ? 0 : -1} @click=${() => actions.show(tab)}>${t.tabs[tab]}${
            badge(tab) ? html`<span class="badge ${tab === 'checks' ? 'bad' : ''}">${badge(tab)}</span>` : nothing
          }</button>`;
      })}
    </div>`;
}

function moveBetweenTabs(event: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const current = (event.target as Element).closest<HTMLElement>('[role=tab]');
  if (!step || !current) return;
  const all = [...current.parentElement!.querySelectorAll<HTMLElement>('[role=tab]')];
  const visible = all.filter((tab) => tab.offsetParent !== null);
  const next = visible[(visible.indexOf(current) + step + visible.length) % visible.length];
  next?.focus();
  next?.click();
}

function panel(context: Context): TemplateResult {
  const { tab } = context.state.view;
  const view = { reports: reportView, indicators: reportView, compare: comparisonView, checks: checksView }[tab];
  return html`<div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">${view(context)}</div>`;
}
