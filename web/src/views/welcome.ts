// What a first visitor sees: what the page does, by an example, and samples to start with.
import { html, type TemplateResult } from 'lit-html';
import type { Context } from './context';

export function welcome(context: Context): TemplateResult {
  const { t, actions, state } = context;
  const samples = actions.reports.samples;
  const english = state.view.language === 'en';
  return html`
    <section class="welcome">
      <h2>${t.welcomeHead}</h2>
      ${example(context)}
      <ul role="list" class="points">${t.welcomePoints.map((point) => html`<li>${point}</li>`)}</ul>
      <div class="samples">
        <h3>${t.samplesHead}</h3>
        <button type="button" class="primary" @click=${() => void actions.reports.addSamples(samples.map((one) => one.file))}>
          ${t.samplesAll(samples.length)}</button>
        <ul role="list">${samples.map((one) => html`<li>
          <button type="button" class="sample" @click=${() => void actions.reports.addSamples([one.file])}>
            <span class="sample-title">${english ? one.title_en : one.title}</span>
            <span class="muted">${english ? one.note_en : one.note}</span>
          </button></li>`)}</ul>
      </div>
      <p class="local muted">${t.welcomeLocal}</p>
    </section>`;
}

// Drawn by hand, not computed: it stands there before the core has loaded.
function example({ t }: Context): TemplateResult {
  return html`
    <figure class="example" aria-label=${t.exampleLabel}>
      ${t.exampleText.map((parts) => html`<p lang="zh-CN">${parts.map((part, at) =>
        at % 2 === 1 ? html`<span class="as-mark">${part}</span>` : part)}</p>`)}
      <dl lang="zh-CN">${t.exampleRows.map(([label, value, unit, period]) => html`
        <div><dt>${label}</dt><dd class="number">${value}</dd><dd>${unit}</dd><dd class="muted">${period}</dd></div>`)}</dl>
    </figure>`;
}
