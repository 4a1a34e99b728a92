// One report: its head, and its text beside the table of its indicators.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Report } from '../../../wasm/types';
import { analysisOf, dateOf, failingIn, named, placeOf, selectedEntry, titleOf } from '../state/selectors';
import type { Entry } from '../state/work';
import { showPeriod } from '../text/show';
import type { Context } from './context';
import { divider } from './divider';
import { indicatorsPane } from './indicator_table';
import { textPane } from './text_view';

export function reportView(context: Context): TemplateResult {
  const entry = selectedEntry(context.state);
  const analysis = analysisOf(context.state, entry?.id ?? null);
  if (!entry) return html``;
  if (!analysis?.report) return waiting(context, entry, analysis?.failure ?? '');
  return html`
    ${head(context, entry, named(entry, analysis.report))}
    <div class="panes" id="panes" ${ref((element) => setShare(element, context.state.view.textShare))}>
      ${textPane(context, entry, analysis.report)} ${divider(context)} ${indicatorsPane(context, entry, analysis.report)}
    </div>`;
}

// By script: the page's policy lets no style stand in the markup.
function setShare(element: Element | undefined, share: number): void {
  if (element instanceof HTMLElement) element.style.setProperty('--text-share', `${share}%`);
}

function waiting({ t }: Context, entry: Entry, failure: string): TemplateResult {
  const message = failure ? (t.failures[failure] ?? t.failures.unknown) : t.busy;
  return html`<header class="report-head"><h2>${titleOf(entry, null)}</h2></header>
    <p class="blank ${failure ? 'bad-text' : 'slow'}">${message}</p>`;
}

function head({ state, t, actions }: Context, entry: Entry, report: Report): TemplateResult {
  const failing = failingIn(state, entry.id).length;
  const facts = [
    placeOf(entry, report),
    showPeriod(dateOf(entry, report), state.view.language),
    report.source && `${t.source}：${report.source}`,
    report.author && `${t.author}：${report.author}`,
    entry.name && entry.origin === 'file' ? entry.name : '',
  ].filter(Boolean);
  return html`
    <header class="report-head">
      <h2>${report.title}</h2>
      <p class="report-meta muted">
        ${facts.map((fact) => html`<span>${fact}</span>`)}
        ${entry.encoding && entry.bytes ? html`<span>${encodingButton(t.fieldEncoding, entry, () => actions.edit(entry.id))}</span>` : nothing}
        ${failing > 0 ? html`<button type="button" class="link bad-text" @click=${() => actions.show('checks')}>${t.failingChecks(failing)}</button>` : nothing}
      </p>
    </header>`;
}

function encodingButton(label: string, entry: Entry, edit: () => void): TemplateResult {
  const name = entry.encoding!.toUpperCase();
  return html`<button type="button" class="link" title=${label} aria-label="${label}：${name}" @click=${edit}>${name}</button>`;
}
