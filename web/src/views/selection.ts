// Words that a person selected in the text, and the button that makes a row of them.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Context } from './context';
import { icons } from './icons';

const kMostSelected = 200; // characters; more is no figure
const kBelow = 6; // pixels

export function addButton({ state, t, actions }: Context): TemplateResult | typeof nothing {
  const { selection } = state.view;
  if (!selection) return nothing;
  const { start, end, left, top } = selection;
  return html`<button type="button" class="add-row" ${ref((element) => place(element, left, top))}
    @click=${(event: Event) => {
      event.stopPropagation();
      getSelection()?.removeAllRanges();
      actions.select(null);
      void actions.rows.addFrom(start, end);
    }}>${icons.plus}${t.addRow}</button>`;
}

// By script: the page's policy lets no style stand in the markup.
function place(element: Element | undefined, left: number, top: number): void {
  if (element instanceof HTMLElement) Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
}

/** After a key or a pointer came up in the text. */
export function noteSelection({ actions }: Context): void {
  // The browser forgets a selection that was clicked away only after the event.
  setTimeout(() => actions.select(selected()));
}

function selected(): { start: number; end: number; left: number; top: number } | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const scroller = document.getElementById('text');
  if (!range || !scroller?.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const length = range.toString().length;
  if (start === null || length === 0 || length > kMostSelected) return null;
  const box = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left - frame.left), frame.width - 150);
  return { start, end: start + length, left: Math.round(left), top: Math.round(box.bottom - frame.top + scroller.scrollTop + kBelow) };
}

// Where in the report's text a place in the page is: paragraphs know where they begin.
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('p[data-start]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
