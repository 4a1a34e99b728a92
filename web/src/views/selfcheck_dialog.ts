// What the browser enforces on this page, tried out before the reader's eyes, and the
// fingerprints of what runs.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { until } from 'lit-html/directives/until.js';
import { edition } from '#edition';
import { policy, runSelfcheck, type Check } from '../selfcheck';
import type { Context } from './context';
import { openModal } from './modal';

let running: Promise<Check[]> | null = null;

export function selfcheckDialog({ state, t, actions }: Context): TemplateResult | typeof nothing {
  if (state.view.dialog !== 'selfcheck') {
    running = null;
    return nothing;
  }
  running ??= runSelfcheck(edition);
  const line = ({ key, ok, says }: Check): TemplateResult => html`<tr class=${ok ? '' : 'fails'}>
    <th scope="row">${t.selfchecks[key]}</th><td class="verdict">${ok ? t.selfcheckOk : t.selfcheckNot}</td><td class="fingerprint">${says}</td></tr>`;
  const table = running.then((checks) => html`<table class="data selfchecks"><caption class="unseen">${t.selfcheckHead}</caption><tbody>${checks.map(line)}</tbody></table>`);
  return html`
    <dialog class="about selfcheck" aria-labelledby="selfcheck-head" ${ref(openModal)} @close=${() => actions.closeDialog('selfcheck')}>
      <h2 id="selfcheck-head">${t.selfcheckHead}</h2>
      <p>${t.selfcheckAbout}</p>
      <div role="status">${until(table, t.loading)}</div>
      <h3 id="policy-head">${t.selfcheckPolicy}</h3>
      <pre class="licences" lang="en" tabindex="0" role="region" aria-labelledby="policy-head">${policy().split('; ').join('\n')}</pre>
      <form method="dialog"><button class="primary">${t.close}</button></form>
    </dialog>`;
}
