// Search in all reports at once: rows first, then places in the texts.
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { searchEverywhere, type Hit } from '../state/search';
import { showPeriod, showValue } from '../text/show';
import type { Context } from './context';
import { openModal } from './modal';
import { searchField } from './toolbar';

export function searchDialog(context: Context): TemplateResult {
  const { state, t, actions } = context;
  const { search } = state.view;
  const { hits, more } = searchEverywhere(state, search);
  return html`
    <dialog class="about search-all" aria-labelledby="search-head" ${ref(openModal)} @close=${() => actions.closeDialog('search')}>
      <h2 id="search-head">${t.searchAll}</h2>
      ${searchField(t.searchAll, t.searchAllHint, search, (value) => actions.searchAll(value))}
      <p class="muted" role="status">${search.trim() === '' ? t.searchAllAbout : t.hits(hits.length, more)}</p>
      <ol role="list">${hits.map((hit) => hitLine(context, hit))}</ol>
      <form method="dialog"><button>${t.close}</button></form>
    </dialog>`;
}

function hitLine(context: Context, hit: Hit): TemplateResult {
  const { state, t, actions } = context;
  const open = (): void => {
    actions.openDialog(null);
    actions.showEvidence(hit.entry, hit.start, hit.end);
  };
  const what = hit.row
    ? html`<b>${hit.row.label || hit.row.text}</b> <span class="number">${showValue(hit.row.exact, t.rangeSign, state.view.display)}</span>${hit.row.unit}
        <span class="muted">${showPeriod(hit.row.period, state.view.language)}</span>`
    : html`<span lang="zh-CN">${hit.before}<span class="as-mark">${hit.found}</span>${hit.after}</span>`;
  return html`<li><button type="button" @click=${open}><span>${what}</span><span class="muted">${hit.title}</span></button></li>`;
}
