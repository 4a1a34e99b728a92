// The text of a PDF, by pdf.js. It runs here, in the readers' worker, and without fonts,
// scripts or a canvas: text is all that is wanted.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'; // sets globalThis.pdfjsWorker, which getDocument then takes
import cmaps from 'virtual:pdf-cmaps';
import { textOfPages, type Page, type Piece } from './pdf_lines';
import { withoutRadicals } from './radicals';
import { Unreadable } from './types';

export interface PdfText {
  text: string;
  /** Numbers of the pages without text. */
  blankPages: number[];
}

const kMostPages = 3000;
// Fewer characters than this a page are a stamp or a page number, not a text.
const kLeastText = 12;

export async function readPdf(bytes: Uint8Array, progress: (done: number, all: number) => void): Promise<PdfText> {
  const task = getDocument({
    data: bytes.slice(), // pdf.js takes it away
    CMapReaderFactory: PackedCMaps,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const count = Math.min(document.numPages, kMostPages);
    const pages: Page[] = [];
    for (let number = 1; number <= count; number++) {
      const page = await document.getPage(number);
      pages.push(await pageOf(page));
      page.cleanup();
      progress(number, count);
    }
    return told(pages);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await task.destroy();
  }
}

function told(pages: readonly Page[]): PdfText {
  const isBlank = (page: Page): boolean => page.pieces.reduce((sum, one) => sum + one.text.trim().length, 0) < kLeastText;
  const blankPages = pages.flatMap((page, at) => (isBlank(page) ? [at + 1] : []));
  if (blankPages.length === pages.length) throw new Unreadable({ why: 'scan' });
  return { text: textOfPages(pages), blankPages };
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
  const { width } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [, turned, , size, x, y] = item.transform as number[];
    if (Math.abs(turned!) > 0.2 * Math.abs(size!)) continue; // slanting: a watermark
    pieces.push({ text: withoutRadicals(item.str), x: x!, y: y!, width: item.width, size: Math.abs(size!) || item.height || 1 });
  }
  return { width, pieces };
}

function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : '';
  return new Unreadable({ why: name === 'PasswordException' ? 'encrypted' : 'broken' });
}

/** The tables of Chinese character codes that a PDF names but does not hold. */
class PackedCMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const packed = cmaps[name];
    if (packed === undefined) throw new Error(`no table ${name}`);
    return { cMapData: Uint8Array.from(atob(packed), (one) => one.charCodeAt(0)), isCompressed: true };
  }
}
