// What the browser enforces on this page, tried out before the reader's eyes, and the
// fingerprints of what runs.
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { until } from 'lit-html/directives/until.js';
import { edition } from '#edition';
import { policy, runSelfcheck, type Check } from '../selfcheck';
import type { Context } from './context';
import { openModal } from './modal';

let running: Promise<Check[]> | null = null;

export function selfcheckDialog({ t, actions }: Context): TemplateResult {
  running ??= runSelfcheck(edition);
  const line = ({ key, ok, says }: Check): TemplateResult => html`<tr class=${ok ? '' : 'fails'}>
    <th scope="row">${t.selfchecks[key]}</th><td class="verdict">${ok ? t.selfcheckOk : t.selfcheckNot}</td><td class="fingerprint">${says}</td></tr>`;
  const table = running.then((checks) => html`<table class="data selfchecks"><caption class="unseen">${t.selfcheckHead}</caption><tbody>${checks.map(line)}</tbody></table>`);
  const close = (): void => {
    running = null; // opened again, it tries again
    actions.closeDialog('selfcheck');
  };
  return html`
    <dialog class="about selfcheck" aria-labelledby="selfcheck-head" ${ref(openModal)} @close=${close}>
      <h2 id="selfcheck-head">${t.selfcheckHead}</h2>
      <p>${t.selfcheckAbout}</p>
      <div role="status">${until(table, t.loading)}</div>
      <h3 id="policy-head">${t.selfcheckPolicy}</h3>
      <pre class="licences" lang="en" tabindex="0" role="region" aria-labelledby="policy-head">${policy().split('; ').join('\n')}</pre>
      <form method="dialog"><button class="primary">${t.close}</button></form>
    </dialog>`;
}
