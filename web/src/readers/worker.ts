// The readers' worker: one file after the other, each as its bytes.
import { readFileBytes } from './read';
import type { ReadReply, ReadRequest } from './types';

const post = (reply: ReadReply): void => (self as unknown as Worker).postMessage(reply);

async function read({ id, name, bytes }: ReadRequest): Promise<void> {
  await readFileBytes(name, bytes, {
    text: (one) => post({ kind: 'text', id, read: one }),
    refused: (inner, refusal) => post({ kind: 'refused', id, name: inner, refusal }),
    progress: (done, all) => post({ kind: 'progress', id, done, all }),
  });
  post({ kind: 'done', id });
}

let last: Promise<void> = Promise.resolve();
self.onmessage = (event: MessageEvent<ReadRequest>) => {
  last = last.then(() => read(event.data));
};
