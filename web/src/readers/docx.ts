// The text of a Word document: paragraphs with their numbers, tables as rows of cells set
// apart by tabs, text boxes behind the paragraph that they are tied to, footnotes at the end.
import { Numbering } from './docx_numbering';
import type { Tracked } from './types';
import { below, child, childrenOf, parseXml, valOf, type XmlNode } from './xml';

/** The XML of the package's parts, by name; null where there is no such part. */
export type Part = (name: string) => Promise<string | null>;

export interface DocxText {
  text: string;
  tracked: Tracked | null;
}

/** Null where the package is no Word document. */
export async function readDocx(part: Part, documentName: string): Promise<DocxText | null> {
  const source = await part(documentName);
  if (source === null) return null;
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  const parsed = async (name: string): Promise<XmlNode | null> => {
    const xml = await part(folder + name);
    return xml === null ? null : parseXml(xml);
  };
  const document = parseXml(source);
  const body = child(child(document, 'w:document'), 'w:body');
  if (!body) return null;
  const notes = [child(await parsed('footnotes.xml'), 'w:footnotes'), child(await parsed('endnotes.xml'), 'w:endnotes')];
  const [numbering, styles] = [await parsed('numbering.xml'), await parsed('styles.xml')];
  const textOf = (accept: boolean): string => new Walk(accept, new Numbering(numbering, styles), notes).document(body);
  const text = textOf(true);
  const changes = changesIn(body);
  return { text, tracked: changes > 0 ? { original: textOf(false), changes } : null };
}

const kInsertions = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const kDeletions = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

function changesIn(node: XmlNode): number {
  const own = kInsertions.has(node.name) || kDeletions.has(node.name) ? 1 : 0;
  return own || (node.children ?? []).reduce((sum, one) => sum + changesIn(one), 0);
}

// Properties, and what is no part of the text.
const kPassedOver = new Set([
  'w:pPr', 'w:rPr', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:trPr', 'w:sdtPr', 'w:sectPr', 'w:instrText', 'w:delInstrText',
  'w:fldChar', 'w:commentReference', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef', 'w:bookmarkStart', 'w:proofErr',
]);

class Walk {
  private lines: string[] = [];
  /** Text of paragraphs whose mark is gone: the next one goes on with it. */
  private carried = '';
  private boxes: XmlNode[] = [];
  private readonly notesUsed: string[] = [];

  constructor(
    private readonly accept: boolean,
    private readonly numbering: Numbering,
    private readonly notes: readonly (XmlNode | null)[],
  ) {}

  document(body: XmlNode): string {
    this.blocks(body);
    if (this.carried) this.lines.push(this.carried);
    return [...this.lines, ...this.notesUsed].join('\n').replace(/\n{3,}/g, '\n\n').trim() + '\n';
  }

  private blocks(parent: XmlNode): void {
    for (const node of parent.children) {
      if (node.name === 'w:p') this.paragraph(node);
      else if (node.name === 'w:tbl') this.table(node);
      else if (node.children && !kPassedOver.has(node.name) && !this.isGone(node)) this.blocks(node);
    }
  }

  private isGone(node: XmlNode): boolean {
    return (this.accept ? kDeletions : kInsertions).has(node.name);
  }

  private paragraph(node: XmlNode): void {
    const properties = child(node, 'w:pPr');
    const text = this.inline(node);
    const mark = child(properties, 'w:rPr');
    const gone = (mark?.children ?? []).some((one) => this.isGone(one));
    const label = text.trim() === '' || this.carried ? '' : this.numbering.label(properties);
    const line = this.carried + label + text.replace(/^\t+/, '');
    this.carried = gone ? line : '';
    if (!gone) this.lines.push(line.trimEnd());
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) this.blocks(box);
  }

  private inline(node: XmlNode): string {
    let text = '';
    for (const one of node.children ?? []) text += this.piece(one);
    return text;
  }

  private piece(node: XmlNode): string {
    switch (node.name) {
      case 'w:t':
      case 'm:t':
      case 'w:delText':
        return node.children.map((one) => one.data ?? '').join('').replace(/[\r\n]+/g, ' ');
      case 'w:tab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:r':
        return this.isHidden(node) ? '' : this.inline(node);
      case 'w:txbxContent':
        this.boxes.push(node);
        return '';
      // The same thing in several forms, the best first.
      case 'mc:AlternateContent':
        return this.inline({ ...node, children: node.children.filter((one) => one.name?.startsWith('mc:')).slice(0, 1) });
      case 'w:footnoteReference':
        return this.note(0, 'w:footnote', node);
      case 'w:endnoteReference':
        return this.note(1, 'w:endnote', node);
      default:
        if (!node.children || kPassedOver.has(node.name) || this.isGone(node)) return '';
        return this.inline(node);
    }
  }

  private isHidden(run: XmlNode): boolean {
    const vanish = child(child(run, 'w:rPr'), 'w:vanish');
    return vanish !== null && !['0', 'false', 'off'].includes(vanish.attribs['w:val'] ?? '');
  }

  private note(kind: 0 | 1, name: string, reference: XmlNode): string {
    const found = childrenOf(this.notes[kind] ?? null, name).find((one) => one.attribs['w:id'] === reference.attribs['w:id']);
    const text = found ? this.cellText(found) : '';
    if (text) this.notesUsed.push(`注：${text}`);
    return '';
  }

  private table(node: XmlNode): void {
    for (const row of rowsOf(node)) {
      const change = child(row, 'w:trPr');
      if ((change?.children ?? []).some((one) => this.isGone(one))) continue;
      const cells = cellsOf(row).flatMap((cell) => {
        const properties = child(cell, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        const text = merge && merge.attribs['w:val'] !== 'restart' ? '' : this.cellText(cell);
        const span = Math.min(Number(valOf(properties, 'w:gridSpan') ?? 1) || 1, kMostSpan);
        return [text, ...Array<string>(span - 1).fill('')];
      });
      if (cells.some((cell) => cell !== '')) this.lines.push(cells.join('\t').replace(/\t+$/, ''));
    }
  }

  // What stands in a cell is one line: a cell of a nested table, a paragraph, a text box.
  private cellText(cell: XmlNode): string {
    const outer = [this.lines, this.carried, this.boxes] as const;
    [this.lines, this.carried, this.boxes] = [[], '', []];
    this.blocks(cell);
    const text = [...this.lines, this.carried].join(' ').replace(/\s+/g, ' ').trim();
    [this.lines, this.carried, this.boxes] = outer;
    return text;
  }
}

const kMostSpan = 64;

// Rows and cells may stand in content controls and custom elements.
const rowsOf = (table: XmlNode): XmlNode[] => below(table, 'w:tr');
const cellsOf = (row: XmlNode): XmlNode[] => below(row, 'w:tc');
