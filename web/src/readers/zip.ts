// Archives and packages, by zip.js. What comes out is bounded by what really comes out, not
// by what the archive says of itself.
import {
  configure, ERR_ENCRYPTED, ERR_UNSUPPORTED_ENCRYPTION, Uint8ArrayReader, ZipReader, type Entry, type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { Unreadable } from './types';

configure({ useWebWorkers: false, useCompressionStream: true });

export const kMostEntries = 3000;
export const kMostDepth = 3;
/** Bytes out of one entry, and out of a file with all that is in it. */
export const kMostEntryBytes = 100 * 1024 * 1024;
export const kMostOutput = 400 * 1024 * 1024;

/** What may still come out of the file that was dropped. */
export interface Budget {
  bytes: number;
}

export interface Package {
  entries: FileEntry[];
  names: string[];
}

export async function openZip(bytes: Uint8Array): Promise<Package> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'balanced', checkOverlappingEntry: true });
    const entries: FileEntry[] = [];
    for await (const entry of reader.getEntriesGenerator({ decodeText: nameOf } as never)) {
      if (isFile(entry)) entries.push(entry);
      if (entries.length > kMostEntries) throw new Unreadable({ why: 'too-many', most: kMostEntries });
    }
    return { entries, names: entries.map((entry) => entry.filename) };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable({ why: 'broken' });
  }
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

// Names without the UTF-8 mark are UTF-8 all the same where they can be, else what Windows
// in China writes.
function nameOf(value: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'utf-8') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return new TextDecoder('gb18030').decode(value);
  }
}

export async function bytesOf(entry: FileEntry, budget: Budget): Promise<Uint8Array> {
  if (entry.encrypted) throw new Unreadable({ why: 'encrypted' });
  const most = Math.min(kMostEntryBytes, budget.bytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  const collect = new WritableStream<Uint8Array>({
    write(part) {
      size += part.length;
      if (size > most) throw new Unreadable({ why: 'too-large', bytes: size, most });
      parts.push(part.slice());
    },
  });
  try {
    await entry.getData(collect, { checkSignature: true });
  } catch (error) {
    throw asUnreadable(error, size > most ? { size, most } : null);
  } finally {
    budget.bytes -= Math.min(size, budget.bytes);
  }
  return joined(parts, size);
}

function asUnreadable(error: unknown, over: { size: number; most: number } | null): Unreadable {
  if (over) return new Unreadable({ why: 'too-large', bytes: over.size, most: over.most });
  const message = error instanceof Error ? error.message : String(error);
  const encrypted = message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION;
  return new Unreadable({ why: encrypted ? 'encrypted' : 'broken' });
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
