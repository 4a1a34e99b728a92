// From plain text files and pasted texts to texts, or to the reason why not.
import { tabsOfCsv } from '../readers/csv';
import { Unreadable, type ReadText } from '../readers/types';
import { decode, decodeAs, type Decoded, type Encoding } from './encodings';
import { kMostBytes, type Refusal } from './refusals';

/** Throws Unreadable. */
export function readText(name: string, bytes: Uint8Array): ReadText {
  if (bytes.length === 0) throw new Unreadable({ why: 'empty' });
  if (bytes.length > kMostBytes) throw new Unreadable({ why: 'too-large', bytes: bytes.length, most: kMostBytes });
  const decoded = decode(bytes);
  if (!decoded) throw new Unreadable({ why: 'binary' });
  if (decoded.text.trim() === '') throw new Unreadable({ why: 'empty' });
  const { encoding, damaged } = decoded;
  return { name, text: asText(name, decoded.text), encoding, damaged, bytes, tracked: null, blankPages: [] };
}

/** The same bytes in the encoding that a person chose. */
export function readAgain(name: string, bytes: Uint8Array, encoding: Encoding): Decoded {
  const decoded = decodeAs(bytes, encoding);
  return { ...decoded, text: asText(name, decoded.text) };
}

const asText = (name: string, text: string): string => (/\.csv$/i.test(name) ? tabsOfCsv(text) : text);

/** What stands against a pasted text, or null. */
export function refusalOfText(text: string): Refusal | null {
  if (text.trim() === '') return { why: 'empty' };
  // Three bytes a Han character.
  if (text.length > kMostBytes / 3) return { why: 'too-large', bytes: text.length * 3, most: kMostBytes };
  return null;
}
