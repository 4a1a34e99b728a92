// Archives and Word documents for the tests, made by hand so that they can also be bad ones.
import { crc32, deflateRawSync } from 'node:zlib';
import { toGbk } from './gbk';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array | string;
  /** The name in GBK, without the mark of UTF-8. */
  gbk?: boolean;
  encrypted?: boolean;
  /** A checksum that is not the bytes' own. */
  spoiled?: boolean;
  /** What the archive says of the size; the real one where it is left out. */
  claims?: number;
}

const kUtf8 = 0x800;
const asBytes = (given: Uint8Array | string): Uint8Array => (typeof given === 'string' ? new TextEncoder().encode(given) : given);

function header(signature: number, fields: readonly [size: 2 | 4, value: number][]): Buffer {
  const out = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = out.writeUInt32LE(signature, 0);
  for (const [size, value] of fields) at = size === 2 ? out.writeUInt16LE(value, at) : out.writeUInt32LE(value >>> 0, at);
  return out;
}

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = asBytes(entry.bytes);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(entry.gbk ? toGbk(entry.name) : asBytes(entry.name));
    const flags = (entry.gbk ? 0 : kUtf8) | (entry.encrypted ? 1 : 0);
    const common: [2 | 4, number][] = [
      [2, 20], [2, flags], [2, 8], [2, 0], [2, 0x5021], [4, crc32(plain) ^ (entry.spoiled ? 1 : 0)], [4, packed.length],
      [4, entry.claims ?? plain.length], [2, name.length], [2, 0],
    ];
    const local = Buffer.concat([header(0x04034b50, common), name, packed]);
    directory.push(Buffer.concat([
      header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name,
    ]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = header(0x06054b50, [[2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, central.length], [4, offset], [2, 0]]);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}

const kNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
  + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A Word document with this inside of its body. */
export function docxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  const root = (name: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${kNames}>${inside}</w:${name}>`;
  return zipOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: root('document', `<w:body>${body}</w:body>`) },
    ...Object.entries(parts).map(([name, inside]) => ({ name: `word/${name}.xml`, bytes: root(name, inside) })),
  ]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
export const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
