// What was done to the project, so that it can be read, undone and done again. A step keeps
// the project as it was before; projects share all that did not change, so steps are small.
import type { Field } from './corrections';
import type { Project } from './work';

/** What a person did, for the history that they read. */
export type Deed =
  | { key: 'add'; name: string; count: number }
  | { key: 'remove' | 'title' | 'date' | 'place' | 'encoding' | 'revision'; name: string }
  | { key: 'edit'; label: string; field: Field; from: string; to: string }
  | { key: 'drop' | 'restore' | 'confirm' | 'unconfirm' | 'reset' | 'addRow' | 'removeRow'; label: string }
  | { key: 'open'; name: string }
  | { key: 'wordKeep' | 'wordAdd' | 'wordEdit' | 'wordRemove'; label: string; to: string }
  | { key: 'wordsTake'; name: string; count: number }
  | { key: 'other'; says: string };

export interface Step {
  deed: Deed;
  /** The project on the other side of the step. */
  project: Project;
  /** Milliseconds since 1970. */
  time: number;
  /** Deeds of one batch are one step. */
  batch: number | null;
}

export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

export const kNoHistory: History = { past: [], future: [] };
