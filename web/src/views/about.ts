// The dialog About: version, what the page may do, licences.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { until } from 'lit-html/directives/until.js';
import { edition } from '#edition';
import type { Context } from './context';
import { openModal } from './modal';

let licences: Promise<string> | null = null;

export function aboutDialog({ state, t, actions }: Context): TemplateResult {
  licences ??= edition.licences();
  const { core } = state;
  return html`
    <dialog class="about" aria-labelledby="about-head" ${ref(openModal)} @close=${() => actions.closeDialog('about')}>
      <h2 id="about-head">${t.aboutHead}</h2>
      <p>${t.tagline} · ${t.aboutVersion(__VERSION__, core?.version ?? '')}</p>
      ${core ? html`<p>${t.aboutKnows(core.indicators, core.units)}</p>` : nothing}
      <h3>${t.aboutMay}</h3>
      <p>${edition.name === 'file' ? t.aboutMayFile : t.aboutMaySite}</p>
      <h3 id="licences-head">${t.aboutLicences}</h3>
      <pre class="licences" lang="en" tabindex="0" role="region" aria-labelledby="licences-head">${until(
        licences.catch((error: unknown) => String(error)), t.loading)}</pre>
      <form method="dialog"><button class="primary">${t.close}</button></form>
    </dialog>`;
}
