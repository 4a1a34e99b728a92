// From the pieces of text on the pages of a PDF to paragraphs: lines in reading order,
// columns one after the other, running heads and page numbers left out, broken lines mended.
// Lengths are in points, y grows upwards.

export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size. */
  size: number;
}

export interface Page {
  width: number;
  pieces: Piece[];
}

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Cells set apart by wide gaps: a row of a table. */
  cells: number;
}

/** Lines of one column of a page, from top to bottom. */
interface Block {
  lines: Line[];
  left: number;
  right: number;
}

export function textOfPages(pages: readonly Page[]): string {
  const blocks = withoutFurniture(pages.map((page) => blocksOf(page)));
  const paragraphs: string[] = [];
  let open: { text: string; last: Line; block: Block } | null = null;
  for (const block of blocks.flat()) {
    for (const line of block.lines) {
      if (open && goesOn(open.last, open.block, line, block)) {
        open = { text: joinedText(open.text, line.text), last: line, block };
        continue;
      }
      if (open) paragraphs.push(open.text);
      open = { text: line.text, last: line, block };
    }
  }
  if (open) paragraphs.push(open.text);
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n')}\n`;
}

// A line goes on in the next where it is full and the next one is not set in.
function goesOn(last: Line, of: Block, next: Line, at: Block): boolean {
  if (last.cells > 1 || next.cells > 1) return false;
  if (Math.abs(last.size - next.size) > 0.15 * last.size) return false;
  const full = last.right >= of.right - 2.2 * last.size;
  const indented = next.left >= at.left + 0.9 * next.size;
  if (of === at && last.y - next.y > 3.2 * last.size) return false;
  return full && !indented;
}

function joinedText(before: string, after: string): string {
  return /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

// Pages

function blocksOf(page: Page): Block[] {
  const rows = rowsOf(page.pieces);
  const gutter = gutterOf(rows, page.width);
  if (gutter === null) return [blockOf(rows.map(lineOf))];
  const blocks: Block[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  const flush = (): void => {
    for (const lines of [left, right]) if (lines.length > 0) blocks.push(blockOf(lines));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush();
      blocks.push(blockOf([lineOf(row)]));
      continue;
    }
    const [before, behind] = [row.filter((one) => one.x < gutter), row.filter((one) => one.x >= gutter)];
    if (before.length > 0) left.push(lineOf(before));
    if (behind.length > 0) right.push(lineOf(behind));
  }
  flush();
  return blocks;
}

function blockOf(lines: Line[]): Block {
  const prose = lines.filter((line) => line.cells === 1);
  const of = prose.length > 0 ? prose : lines;
  return { lines, left: Math.min(...of.map((line) => line.left)), right: Math.max(...of.map((line) => line.right)) };
}

// Pieces whose baselines are about the same, from left to right; rows from top to bottom.
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const order = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of order) {
    const row = rows[rows.length - 1];
    const near = row && row[0]!.y - piece.y < 0.45 * Math.max(row[0]!.size, piece.size);
    if (row && near) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

function lineOf(row: readonly Piece[]): Line {
  let text = '';
  let end = row[0]!.x;
  let cells = 1;
  for (const piece of row) {
    const gap = piece.x - end;
    if (text !== '' && gap > 1.6 * piece.size) {
      text = `${text.trimEnd()}\t`;
      cells++;
    } else if (text !== '' && gap > 0.2 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text) && wantsSpace(text, piece.text)) {
      text += ' ';
    }
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  const size = row.reduce((sum, one) => sum + one.size * one.text.length, 0) / row.reduce((sum, one) => sum + one.text.length, 0);
  return { text: text.trim(), left: row[0]!.x, right: end, y: row[0]!.y, size, cells };
}

// Chinese is set without spaces: a gap there is only the setting's.
const kHan = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/;
const wantsSpace = (before: string, after: string): boolean => !kHan.test(before.slice(-1)) && !kHan.test(after[0] ?? '');

// Columns

const kLeastColumnRows = 6;
const kLeastGutter = 0.75; // of the font size
const kLeastColumnText = 10; // characters a line, or it is a table

/** Where the two columns of a page part, or null where it has one. */
function gutterOf(rows: readonly Piece[][], width: number): number | null {
  let best: { at: number; both: number } | null = null;
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = width * share;
    const both = rows.filter((row) => isTwoColumns(row, at)).length;
    const crossing = rows.filter((row) => crosses(row, at)).length;
    if (both >= kLeastColumnRows && both > crossing && both > (best?.both ?? 0)) best = { at, both };
  }
  return best?.at ?? null;
}

const lengthOf = (row: readonly Piece[]): number => row.reduce((sum, one) => sum + one.text.length, 0);

function isTwoColumns(row: readonly Piece[], at: number): boolean {
  if (crosses(row, at)) return false;
  const left = row.filter((one) => one.x < at);
  const right = row.filter((one) => one.x >= at);
  return lengthOf(left) >= kLeastColumnText && lengthOf(right) >= kLeastColumnText;
}

// A line that stands on both sides without a gap between.
function crosses(row: readonly Piece[], at: number): boolean {
  if (row.some((one) => one.x < at - 2 && one.x + one.width > at + 2)) return true;
  const left = row.filter((one) => one.x < at);
  const right = row.filter((one) => one.x >= at);
  if (left.length === 0 || right.length === 0) return false;
  const gap = right[0]!.x - Math.max(...left.map((one) => one.x + one.width));
  return gap < kLeastGutter * right[0]!.size;
}

// Running heads and feet

const kPageNumber = /^[-—–\s·.]*(?:第\s*)?[\dⅠ-Ⅻ]{1,4}(?:\s*页)?(?:\s*[/／,，共]+\s*\d{1,4}\s*页?)?[-—–\s·.]*$/;
const kLeastPages = 3;

function withoutFurniture(pages: Block[][]): Block[][] {
  // The same but for its numbers, and at the same height.
  const shape = (line: Line): string => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
  const edges = pages.map((blocks) => edgeLines(blocks));
  const seen = new Map<string, number>();
  for (const lines of edges) for (const one of new Set(lines.map(shape))) seen.set(one, (seen.get(one) ?? 0) + 1);
  return pages.map((blocks, at) => {
    const gone = new Set(edges[at]!.filter((line) => {
      const times = seen.get(shape(line)) ?? 0;
      return kPageNumber.test(line.text) || (pages.length >= kLeastPages && times * 2 > pages.length);
    }));
    return blocks.map((block) => ({ ...block, lines: block.lines.filter((line) => !gone.has(line)) }))
      .filter((block) => block.lines.length > 0);
  });
}

function edgeLines(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap((block) => block.lines).sort((a, b) => b.y - a.y);
  return lines.length < 3 ? lines.slice(-1) : [lines[0]!, lines[lines.length - 1]!];
}
