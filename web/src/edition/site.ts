// The site: parts are files beside the page, fetched by relative addresses.
import samples from 'virtual:samples-index';
import { registerSW } from 'virtual:pwa-register';
import analyzeUrl from '../../../build/wasm/analyze.wasm?url';
import reviewUrl from '../../../build/wasm/review.wasm?url';
import ChartWorker from '../charts/worker.ts?worker';
import ReaderWorker from '../readers/worker.ts?worker';
import CoreWorker from '../worker.ts?worker';
import type { Edition } from './edition';

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

export const edition: Edition = {
  name: 'site',
  samples,
  async sample(file) {
    return (await fetched(`./samples/${encodeURIComponent(file)}`)).text();
  },
  // As bytes, not by streaming: that would need the right MIME type from the host.
  async analyzeBytes() {
    return (await fetched(analyzeUrl)).arrayBuffer();
  },
  async reviewBytes() {
    return (await fetched(reviewUrl)).arrayBuffer();
  },
  async pageBytes() {
    const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
    return (await fetched(script?.src ?? './')).arrayBuffer();
  },
  startWorker() {
    return new CoreWorker();
  },
  startReader: () => Promise.resolve(new ReaderWorker()),
  startCharts: () => Promise.resolve(new ChartWorker()),
  startStore: async () => new (await import('../storage/autosave')).SlotStore(),
  async licences() {
    return (await fetched('./licenses.txt')).text();
  },
  keepOffline(onUpdate) {
    // Absent on plain http: the page then works as long as the host does.
    if (!('serviceWorker' in navigator)) return;
    const update = registerSW({ onNeedRefresh: () => onUpdate(() => void update(true)) });
  },
};
