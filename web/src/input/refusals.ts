// Why a file or a text is not taken; the page says it in the reader's language.
import type { Foreign } from './encodings';

/** Beyond this a text is no report, and the page could not show it well. */
export const kMostBytes = 20 * 1024 * 1024;
/** Documents and archives hold more than their text. */
export const kMostDocumentBytes = 200 * 1024 * 1024;

export type Refusal =
  | { why: 'empty' | 'binary' | 'encrypted' | 'broken' | 'scan' | 'reader-died' | 'cancelled' }
  | { why: 'too-large'; bytes: number; most: number }
  | { why: 'foreign'; kind: Foreign }
  | { why: 'unreadable'; message: string }
  /** Of an archive: more than so many entries, or archives deeper in one another. */
  | { why: 'too-many' | 'too-deep'; most: number };
