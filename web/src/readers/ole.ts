// What a file in the container of old Office is, by the names in its directory.
import type { Refusal } from '../input/refusals';

const kStreams: readonly [string, Refusal][] = [
  ['EncryptedPackage', { why: 'encrypted' }],
  ['WordDocument', { why: 'foreign', kind: 'doc' }],
  ['Workbook', { why: 'foreign', kind: 'sheet' }],
  ['PowerPoint Document', { why: 'foreign', kind: 'slides' }],
];

const kMostSearched = 4 * 1024 * 1024; // the directory may stand anywhere; it mostly stands at an end

export function oleKind(bytes: Uint8Array): Refusal {
  const ends = bytes.length > 2 * kMostSearched ? [bytes.subarray(0, kMostSearched), bytes.subarray(-kMostSearched)] : [bytes];
  // Names are UTF-16: without the zero bytes they are to be found as they are spelled.
  const texts = ends.map((end) => new TextDecoder('latin1').decode(end));
  const spelled = (name: string): string => [...name].map((one) => `${one}\0`).join('');
  const found = kStreams.find(([name]) => texts.some((text) => text.includes(spelled(name))));
  return found?.[1] ?? { why: 'foreign', kind: 'ole' };
}
