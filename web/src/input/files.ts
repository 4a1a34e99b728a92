// From what a person drops, opens or pastes to texts, or to the reason why not.
import { decode, decodeAs, foreignKind, type Decoded, type Encoding, type Foreign } from './encodings';

/** Beyond this a text is no report, and the page could not show it well. */
export const kMostBytes = 20 * 1024 * 1024;

export type Refusal =
  | { why: 'empty' }
  | { why: 'too-large'; bytes: number }
  | { why: 'binary' }
  | { why: 'foreign'; kind: Foreign }
  | { why: 'unreadable'; message: string };

export type Reading = { ok: true; decoded: Decoded; bytes: Uint8Array } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): Reading => ({ ok: false, refusal });

export function readBytes(bytes: Uint8Array): Reading {
  if (bytes.length === 0) return refuse({ why: 'empty' });
  if (bytes.length > kMostBytes) return refuse({ why: 'too-large', bytes: bytes.length });
  const kind = foreignKind(bytes);
  if (kind) return refuse({ why: 'foreign', kind });
  const decoded = decode(bytes);
  if (!decoded) return refuse({ why: 'binary' });
  if (decoded.text.trim() === '') return refuse({ why: 'empty' });
  return { ok: true, decoded, bytes };
}

export async function readFile(file: File): Promise<Reading> {
  // Asked before reading: a huge file must not be taken into memory.
  if (file.size > kMostBytes) return refuse({ why: 'too-large', bytes: file.size });
  try {
    return readBytes(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return refuse({ why: 'unreadable', message: String(error) });
  }
}

export function readAgain(bytes: Uint8Array, encoding: Encoding): Decoded {
  return decodeAs(bytes, encoding);
}

/** What stands against a pasted text, or null. */
export function refusalOfText(text: string): Refusal | null {
  if (text.trim() === '') return { why: 'empty' };
  // Three bytes a Han character.
  if (text.length > kMostBytes / 3) return { why: 'too-large', bytes: text.length * 3 };
  return null;
}
