// The worker for documents: reads them to texts, writes tables to workbooks. One after the
// other.
import { archiveBytes } from '../writers/archive';
import { workbookBytes } from '../writers/workbook';
import { readFileBytes } from './read';
import type { OfficeReply, OfficeRequest } from './types';

const post = (reply: OfficeReply, transfer: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(reply, transfer);

async function answer(request: OfficeRequest): Promise<void> {
  const { id } = request;
  if (request.kind === 'read') {
    await readFileBytes(request.name, request.bytes, {
      text: (read) => post({ kind: 'text', id, read }),
      refused: (name, refusal) => post({ kind: 'refused', id, name, refusal }),
      progress: (done, all) => post({ kind: 'progress', id, done, all }),
    });
    post({ kind: 'done', id });
    return;
  }
  const bytes = request.kind === 'workbook' ? await workbookBytes(request.workbook) : archiveBytes(request.files);
  post({ kind: 'written', id, bytes }, [bytes.buffer]);
}

let last: Promise<void> = Promise.resolve();
self.onmessage = (event: MessageEvent<OfficeRequest>) => {
  // What fails fails the worker, and so whoever asked.
  last = last.then(() => answer(event.data)).catch((error: unknown) => {
    setTimeout(() => { throw error; });
  });
};
