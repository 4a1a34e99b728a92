// The one file: all parts are inside it, for nothing may be fetched from file://.
import packedAnalyze from 'virtual:analyze-packed';
import packedCharts from 'virtual:charts-packed';
import licences from 'virtual:licences';
import packedReader from 'virtual:reader-packed';
import packedReview from 'virtual:review-packed';
import samples from 'virtual:samples-index';
import texts from 'virtual:samples-texts';
import CoreWorker from '../worker.ts?worker&inline';
import type { Edition } from './edition';

function unpack(base64: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

async function workerOf(code: string): Promise<Worker> {
  const script = new Blob([await unpack(code)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script));
}

export const edition: Edition = {
  name: 'file',
  samples,
  sample(file) {
    const text = texts[file];
    return text === undefined ? Promise.reject(new Error(file)) : Promise.resolve(text);
  },
  analyzeBytes: () => unpack(packedAnalyze),
  reviewBytes: () => unpack(packedReview),
  // The policy in the page names the same fingerprint, in base64, and the browser runs no other script.
  pageBytes: () => Promise.resolve(new TextEncoder().encode(document.scripts[0]?.textContent ?? '').buffer as ArrayBuffer),
  startWorker: () => new CoreWorker(),
  startReader: () => workerOf(packedReader),
  startCharts: () => workerOf(packedCharts),
  startStore: null, // any other page on file:// could read what this one keeps
  licences: () => Promise.resolve(licences),
  keepOffline() {},
};
