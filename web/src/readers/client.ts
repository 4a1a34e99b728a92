// Asks the worker that reads documents and writes workbooks. It is started when first needed;
// one that dies fails what was asked of it and is replaced on the next request.
import type { Refusal } from '../input/refusals';
import { Unreadable, type OfficeReply, type OfficeRequest } from './types';

type Asked = OfficeRequest extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

interface Pending {
  take(reply: OfficeReply): void;
  fail(refusal: Refusal): void;
}

export class OfficeClient {
  private worker: Promise<Worker> | null = null;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(private readonly startWorker: () => Promise<Worker>) {}

  /** Every reply but the last goes to `take`; resolves with the last. Throws Unreadable. */
  async ask(request: Asked, transfer: Transferable[], take: (reply: OfficeReply) => void = () => {}): Promise<OfficeReply> {
    const worker = await (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, {
        take: (reply) => {
          if (reply.kind !== 'done' && reply.kind !== 'written') return take(reply);
          this.pending.delete(id);
          resolve(reply);
        },
        fail: (refusal) => reject(new Unreadable(refusal)),
      });
      worker.postMessage({ ...request, id } as OfficeRequest, transfer);
    });
  }

  /** Gives up whatever is being done. */
  stop(why: 'cancelled' | 'reader-died'): void {
    void this.worker?.then((worker) => worker.terminate());
    this.worker = null;
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const one of lost) one.fail({ why });
  }

  private async start(): Promise<Worker> {
    const worker = await this.startWorker();
    worker.onmessage = ({ data }: MessageEvent<OfficeReply>) => this.pending.get(data.id)?.take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop('reader-died');
    };
    return worker;
  }
}
