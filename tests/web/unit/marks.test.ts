import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../wasm/types';
import { chunkAt, chunksOf, firstMarkAfter, marksOf, segmentsOf } from '../../../web/src/text/marks';

const at = (...spans: [number, number][]): Observation[] =>
  spans.map(([start, end]) => ({ start, end }) as Observation);

// The pieces that would be drawn of a text, and whether they lie on each other's ends.
function drawn(text: string, rows: Observation[]): { pieces: string[]; marked: string[]; paragraphs: string[] } {
  const marks = marksOf(rows);
  const chunks = chunksOf(text, marks, 1500);
  const paragraphs = chunks.flatMap((chunk) => chunk.paragraphs);
  const segments = paragraphs.flatMap((paragraph) => segmentsOf(paragraph, marks));
  return {
    pieces: segments.map(({ start, end }) => text.slice(start, end)),
    marked: segments.filter((one) => 'observations' in one).map(({ start, end }) => text.slice(start, end)),
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('marks', () => {
  it('stand in order, whatever the order of the rows', () => {
    expect(marksOf(at([9, 12], [2, 5])).map((mark) => mark.start)).toEqual([2, 9]);
  });

  it('are one where rows overlap, and know both', () => {
    expect(marksOf(at([2, 6], [4, 9], [9, 10]))).toEqual([
      { start: 2, end: 9, observations: [0, 1] },
      { start: 9, end: 10, observations: [2] },
    ]);
  });

  it('are left out where they are empty', () => {
    expect(marksOf(at([3, 3]))).toEqual([]);
  });

  it('are found by offset', () => {
    const marks = marksOf(at([2, 4], [6, 8], [8, 9]));
    expect([0, 2, 3, 4, 7, 8, 9].map((offset) => firstMarkAfter(marks, offset))).toEqual([0, 0, 0, 1, 1, 2, 3]);
  });
});

describe('the text', () => {
  it('is drawn whole, its figures marked', () => {
    const text = '全乡824户。\n其中253户905人。';
    const { pieces, marked } = drawn(text, at([2, 6], [10, 14], [14, 18]));
    expect(pieces.join('')).toBe(text);
    expect(marked).toEqual(['824户', '253户', '905人']);
  });

  it('is cut at line ends, but not in a figure', () => {
    const { paragraphs } = drawn('增长4.4\n%。\n下降', at([2, 7]));
    expect(paragraphs).toEqual(['增长4.4\n%。\n', '下降']);
  });

  it('has no empty paragraphs', () => {
    expect(drawn('一\n\n \r\n二', []).paragraphs).toEqual(['一\n', '二']);
  });

  it('is cut into chunks that lie end to end, no mark on a border', () => {
    const text = '报告正文'.repeat(9000);
    const rows = at([5998, 6003], [12002, 12009], [20000, 20004]);
    const chunks = chunksOf(text, marksOf(rows), 1500);
    expect(chunks.length).toBeGreaterThan(4);
    expect(chunks[0]!.start).toBe(0);
    expect(chunks[chunks.length - 1]!.end).toBe(text.length);
    chunks.slice(1).forEach((chunk, index) => expect(chunk.start).toBe(chunks[index]!.end));
    expect(chunks.some((chunk) => chunk.start > 5998 && chunk.start < 6003)).toBe(false);
    expect(drawn(text, rows).pieces.join('')).toBe(text);
  });

  it('is never cut between surrogates', () => {
    const text = `a${'𠮷'.repeat(9000)}`;
    for (const { start } of chunksOf(text, [], 1500)) expect(text.charCodeAt(start) >> 10).not.toBe(0xdc00 >> 10);
  });

  it('has a chunk for every offset', () => {
    const chunks = [{ start: 0, end: 5 }, { start: 5, end: 9 }];
    expect([0, 4, 5, 8, 9].map((offset) => chunkAt(chunks, offset))).toEqual([0, 0, 1, 1, 1]);
  });

  it('of length nought has no chunk', () => {
    expect(chunksOf('', [], 1500)).toEqual([]);
  });
});
