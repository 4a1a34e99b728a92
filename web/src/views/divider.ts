// The bar between text and table, moved by pointer or arrow keys. The share of the text is a
// custom property of the panes; see report_view.ts.
import { html, type TemplateResult } from 'lit-html';
import type { Context } from './context';

const kLeast = 20;
const kMost = 75;
const kStep = 4;

export function divider({ t, state, actions }: Context): TemplateResult {
  const { textShare: share } = state.view;
  const keep = (percent: number): void => actions.setLasting({ textShare: percent });
  return html`<div class="divider" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${t.divider}
    aria-valuemin=${kLeast} aria-valuemax=${kMost} aria-valuenow=${share}
    @pointerdown=${(event: PointerEvent) => drag(event, keep)} @keydown=${(event: KeyboardEvent) => nudge(event, share, keep)}></div>`;
}

const within = (percent: number): number => Math.round(Math.min(kMost, Math.max(kLeast, percent)));

function nudge(event: KeyboardEvent, share: number, keep: (percent: number) => void): void {
  const step = { ArrowLeft: -kStep, ArrowRight: kStep }[event.key];
  if (!step) return;
  event.preventDefault();
  keep(within(share + step));
}

// While it moves nothing else is drawn anew.
function drag(event: PointerEvent, keep: (percent: number) => void): void {
  const divider = event.currentTarget as HTMLElement;
  const panes = divider.parentElement!;
  const box = panes.getBoundingClientRect();
  let percent: number | null = null;
  divider.setPointerCapture(event.pointerId);
  divider.onpointermove = (move) => {
    percent = within(((move.clientX - box.left) / box.width) * 100);
    panes.style.setProperty('--text-share', `${percent}%`);
  };
  divider.onpointerup = divider.onpointercancel = () => {
    divider.onpointermove = null;
    if (percent !== null) keep(percent);
  };
  event.preventDefault();
}
