// Which encoding a text file is in, and whether it is text at all.

export const kEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type Encoding = (typeof kEncodings)[number];

/** By a name that a page or a person gives it; null where it is another one. */
export function encodingNamed(name: string): Encoding | null {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding === 'gbk' ? 'gb18030' : (kEncodings.find((one) => one === encoding) ?? null);
  } catch {
    return null;
  }
}

/** Formats that are not plain text: those that the readers know, and others often dropped by mistake. */
export type Foreign = 'zip' | 'ole' | 'pdf' | 'image' | 'archive' | 'rtf' | 'doc' | 'sheet' | 'slides' | 'ofd' | 'odf';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** How many places could not be decoded and stand as U+FFFD. */
  damaged: number;
}

// Enough to judge by; a file is not read twice in full.
const kSampleBytes = 64 * 1024;

// UTF-8 with fewer zero bytes than this is a text with a blemish.
const kStrayZeros = 0.001;

const kSignatures: readonly [Foreign, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The kind of a file that is known by its first bytes not to be plain text. */
export function foreignKind(bytes: Uint8Array): Foreign | null {
  return kSignatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

/** Decodes as told; bytes that do not fit become U+FFFD and are counted. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: count(text, '\uFFFD') };
}

/** Decodes by the encoding found; null where the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded | null {
  const encoding = markedEncoding(bytes) ?? likelyEncoding(bytes);
  return encoding && decodeAs(bytes, encoding);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return null;
}

function likelyEncoding(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, kSampleBytes);
  const zeros = head.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  // The digits, blanks and line ends of a UTF-16 text each have a zero.
  if (zeros > head.length * kStrayZeros) return best(head, ['utf-16le', 'utf-16be']);
  if (fits(bytes, 'utf-8')) return isText(head, 'utf-8') ? 'utf-8' : null;
  // Neither zeros nor UTF-8: the candidate that reads most like Chinese, strict ones first.
  const strict = (['gb18030', 'utf-16le', 'utf-16be', 'big5'] as const).filter((one) => fits(bytes, one));
  return best(head, strict) ?? best(head, ['gb18030', 'utf-8', 'big5']);
}

const fits = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

function best(head: Uint8Array, encodings: readonly Encoding[]): Encoding | null {
  let found: Encoding | null = null;
  let highest = kLeastLikeness;
  for (const encoding of encodings) {
    const likeness = likenessToChinese(new TextDecoder(encoding).decode(head));
    if (likeness > highest) [found, highest] = [encoding, likeness];
  }
  return found;
}

// Below this share of everyday characters a text was decoded wrongly or is none.
const kLeastLikeness = 0.6;

const isText = (head: Uint8Array, encoding: Encoding): boolean => {
  const text = new TextDecoder(encoding).decode(head);
  return controls(text) <= text.length * 0.01;
};

function controls(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) found++;
  }
  return found;
}

/** The share of characters that are ASCII, Chinese punctuation or everyday Han. */
export function likenessToChinese(text: string): number {
  if (text.length === 0) return 0;
  const common = commonHan();
  let known = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const ascii = (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
    const mark = (code >= 0x2010 && code <= 0x2026) || (code >= 0x3000 && code <= 0x301f) ||
      (code >= 0xff01 && code <= 0xff5e);
    if (ascii || mark || common.has(code)) known++;
  }
  return known / text.length;
}

let commonHanSet: Set<number> | null = null;

// Level 1 of GB 2312, rows 16 to 55: the 3,755 most used characters, and the traditional
// forms that Big5 puts in its own first level, rows A4 to C6.
function commonHan(): Set<number> {
  if (commonHanSet) return commonHanSet;
  commonHanSet = new Set();
  addBlock(commonHanSet, 'gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]);
  addBlock(commonHanSet, 'big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]);
  return commonHanSet;
}

function addBlock(set: Set<number>, encoding: Encoding, lead: [number, number], trails: [number, number][]): void {
  const bytes: number[] = [];
  for (let first = lead[0]; first <= lead[1]; first++) {
    for (const [from, to] of trails) for (let second = from; second <= to; second++) bytes.push(first, second);
  }
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes));
  for (let at = 0; at < text.length; at++) set.add(text.charCodeAt(at));
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
