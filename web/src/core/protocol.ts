// Messages between the page and the worker that holds the core.
import type { Answers, Failure, Observation, Request } from '../../../wasm/types';

export type Ask = { kind: 'start'; bytes: ArrayBuffer } | { kind: 'ask'; id: number; request: Request };

export type Reply =
  /** Observations of a long answer, ahead of the rest, so that no message is one long task. */
  | { kind: 'part'; id: number; observations: Observation[] }
  | { kind: 'answer'; id: number; answer: Answers[Request['op']] }
  | { kind: 'failure'; id: number; error: Failure['error'] };

/** What the core could not do, by a stable code that the page translates. */
export class CoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
