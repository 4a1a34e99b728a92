// The bar between text and table, moved by pointer or arrow keys. The share of the text is a
// custom property of the panes; nothing else depends on it.
import { html, type TemplateResult } from 'lit-html';
import type { Context } from './context';

const kLeast = 20;
const kMost = 75;
const kStep = 4;

let share = 42;

export function divider({ t }: Context): TemplateResult {
  return html`<div class="divider" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${t.divider}
    aria-valuemin=${kLeast} aria-valuemax=${kMost} aria-valuenow=${share}
    @pointerdown=${drag} @keydown=${nudge}></div>`;
}

function setShare(divider: HTMLElement, percent: number): void {
  share = Math.round(Math.min(kMost, Math.max(kLeast, percent)));
  divider.setAttribute('aria-valuenow', String(share));
  divider.parentElement?.style.setProperty('--text-share', `${share}%`);
}

function nudge(event: KeyboardEvent): void {
  const step = { ArrowLeft: -kStep, ArrowRight: kStep }[event.key];
  if (!step) return;
  event.preventDefault();
  setShare(event.currentTarget as HTMLElement, share + step);
}

function drag(event: PointerEvent): void {
  const divider = event.currentTarget as HTMLElement;
  const panes = divider.parentElement!.getBoundingClientRect();
  divider.setPointerCapture(event.pointerId);
  divider.onpointermove = (move) => setShare(divider, ((move.clientX - panes.left) / panes.width) * 100);
  divider.onpointerup = divider.onpointercancel = () => {
    divider.onpointermove = null;
  };
  event.preventDefault();
}
