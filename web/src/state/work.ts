// What a person brought and decided: the reports, what was mended in them, how they are compared.
import type { Observation, OwnWord } from '../../../wasm/types';
import type { Encoding } from '../input/encodings';

/** The members of a row that a person can set. */
export type RowChange = Partial<Pick<Observation,
  'label' | 'value' | 'exact' | 'unit' | 'unit_kind' | 'qualifier' | 'decimals' | 'magnitude' | 'period' | 'place' | 'indicator' | 'topic'>>;

export interface Correction {
  readonly change?: RowChange;
  readonly dropped?: boolean;
  readonly confirmed?: boolean;
}

/** By the key of the row. */
export type Corrections = Readonly<Record<string, Correction>>;

/** A row that a person added from the text. */
export interface AddedRow {
  readonly id: number;
  readonly row: Observation;
}

export type EntryId = number;

/** A report as the person brought it. */
export interface Entry {
  readonly id: EntryId;
  readonly origin: 'paste' | 'file' | 'sample';
  /** File name; empty for pasted text. */
  readonly name: string;
  readonly text: string;
  /** Null where the text came as text. */
  readonly encoding: Encoding | null;
  /** The file's bytes, to be read again in another encoding. */
  readonly bytes: Uint8Array | null;
  /** Places that the encoding could not decode. */
  readonly damaged: number;
  /** What the person says in place of what the core finds; null leaves it to the core. */
  readonly title: string | null;
  readonly published: string | null;
  readonly place: string | null;
  /** Of a document with tracked changes: both texts, of which `text` is one. */
  readonly tracked: { accepted: string; original: string; changes: number } | null;
  readonly corrections: Corrections;
  readonly added: readonly AddedRow[];
}

/** An entry without anything that a person said of it. */
export const kNewEntry = {
  name: '', encoding: null, bytes: null, damaged: 0, title: null, published: null, place: null, tracked: null,
  corrections: {}, added: [],
} as const satisfies Omit<Entry, 'id' | 'origin' | 'text'>;

/** What a person made of the comparison; rows by their keys. */
export interface Arranged {
  readonly merged: readonly (readonly string[])[];
  readonly split: readonly string[];
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
  readonly renamed: Readonly<Record<string, string>>;
  /** Of a row, figures to show in its cells, by where they stand and how they are written. */
  readonly chosen: readonly { readonly row: string; readonly start: number; readonly text: string }[];
}

export const kNotArranged: Arranged = { merged: [], split: [], pinned: [], hidden: [], renamed: {}, chosen: [] };

export interface Project {
  readonly entries: readonly Entry[];
  /** How the comparison was arranged; to be read by arrangedOf. */
  readonly comparison?: Arranged;
  /** What the person calls things; to be read by wordsOf. */
  readonly words?: readonly OwnWord[];
}
