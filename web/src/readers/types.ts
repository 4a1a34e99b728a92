// What readers of documents give: texts, one by one, and what could not be read, with the
// reason. They run in a worker of their own (worker.ts), which is loaded when first needed.
import type { Workbook } from '../../../wasm/types';
import type { Encoding } from '../input/encodings';
import type { Refusal } from '../input/refusals';

/** One text out of a file, as it comes. */
export interface ReadText {
  /** The file's name; inside an archive with the archive's and the folders' before it. */
  name: string;
  text: string;
  /** Null where the format tells it. */
  encoding: Encoding | null;
  /** The bytes of a plain text, to be read again in another encoding. */
  bytes: Uint8Array | null;
  damaged: number;
  tracked: Tracked | null;
  /** Pages of a PDF that have no text of their own: scans. */
  blankPages: number[];
}

/** A document with tracked changes: `text` has them accepted, this has them refused. */
export interface Tracked {
  original: string;
  /** How many insertions and deletions. */
  changes: number;
}

export interface Sink {
  text(read: ReadText): void;
  refused(name: string, refusal: Refusal): void;
  /** A file that this page saved. */
  project?(name: string, text: string): void;
  /** Of how many parts of the file so many are read. */
  progress?(done: number, all: number): void;
}

export type OfficeRequest =
  | { kind: 'read'; id: number; name: string; bytes: Uint8Array }
  | { kind: 'workbook'; id: number; workbook: Workbook }
  /** Texts by their names in the archive. */
  | { kind: 'archive'; id: number; files: Readonly<Record<string, string>> };

export type OfficeReply =
  | { kind: 'text'; id: number; read: ReadText }
  | { kind: 'refused'; id: number; name: string; refusal: Refusal }
  | { kind: 'progress'; id: number; done: number; all: number }
  /** Nothing more comes. */
  | { kind: 'done'; id: number }
  | { kind: 'written'; id: number; bytes: Uint8Array };

/** A reason not to read a file, thrown by the readers and told by whoever called them. */
export class Unreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}
