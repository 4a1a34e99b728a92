// Asks the worker that holds the core, one answer a request. A worker that dies fails what
// was asked of it and is replaced on the next request.
import type { Answers, Report, Request } from '../../../wasm/types';
import { CoreError, type Ask, type Reply, type Rows } from './protocol';

export interface CoreClient {
  ask<R extends Request>(request: R): Promise<Answers[R['op']]>;
}

interface Pending {
  resolve(answer: Answers[Request['op']]): void;
  reject(error: CoreError): void;
  early: Rows;
}

export class WorkerClient implements CoreClient {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(
    private readonly startWorker: () => Worker,
    private readonly coreBytes: () => Promise<ArrayBuffer>,
  ) {}

  ask<R extends Request>(request: R): Promise<Answers[R['op']]> {
    const worker = (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const early = { observations: [] };
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject, early });
      worker.postMessage({ kind: 'ask', id, request } satisfies Ask);
    });
  }

  private start(): Worker {
    const worker = this.startWorker();
    worker.onmessage = (event: MessageEvent<Reply>) => this.receive(event.data);
    worker.onerror = (event) => this.fail(worker, 'worker-died', event.message || 'worker error');
    this.coreBytes().then(
      (bytes) => worker.postMessage({ kind: 'start', bytes } satisfies Ask, [bytes]),
      (error: unknown) => this.fail(worker, 'core-missing', String(error)),
    );
    return worker;
  }

  private receive(reply: Reply): void {
    const pending = this.pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'part') {
      pending.early.observations.push(...reply.rows.observations);
      return;
    }
    this.pending.delete(reply.id);
    if (reply.kind === 'failure') {
      pending.reject(new CoreError(reply.error.code, reply.error.message));
    } else {
      pending.resolve(whole(reply.answer, pending.early));
    }
  }

  private fail(worker: Worker, code: string, message: string): void {
    if (this.worker !== worker) return;
    worker.terminate();
    this.worker = null;
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const pending of lost) pending.reject(new CoreError(code, message));
  }
}

function whole(answer: Answers[Request['op']], early: Rows): Answers[Request['op']] {
  if (early.observations.length === 0) return answer;
  const rest = answer as Report;
  return { ...rest, observations: early.observations.concat(rest.observations) };
}
