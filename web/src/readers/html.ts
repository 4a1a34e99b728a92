// The text of a web page, read as text: nothing of it is ever rendered, run or fetched.
import { Parser } from 'htmlparser2';
import { decode, decodeAs, encodingNamed, type Decoded } from '../input/encodings';

const kHead = 2048; // bytes in which a page says how it is encoded

/** By what the page says of itself, where the bytes bear it out. */
export function decodeHtml(bytes: Uint8Array): Decoded | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, kHead));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const found = decode(bytes);
  const named = said === undefined ? null : encodingNamed(said);
  if (!named || (found && found.damaged === 0 && found.encoding === 'utf-8')) return found;
  const decoded = decodeAs(bytes, named);
  return found && decoded.damaged > found.damaged ? found : decoded;
}

const kSkipped = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'svg', 'math', 'iframe', 'object', 'select', 'button', 'textarea', 'nav',
]);
const kBlocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'tr',
  'ul', 'body', 'html',
]);

export function textOfHtml(source: string): string {
  const writer = new Writer();
  const parser = new Parser(
    {
      onopentag: (name) => writer.open(name),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return writer.finish();
}

// A row of a table that is being read.
interface Row {
  cells: string[][]; // the lines of each
  outer: string[]; // where the row will stand
  open: boolean; // a cell is
}

const kProse = /[。；;]/;
const kLongestCell = 60; // characters of a line that is no cell's

class Writer {
  private lines: string[] = []; // of the cell or of the page
  private line = '';
  private skipping = 0;
  private kept = 0; // <pre>
  private readonly rows: Row[] = []; // tables stand in the cells of tables

  open(name: string): void {
    if (kSkipped.has(name)) this.skipping++;
    if (this.skipping > 0) return;
    if (name === 'pre') this.kept++;
    if (name === 'br') this.lineEnd();
    else if (name === 'td' || name === 'th') this.openCell();
    else if (kBlocks.has(name)) this.lineEnd();
    if (name === 'tr') this.openRow();
  }

  close(name: string): void {
    if (kSkipped.has(name)) this.skipping--;
    else if (this.skipping > 0) return;
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (kBlocks.has(name)) this.lineEnd();
    if (name === 'tr') this.closeRow();
    if (name === 'pre') this.kept = Math.max(0, this.kept - 1);
  }

  text(text: string): void {
    if (this.skipping > 0) return;
    if (this.kept > 0) {
      const [first, ...rest] = text.split(/\r\n?|\n/);
      this.line += first;
      for (const one of rest) {
        this.lineEnd();
        this.line = one;
      }
    } else {
      this.line += text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    }
  }

  finish(): string {
    while (this.rows.length > 0) this.closeRow();
    this.lineEnd();
    return `${this.lines.join('\n')}\n`;
  }

  private openRow(): void {
    this.rows.push({ cells: [], outer: this.lines, open: false });
    this.lines = [];
  }

  private closeRow(): void {
    this.closeCell();
    const row = this.rows.pop();
    if (!row) return;
    this.lines = row.outer;
    // Pages were laid out with tables: what they hold are lines, not cells.
    if (row.cells.some(isLayout)) for (const line of row.cells.flat()) this.lines.push(line);
    else if (row.cells.some((cell) => cell.length > 0)) this.lines.push(inOneLine(row.cells));
  }

  private openCell(): void {
    this.closeCell();
    if (this.rows.length === 0) this.openRow();
    this.rows.at(-1)!.open = true;
  }

  // Words between the cells, which no page should have, make one of their own.
  private closeCell(): void {
    this.lineEnd();
    const row = this.rows.at(-1);
    if (!row) return;
    if (row.open || this.lines.length > 0) row.cells.push(this.lines);
    row.open = false;
    this.lines = [];
  }

  private lineEnd(): void {
    const line = this.line.replace(/ +/g, ' ').replace(/^ +| +$/g, '').replace(/ *\t */g, '\t').replace(/\t+$/, '');
    if (line !== '') this.lines.push(line);
    this.line = '';
  }
}

const isLayout = (cell: readonly string[]): boolean =>
  cell.length > 1 && cell.some((line) => line.includes('\t') || line.length > kLongestCell || kProse.test(line));

const inOneLine = (cells: readonly string[][]): string => cells.map((cell) => cell.join(' ')).join('\t').replace(/\t+$/, '');
