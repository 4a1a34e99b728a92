// The list of reports: choose, edit, remove.
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { kEncodings } from '../input/encodings';
import { corrected } from '../state/corrections';
import { analysisOf, dateOf, failingIn, pendingCount, placeOf, titleOf } from '../state/selectors';
import type { Entry } from '../state/work';
import { showPeriod } from '../text/show';
import type { Context } from './context';
import { icons } from './icons';

export function reportList(context: Context): TemplateResult {
  const { state, t } = context;
  const { entries } = state.project;
  return html`
    <section class="reports">
      <h2 class="side-head" id="reports-head">${t.reports}<span class="muted">${t.reportCount(entries.length)}</span></h2>
      ${progress(context)}
      <ul role="list" aria-label=${t.reports}>
        ${repeat(entries, (entry) => entry.id, (entry) => item(context, entry))}
      </ul>
      ${samplesLink(context)}
    </section>`;
}

function samplesLink({ state, t, actions }: Context): TemplateResult | typeof nothing {
  const there = new Set(state.project.entries.filter((entry) => entry.origin === 'sample').map((entry) => entry.name));
  const rest = actions.reports.samples.map((one) => one.file).filter((file) => !there.has(file));
  if (rest.length === 0) return nothing;
  return html`<p class="side-foot"><button type="button" class="link" @click=${() => void actions.reports.addSamples(rest)}>${t.samples}</button></p>`;
}

function progress({ state, t }: Context): TemplateResult | typeof nothing {
  const all = state.project.entries.length;
  const done = all - pendingCount(state);
  if (all - done < 2) return nothing;
  return html`<div class="progress"><progress max=${all} value=${done} aria-label=${t.progress(done, all)}></progress>
    <span class="muted">${t.progress(done, all)}</span></div>`;
}

function item(context: Context, entry: Entry): TemplateResult {
  const { state, t, actions } = context;
  const report = analysisOf(state, entry.id)?.report ?? null;
  const name = titleOf(entry, report);
  const editing = state.view.editing === entry.id;
  const chosen = state.view.entry === entry.id;
  return html`
    <li class="report ${chosen ? 'chosen' : ''}">
      <div class="report-line">
        <button type="button" class="report-name" aria-current=${chosen ? 'true' : 'false'}
          @click=${() => actions.selectEntry(entry.id)}>
          <span class="report-title">${name}</span>
          <span class="report-facts muted">${facts(context, entry)}</span>
        </button>
        <span class="report-tools">
          <button type="button" class="quiet square" aria-label=${t.editOf(name)} title=${t.edit} aria-expanded=${editing}
            @click=${() => actions.edit(editing ? null : entry.id)}>${icons.pencil}</button>
          <button type="button" class="quiet square" aria-label=${t.removeOf(name)} title=${t.remove}
            @click=${(event: Event) => remove(context, entry, event)}>${icons.cross}</button>
        </span>
      </div>
      ${editing ? editor(context, entry) : nothing}
    </li>`;
}

// The button goes with its report: the focus passes to the report beside it.
function remove({ actions }: Context, entry: Entry, event: Event): void {
  const item = (event.target as Element).closest('li');
  const beside = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>('.report-name');
  actions.reports.remove(entry.id);
  (beside ?? document.getElementById('paste'))?.focus();
}

function facts(context: Context, entry: Entry): TemplateResult {
  const { state, t } = context;
  const analysis = analysisOf(state, entry.id);
  const report = analysis?.report ?? null;
  if (analysis?.state === 'failed') return html`<span class="bad-text">${t.failed}</span>`;
  if (!report) return html`${t.busy}`;
  const failing = failingIn(state, entry.id).length;
  const parts = [
    placeOf(entry, report) || t.unknownPlace,
    showPeriod(dateOf(entry, report), state.view.language) || t.unknownDate,
    t.rowsCount(corrected(entry, report).live.observations.length),
  ];
  return html`${parts.map((part) => html`<span>${part}</span>`)}${
    failing > 0 ? html`<span class="bad-text">${t.failingChecks(failing)}</span>` : nothing
  }`;
}

function editor(context: Context, entry: Entry): TemplateResult {
  const { state, t, actions } = context;
  const report = analysisOf(state, entry.id)?.report ?? null;
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  const close = (): void => actions.edit(null);
  return html`
    <form class="editor" @submit=${(event: Event) => { event.preventDefault(); close(); }}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}>
      <label>${t.fieldTitle}
        <input type="text" .value=${titleOf(entry, report)} @change=${(e: Event) => actions.reports.rename(entry.id, value(e))} /></label>
      <label>${t.fieldDate}
        <input type="text" .value=${entry.published ?? report?.published ?? ''} placeholder=${t.fieldDateHint}
          @change=${(e: Event) => actions.reports.setDate(entry.id, value(e))} /></label>
      <label>${t.fieldPlace}
        <input type="text" .value=${placeOf(entry, report)} @change=${(e: Event) => actions.reports.setPlace(entry.id, value(e))} /></label>
      ${entry.encoding && entry.bytes ? encodingField(context, entry) : nothing}
      ${entry.tracked ? revisionField(context, entry) : nothing}
      <button type="submit">${t.done}</button>
    </form>`;
}

function encodingField({ t, actions }: Context, entry: Entry): TemplateResult {
  return html`
    <label>${t.fieldEncoding}
      <select @change=${(event: Event) => actions.reports.setEncoding(entry.id, (event.target as HTMLSelectElement).value)}>
        ${kEncodings.map((one) => html`<option value=${one} ?selected=${one === entry.encoding}>${one.toUpperCase()}</option>`)}
      </select></label>`;
}

function revisionField({ t, actions }: Context, entry: Entry): TemplateResult {
  const now = entry.text === entry.tracked?.original ? 'original' : 'accepted';
  return html`
    <label>${t.fieldRevision}
      <select @change=${(event: Event) =>
        actions.reports.setRevision(entry.id, (event.target as HTMLSelectElement).value as 'accepted' | 'original')}>
        ${(['accepted', 'original'] as const).map((one) => html`<option value=${one} ?selected=${one === now}>${t.revisions[one]}</option>`)}
      </select></label>`;
}
