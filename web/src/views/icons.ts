// The page's few icons, drawn in the colour of the text.
import { svg, type TemplateResult } from 'lit-html';
import { html } from 'lit-html';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${path}</svg>`;

export const icons = {
  logo: html`<svg class="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <rect class="logo-ground" x="1" y="1" width="22" height="22" rx="5" />
    <path class="logo-mark" d="M6 7.5h12M6 12h5M6 16.5h5M14 12h4M14 16.5h4" />
  </svg>`,
  open: icon(svg`<path d="M4 1.5h5.5L12.5 4.5v10h-8.5z" /><path d="M9.5 1.5v3h3" />`),
  folder: icon(svg`<path d="M2 12.5v-9h4l1.5 2H14v7z" />`),
  pencil: icon(svg`<path d="M3 13l.6-2.8L10.8 3 13 5.2 5.8 12.4z" />`),
  cross: icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  disk: icon(svg`<path d="M2.5 2.5h8.5l2.5 2.5v8.5h-11z" /><path d="M5 2.5v3.5h5v-3.5M4.5 13.5v-4h7v4" />`),
  tick: icon(svg`<path d="M3 8.5l3.5 3.5L13 4.5" />`),
  plus: icon(svg`<path d="M8 3v10M3 8h10" />`),
  undo: icon(svg`<path d="M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7" />`),
  redo: icon(svg`<path d="M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3" />`),
  history: icon(svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2.2 1.6" />`),
  copy: icon(svg`<path d="M5.5 5.5h7v8h-7zM3.5 10.5v-8h7" />`),
  save: icon(svg`<path d="M8 2.5v7M5 7l3 3 3-3M3 13h10" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4" /><path d="M10 10l3.5 3.5" />`),
  up: icon(svg`<path d="M4.5 9.5L8 6l3.5 3.5" />`),
  down: icon(svg`<path d="M4.5 6.5L8 10l3.5-3.5" />`),
  both: icon(svg`<path d="M5.5 6L8 3.5 10.5 6M5.5 10L8 12.5 10.5 10" />`),
  sliders: icon(svg`<path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6" /><circle cx="10.2" cy="4.5" r="1.7" /><circle cx="5.8" cy="11.5" r="1.7" />`),
};
