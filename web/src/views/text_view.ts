// The report's text with every figure marked.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Report } from '../../../wasm/types';
import { corrected } from '../state/corrections';
import { shownReport } from '../state/selectors';
import type { Entry } from '../state/work';
import { chunksOf, marksOf, segmentsOf, type Chunk, type Mark, type Span } from '../text/marks';
import { showValue } from '../text/show';
import type { Context } from './context';
import { moveAlong } from './keys';
import { chunkSize } from './lazy';
import { addButton, noteSelection } from './selection';

const kLeastLength = 1000; // most of a screen
const kLineHeight = 30;
const kLineLength = 34;

const chunksByReport = new WeakMap<object, Chunk[]>();

/** The chunks of a report's text, kept with its rows. */
export function textChunks(text: string, report: Report): Chunk[] {
  const kept = chunksByReport.get(report.observations);
  if (kept) return kept;
  const chunks = chunksOf(text, marksOf(report.observations), chunkSize(text.length, kLeastLength));
  chunksByReport.set(report.observations, chunks);
  return chunks;
}

// The text that the report was made of: the entry's may just have been read anew.
const analyzedText = ({ state }: Context, entry: Entry): string => state.analyses.get(entry.id)?.of.text ?? entry.text;

/** `base` is the core's report, of which the chunks are; the marks are those of its rows as corrected. */
export function textPane(context: Context, entry: Entry, base: Report): TemplateResult {
  const { state, t, lists, actions } = context;
  const text = analyzedText(context, entry);
  const chunks = textChunks(text, base);
  const report = shownReport(entry, base);
  const { dropped } = corrected(entry, base);
  const marks = marksOf(report.observations, dropped);
  lists.text.setSource(base.observations, chunks.length, () => chunks.map(estimatedHeight));
  const { observation, span } = state.view;
  const first = observation ?? marks[0]?.observations[0] ?? -1;
  const choose = (event: Event): void => {
    const mark = (event.target as Element).closest<HTMLElement>('mark[data-mark]');
    if (mark) actions.showRow(Number(mark.dataset.mark));
  };
  return html`
    <section class="pane text-pane" aria-label=${t.textOf(report.title)}>
      <div class="scroller" id="text" tabindex="0" role="group" aria-label=${t.text}
        @click=${choose} @pointerup=${() => noteSelection(context)} @keyup=${() => noteSelection(context)} @keydown=${(event: KeyboardEvent) => onMarkKey(event, choose)}>
        ${keyed(base.observations, html`<article class="text" lang="zh-CN">
          ${chunks.map((chunk, index) => {
            const live = lists.text.isLive(index);
            const inside = (at: number): boolean => at >= chunk.start && at < chunk.end;
            const chosen = observation !== null && inside(report.observations[observation]?.start ?? -1) ? observation : -1;
            const shown = span && span.start < chunk.end && span.end > chunk.start ? span : null;
            return html`<div class="chunk ${live ? '' : 'gap'}" data-chunk=${index}>${guard(
              [live, chosen, shown, inside(report.observations[first]?.start ?? -1) ? first : -1, t, marks],
              () => (live ? paragraphs(context, text, report, marks, chunk, chosen, first, shown) : nothing),
            )}</div>`;
          })}
        </article>`)}
        ${addButton(context)}
      </div>
    </section>`;
}

function paragraphs(context: Context, text: string, report: Report, marks: readonly Mark[], chunk: Chunk, chosen: number,
  first: number, shown: Span | null): TemplateResult[] {
  return chunk.paragraphs.map((paragraph) => html`<p data-start=${paragraph.start}>${segmentsOf(paragraph, marks).map((segment) =>
    'observations' in segment
      ? markOf(context, text, report, segment, chosen, first)
      : plain(text, segment, shown),
  )}</p>`);
}

function plain(text: string, { start, end }: Span, shown: Span | null): unknown {
  if (!shown || shown.end <= start || shown.start >= end) return text.slice(start, end);
  const from = Math.max(start, shown.start);
  const to = Math.min(end, shown.end);
  return html`${text.slice(start, from)}<span class="shown-span" tabindex="-1">${text.slice(from, to)}</span>${text.slice(to, end)}`;
}

function markOf({ t }: Context, text: string, report: Report, mark: Mark, chosen: number, first: number): TemplateResult {
  const is = mark.observations.includes(chosen);
  const index = is ? chosen : mark.observations[0]!;
  const row = report.observations[index]!;
  const hint = `${row.label}：${t.hedges[row.qualifier]}${showValue(row.exact, t.rangeSign)}${row.unit}`;
  return html`<mark class="kind-${row.kind} ${is ? 'chosen' : ''}" data-mark=${index} title=${hint}
    tabindex=${mark.observations.includes(first) ? 0 : -1} aria-current=${is ? 'true' : 'false'}>${text.slice(mark.start, mark.end)}</mark>`;
}

function onMarkKey(event: KeyboardEvent, choose: (event: Event) => void): void {
  const mark = (event.target as Element).closest('mark');
  if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(event);
  } else {
    moveAlong(event, mark, 'mark[data-mark]', { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 });
  }
}

function estimatedHeight(chunk: Chunk): number {
  const lines = chunk.paragraphs.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / kLineLength), 0);
  return lines * kLineHeight + chunk.paragraphs.length * 8;
}
