import { describe, expect, it } from 'vitest';
import type { Observation, Report } from '../../../wasm/types';
import { WorkerClient } from '../../../web/src/core/client';
import type { Ask, Reply } from '../../../web/src/core/protocol';

class FakeWorker {
  readonly asks: Ask[] = [];
  terminated = false;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage(ask: Ask): void {
    this.asks.push(ask);
  }
  terminate(): void {
    this.terminated = true;
  }
}

function clientWith(bytes: () => Promise<ArrayBuffer> = () => Promise.resolve(new ArrayBuffer(8))) {
  const workers: FakeWorker[] = [];
  const start = (): Worker => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1] as unknown as Worker;
  };
  return { workers, client: new WorkerClient(start, bytes) };
}

const about = { version: '1', topics: [], derivations: [], units: 1, indicators: 2 };

describe('the core\'s client', () => {
  it('starts one worker, gives it the core, and matches answers to questions', async () => {
    const { client, workers } = clientWith();
    const first = client.ask({ op: 'about' });
    const second = client.ask({ op: 'compare', reports: [] });
    await Promise.resolve();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.asks.map((ask) => ask.kind).sort()).toEqual(['ask', 'ask', 'start']);
    workers[0]!.onmessage!({ data: { kind: 'answer', id: 2, answer: { reports: [], rows: [] } } });
    workers[0]!.onmessage!({ data: { kind: 'answer', id: 1, answer: about } });
    expect(await first).toEqual(about);
    expect(await second).toEqual({ reports: [], rows: [] });
  });

  it('puts a long report together again', async () => {
    const { client, workers } = clientWith();
    const asked = client.ask({ op: 'analyze', text: '…' });
    const row = (text: string): Observation => ({ text }) as Observation;
    workers[0]!.onmessage!({ data: { kind: 'part', id: 1, rows: { observations: [row('1'), row('2')] } } });
    const rest = { title: 't', observations: [row('3')] } as unknown as Report;
    workers[0]!.onmessage!({ data: { kind: 'answer', id: 1, answer: rest } });
    const report = await asked;
    expect(report.title).toBe('t');
    expect(report.observations.map((one) => one.text)).toEqual(['1', '2', '3']);
  });

  it('passes failures on by their code', async () => {
    const { client, workers } = clientWith();
    const asked = client.ask({ op: 'about' });
    workers[0]!.onmessage!({ data: { kind: 'failure', id: 1, error: { code: 'bad-request', message: 'no' } } });
    await expect(asked).rejects.toMatchObject({ code: 'bad-request', message: 'no' });
  });

  it('fails what a dying worker was asked, and starts another for the next', async () => {
    const { client, workers } = clientWith();
    const asked = client.ask({ op: 'about' });
    workers[0]!.onerror!({ message: 'out of memory' });
    await expect(asked).rejects.toMatchObject({ code: 'worker-died' });
    expect(workers[0]!.terminated).toBe(true);
    const again = client.ask({ op: 'about' });
    workers[1]!.onmessage!({ data: { kind: 'answer', id: 2, answer: about } });
    expect(await again).toEqual(about);
  });

  it('says that the core did not load', async () => {
    const { client } = clientWith(() => Promise.reject(new Error('404')));
    await expect(client.ask({ op: 'about' })).rejects.toMatchObject({ code: 'core-missing' });
  });
});
