// Asks the charts' worker, which is loaded with the first chart.
import type { ChartReply, ChartSpec } from './types';

export class ChartClient {
  private worker: Promise<Worker> | null = null;
  private readonly waiting = new Map<number, { done: (svg: string) => void; failed: (why: Error) => void }>();
  private lastId = 0;

  constructor(private readonly startWorker: () => Promise<Worker>) {}

  async draw(spec: ChartSpec): Promise<string> {
    const worker = await (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      worker.postMessage({ id, spec });
    });
  }

  private async start(): Promise<Worker> {
    const worker = await this.startWorker();
    worker.onmessage = ({ data }: MessageEvent<ChartReply>) => {
      this.waiting.get(data.id)?.done(data.svg);
      this.waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      worker.terminate();
      this.worker = null;
      for (const { failed } of this.waiting.values()) failed(new Error(event.message));
      this.waiting.clear();
    };
    return worker;
  }
}
