// The worker: holds a module of the core and answers the page's requests, one after the other.
import { loadCore, type Core } from '../../wasm/zhibiao';
import type { Report, Request } from '../../wasm/types';
import type { Ask, Reply } from './core/protocol';

// The page's half of a message is read in one task; this many rows take a few milliseconds.
const kPartRows = 250;

const post = (reply: Reply): void => (self as unknown as Worker).postMessage(reply);

let start: (bytes: ArrayBuffer) => void;
const bytes = new Promise<ArrayBuffer>((resolve) => (start = resolve));
let core = bytes.then(loadCore);

async function answer(id: number, request: Request): Promise<void> {
  let instance: Core;
  try {
    instance = await core;
  } catch (error) {
    post({ kind: 'failure', id, error: { code: 'core-start', message: String(error) } });
    return;
  }
  try {
    const result = instance.call(request);
    if ('error' in result) post({ kind: 'failure', id, error: result.error });
    else if (request.op === 'analyze') sendReport(id, result as Report);
    else post({ kind: 'answer', id, answer: result });
  } catch (error) {
    // A trap leaves the instance in an unknown state: the next request gets a new one.
    core = bytes.then(loadCore);
    post({ kind: 'failure', id, error: { code: 'core-trapped', message: String(error) } });
  }
}

// A report without what the page does not show, all but its last rows ahead of it.
function sendReport(id: number, report: Report): void {
  const rows = report.observations;
  let at = 0;
  for (; rows.length - at > kPartRows; at += kPartRows) {
    post({ kind: 'part', id, rows: { observations: rows.slice(at, at + kPartRows) } });
  }
  post({ kind: 'answer', id, answer: { ...report, observations: rows.slice(at), rejections: [] } });
}

self.onmessage = (event: MessageEvent<Ask>) => {
  const ask = event.data;
  if (ask.kind === 'start') start(ask.bytes);
  else void answer(ask.id, ask.request);
};
