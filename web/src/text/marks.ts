// Which parts of a report's text are marked, and how the text is cut into pieces that can be
// drawn one at a time. Offsets are UTF-16 code units of the text.
import type { Observation } from '../../../wasm/types';

export interface Mark {
  start: number;
  end: number;
  /** Indices of the observations that the mark stands for; more than one where spans overlap. */
  observations: number[];
}

export interface Span {
  start: number;
  end: number;
}

/** Some paragraphs of the text, drawn together. */
export interface Chunk extends Span {
  paragraphs: Span[];
}

// A longer paragraph is cut for drawing.
const kMostParagraph = 6000;

const marksByRows = new WeakMap<readonly Observation[], Mark[]>();

/** The marks in order, overlapping ones made one; without those of dropped rows, which always are the same for the same rows. */
export function marksOf(observations: readonly Observation[], dropped?: ReadonlySet<number>): Mark[] {
  const kept = marksByRows.get(observations);
  if (kept) return kept;
  const all = observations.map((_, index) => index);
  const order = dropped?.size ? all.filter((index) => !dropped.has(index)) : all;
  order.sort((a, b) => observations[a]!.start - observations[b]!.start || a - b);
  const marks: Mark[] = [];
  for (const index of order) {
    const { start, end } = observations[index]!;
    const last = marks[marks.length - 1];
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.observations.push(index);
    } else if (end > start) {
      marks.push({ start, end, observations: [index] });
    }
  }
  marksByRows.set(observations, marks);
  return marks;
}

/** Index of the first mark that ends behind `at`. */
export function firstMarkAfter(marks: readonly Mark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text in paragraphs, and these in chunks of `length` or more; no border falls into a mark. */
export function chunksOf(text: string, marks: readonly Mark[], length: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  let begin = 0;
  while (begin < text.length) {
    const end = paragraphEnd(text, begin, marks);
    open ??= { start: begin, end: begin, paragraphs: [] };
    if (/\S/.test(text.slice(begin, end))) open.paragraphs.push({ start: begin, end });
    open.end = begin = end;
    if (open.end - open.start >= length) {
      chunks.push(open);
      open = null;
    }
  }
  if (open) chunks.push(open);
  return chunks;
}

// Behind the next line feed that is in no mark, or where the paragraph grows too long.
function paragraphEnd(text: string, begin: number, marks: readonly Mark[]): number {
  let at = begin;
  for (;;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed + 1;
    if (end - begin > kMostParagraph) return outOfMark(begin + kMostParagraph, text, marks);
    if (end === text.length) return end;
    const mark = marks[firstMarkAfter(marks, feed)];
    if (!mark || mark.start > feed) return end;
    at = mark.end;
  }
}

function outOfMark(at: number, text: string, marks: readonly Mark[]): number {
  const mark = marks[firstMarkAfter(marks, at)];
  if (mark && mark.start < at) return mark.end;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at; // not between surrogates
}

/** Text and marks of a span, in order. */
export function segmentsOf(span: Span, marks: readonly Mark[]): (Span | Mark)[] {
  const segments: (Span | Mark)[] = [];
  let at = span.start;
  for (let next = firstMarkAfter(marks, span.start); marks[next] && marks[next]!.start < span.end; next++) {
    const mark = marks[next]!;
    if (mark.start > at) segments.push({ start: at, end: mark.start });
    segments.push(mark);
    at = mark.end;
  }
  if (at < span.end) segments.push({ start: at, end: span.end });
  return segments;
}

/** Index of the chunk that holds the offset. */
export function chunkAt(chunks: readonly Span[], at: number): number {
  const found = chunks.findIndex((chunk) => at < chunk.end);
  return found < 0 ? chunks.length - 1 : found;
}
