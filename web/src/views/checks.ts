// The checks: what the figures say of one another, those that disagree first.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding, SpanRef } from '../../../wasm/types';
import { loaded, orderedFindings } from '../state/selectors';
import type { Context } from './context';
import { takeAway } from './toolbar';

// Those beyond are in what is saved.
const kMostShown = 500;

export function checksView(context: Context): TemplateResult {
  const { state, t, actions } = context;
  const checked = state.checks;
  if (state.project.entries.length === 0) return html`<p class="blank">${t.checksNeeds}</p>`;
  if (checked?.state === 'failed') return html`<p class="blank bad-text">${t.checksFailed}</p>`;
  const findings = checked?.result;
  if (!findings) return html`<p class="blank slow">${t.checksBusy}</p>`;
  if (findings.length === 0) return html`<p class="blank">${t.checksNone}</p>`;
  const { onlyFailing } = state.view.checks;
  const shown = orderedFindings(findings, onlyFailing);
  const failing = findings.filter((finding) => !finding.holds).length;
  return html`
    <section class="pane wide-pane" aria-label=${t.tabs.checks}>
      <div class="toolbar">
        <span class="count" role="status">${failing === 0 ? t.checksAllHold(findings.length) : t.checksSummary(failing, findings.length)}</span>
        <label class="check"><input type="checkbox" .checked=${onlyFailing}
          @change=${(event: Event) => actions.showOnlyFailing((event.target as HTMLInputElement).checked)} />${t.onlyFailing}</label>
        ${takeAway(context, 'checks', true)}
      </div>
      <div class="scroller" id="checks">
        <ul role="list" class="findings" aria-label=${t.tabs.checks}>
          ${shown.slice(0, kMostShown).map((one) => item(context, one))}
        </ul>
        ${shown.length > kMostShown ? html`<p class="blank">${t.checksMore(shown.length - kMostShown)}</p>` : nothing}
      </div>
    </section>`;
}

function item(context: Context, finding: Finding): TemplateResult {
  const { t, state } = context;
  const reports = loaded(state);
  const involved = [...new Set([finding.total, ...finding.parts].map((part) => part.report ?? 0))];
  const titles = involved.map((at) => reports[at]?.report.title).filter(Boolean);
  return html`
    <li class="finding ${finding.holds ? 'holds' : 'fails'}">
      <p class="finding-head">
        <span class="verdict">${finding.holds ? t.holds : t.fails}</span>
        <span class="tag">${t.findings[finding.kind]}</span>
        <span class="muted">${titles.join(' / ')}</span>
      </p>
      <p class="says">${wording(context, finding)}</p>
      <p class="evidence">${[...finding.parts, finding.total].map((part) => evidence(context, part))}</p>
    </li>`;
}

// The core speaks Chinese; its arithmetic needs no language.
function wording({ state, t }: Context, { arithmetic, says, total }: Finding): string {
  return state.view.language === 'en' && arithmetic ? t.arithmetic(arithmetic, total.text) : says;
}

function evidence({ actions }: Context, part: SpanRef): TemplateResult {
  return html`<button type="button" class="chip" @click=${() => actions.showPart(part)}>${part.text}</button>`;
}
