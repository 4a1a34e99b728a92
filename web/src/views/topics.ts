// The topics: what each report speaks of, and what it does not.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { TopicMatrix, TopicRow } from '../../../wasm/types';
import { loaded, type Loaded } from '../state/selectors';
import type { Context } from './context';
import { partsField, takeAway } from './toolbar';

export function topicsView(context: Context): TemplateResult {
  const { state, t } = context;
  const matrix = state.topics?.result ?? null;
  const reports = loaded(state);
  const ready = matrix && matrix.topics[0]?.counts.length === reports.length;
  return html`
    <div class="toolbar">${partsField(context)}<span class="count muted">${t.topicsLegend}</span>
      ${takeAway(context, 'topics', !!ready)}</div>
    <div class="scroller" id="topics">${
      state.topics?.state === 'failed' ? html`<p class="blank bad-text">${t.compareFailed}</p>`
        : !ready ? html`<p class="blank slow">${t.compareBusy}</p>`
          : html`${matrix.standards.map((one) => table(context, nameOf(context, one), one.items, reports))}
            ${table(context, t.comparisonParts.topics, spokenOf(matrix), reports)}`}</div>`;
}

const nameOf = ({ state }: Context, { name, name_en }: { name: string; name_en: string }): string =>
  (state.view.language === 'en' ? name_en : name);

// Topics of which no report speaks would say nothing of any.
const spokenOf = ({ topics }: TopicMatrix): TopicRow[] =>
  topics.filter((row) => row.counts.some(({ figures, sentences }) => figures + sentences > 0));

function table(context: Context, title: string, rows: readonly TopicRow[], reports: Loaded[]): TemplateResult {
  const { t, actions } = context;
  return html`
    <table class="data comparison topics" aria-label=${title}>
      <thead><tr><th scope="col" class="col-label">${title}</th>
        ${reports.map(({ entry, report }) => html`<th scope="col" class="col-report"><button type="button" class="link column-head"
          title=${report.title} @click=${() => actions.selectEntry(entry.id)}>${report.title}</button></th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row" class="col-label">${nameOf(context, row)}</th>
        ${row.counts.map(({ figures, sentences }) => html`<td class="col-value ${figures + sentences === 0 ? 'silent' : ''}">${
          figures + sentences === 0 ? html`<span class="bad-text">${t.notSpokenOf}</span>`
            : html`${figures}${sentences > 0 ? html` <span class="muted">/ ${sentences}</span>` : nothing}`}</td>`)}</tr>`)}</tbody>
    </table>`;
}
