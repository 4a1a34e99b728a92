// Reads a document or an archive, whatever it is, into texts.
import { foreignKind } from '../input/encodings';
import { readText } from '../input/files';
import { kMostBytes, type Refusal } from '../input/refusals';
import { readDocx } from './docx';
import { decodeHtml, textOfHtml } from './html';
import { isLitter } from './litter';
import { oleKind } from './ole';
import { readPdf } from './pdf';
import { Unreadable, type ReadText, type Sink } from './types';
import { bytesOf, kMostDepth, kMostOutput, openZip, type Budget, type Package } from './zip';

/** All that is in the file goes to the sink: its texts, and what could not be read. */
export async function readFileBytes(name: string, bytes: Uint8Array, sink: Sink): Promise<void> {
  await readInto(name, bytes, sink, { bytes: kMostOutput }, 0);
}

async function readInto(name: string, bytes: Uint8Array, sink: Sink, budget: Budget, depth: number): Promise<void> {
  try {
    const kind = foreignKind(bytes);
    if (kind === 'zip') await readPackage(name, bytes, sink, budget, depth);
    else if (kind === 'pdf') sink.text(await pdfText(name, bytes, sink, depth));
    else if (kind === 'ole') throw new Unreadable(oleKind(bytes));
    else if (kind) throw new Unreadable({ why: 'foreign', kind });
    else sink.text(textOrPage(name, bytes));
  } catch (error) {
    sink.refused(name, error instanceof Unreadable ? error.refusal : { why: 'unreadable', message: String(error) });
  }
}

const plain = (name: string, text: string): ReadText =>
  ({ name, text, encoding: null, bytes: null, damaged: 0, tracked: null, blankPages: [] });

// What is no package and no PDF: a web page, or plain text.
function textOrPage(name: string, bytes: Uint8Array): ReadText {
  if (!/\.x?html?$/i.test(name)) return readText(name, bytes);
  if (bytes.length > kMostBytes) throw new Unreadable({ why: 'too-large', bytes: bytes.length, most: kMostBytes });
  const decoded = decodeHtml(bytes);
  if (!decoded) throw new Unreadable({ why: bytes.length === 0 ? 'empty' : 'binary' });
  const text = textOfHtml(decoded.text);
  if (text.trim() === '') throw new Unreadable({ why: 'empty' });
  return { ...plain(name, text), encoding: decoded.encoding, damaged: decoded.damaged };
}

async function pdfText(name: string, bytes: Uint8Array, sink: Sink, depth: number): Promise<ReadText> {
  const { text, blankPages } = await readPdf(bytes, (done, all) => depth === 0 && sink.progress?.(done, all));
  if (text.trim() === '') throw new Unreadable({ why: 'scan' });
  return { ...plain(name, text), blankPages };
}

async function readPackage(name: string, bytes: Uint8Array, sink: Sink, budget: Budget, depth: number): Promise<void> {
  const zip = await openZip(bytes);
  const kind = packageKind(zip);
  if (kind === 'word') sink.text(await wordText(name, zip, budget));
  else if (kind) throw new Unreadable({ why: 'foreign', kind });
  else if (depth >= kMostDepth) throw new Unreadable({ why: 'too-deep', most: kMostDepth });
  else await readArchive(name, zip, sink, budget, depth);
}

function packageKind({ names }: Package): 'word' | Extract<Refusal, { why: 'foreign' }>['kind'] | null {
  const has = (pattern: RegExp): boolean => names.some((one) => pattern.test(one));
  if (has(/^word\/document\d*\.xml$/)) return 'word';
  if (has(/^xl\/workbook\.(xml|bin)$/)) return 'sheet';
  if (has(/^ppt\/presentation\.xml$/)) return 'slides';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  return has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/) ? 'odf' : null;
}

async function wordText(name: string, zip: Package, budget: Budget): Promise<ReadText> {
  const part = async (wanted: string): Promise<string | null> => {
    const entry = zip.entries.find((one) => one.filename === wanted);
    if (!entry) return null;
    const bytes = await bytesOf(entry, budget);
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  };
  const main = zip.names.find((one) => /^word\/document\d*\.xml$/.test(one))!;
  const read = await readDocx(part, main);
  if (!read) throw new Unreadable({ why: 'broken' });
  if (read.text.trim() === '') throw new Unreadable({ why: 'empty' });
  return { ...plain(name, read.text), tracked: read.tracked };
}

async function readArchive(name: string, zip: Package, sink: Sink, budget: Budget, depth: number): Promise<void> {
  const wanted = zip.entries.filter((entry) => !isLitter(entry.filename));
  if (wanted.length === 0) throw new Unreadable({ why: 'empty' });
  for (const [index, entry] of wanted.entries()) {
    if (depth === 0) sink.progress?.(index, wanted.length);
    const inner = `${name}/${entry.filename.replace(/\\/g, '/')}`;
    try {
      await readInto(inner, await bytesOf(entry, budget), sink, budget, depth + 1);
    } catch (error) {
      sink.refused(inner, error instanceof Unreadable ? error.refusal : { why: 'unreadable', message: String(error) });
    }
  }
}
