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

class Writer {
  private readonly lines: string[] = [];
  private line = '';
  private skipping = 0;
  private kept = 0; // <pre>
  private cells = 0; // depth of table cells
  private firstCell = true;

  open(name: string): void {
    if (kSkipped.has(name)) this.skipping++;
    if (this.skipping > 0) return;
    if (name === 'pre') this.kept++;
    if (name === 'br') this.lineEnd();
    else if (name === 'td' || name === 'th') this.cell();
    else if (kBlocks.has(name)) this.lineEnd();
    if (name === 'tr' && this.cells === 0) this.firstCell = true;
  }

  close(name: string): void {
    if (kSkipped.has(name)) this.skipping--;
    else if (this.skipping > 0) return;
    else if (name === 'td' || name === 'th') this.cells = Math.max(0, this.cells - 1);
    else if (kBlocks.has(name)) this.lineEnd();
    if (name === 'pre') this.kept = Math.max(0, this.kept - 1);
  }

  text(text: string): void {
    if (this.skipping > 0) return;
    if (this.kept > 0 && this.cells === 0) {
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
    this.cells = 0;
    this.lineEnd();
    return `${this.lines.join('\n')}\n`;
  }

  private cell(): void {
    if (this.cells === 0 && !this.firstCell) this.line = `${this.line.trimEnd()}\t`;
    this.firstCell = false;
    this.cells++;
  }

  // In a cell, lines are one line.
  private lineEnd(): void {
    if (this.cells > 0) {
      if (!/[\s\t]$/.test(this.line)) this.line += ' ';
      return;
    }
    const line = this.line.replace(/ +/g, ' ').replace(/^ +| +$/g, '').replace(/ *\t */g, '\t').replace(/\t+$/, '');
    if (line !== '') this.lines.push(line);
    this.line = '';
  }
}
