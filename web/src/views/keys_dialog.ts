// The sheet of keys.
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Context } from './context';
import { openModal } from './modal';

export function keysDialog({ t, actions }: Context): TemplateResult {
  return html`
    <dialog class="about keys" aria-labelledby="keys-head" ${ref(openModal)} @close=${() => actions.closeDialog('keys')}>
      <h2 id="keys-head">${t.keysHead}</h2>
      ${t.keySheet.map(({ head, keys }) => html`<h3>${head}</h3>
        <dl>${keys.map(([key, deed]) => html`<div><dt>${key!.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${deed}</dd></div>`)}</dl>`)}
      <form method="dialog"><button class="primary">${t.close}</button></form>
    </dialog>`;
}
