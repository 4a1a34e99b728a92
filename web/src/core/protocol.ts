// Messages between the page and the worker that holds the core.
import type { Answers, Failure, Report, Request } from '../../../wasm/types';

export type Ask = { kind: 'start'; bytes: ArrayBuffer } | { kind: 'ask'; id: number; request: Request };

export type Reply =
  /** Rows of a long report, ahead of the rest, so that to read a message is no long task. */
  | { kind: 'part'; id: number; rows: Rows }
  | { kind: 'answer'; id: number; answer: Answers[Request['op']] }
  | { kind: 'failure'; id: number; error: Failure['error'] };

/** What of a report grows with its length. */
export type Rows = Pick<Report, 'observations'>;

/** What the core could not do, by a stable code that the page translates. */
export class CoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
