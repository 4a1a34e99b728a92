// What loads before the first table and what after, as a host with brotli sends it.
import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { host, kReportA, kSiteFolder, paste, visit } from './support';

// What stands between an address and the first table: the page's own part, and all with the
// core's module that reads texts.
const kMostPage = 54 * 1024;
const kMostToTable = 400 * 1024;

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

// Compressing as well as can be takes a while.
it('is within its budget', { timeout: 180_000 }, async () => {
  const site = await host();
  // Asked for by the page itself: what the service worker lays by afterwards comes on top.
  const session = await visit(site.url);
  await session.page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.unregister()));
  await session.page.reload();
  await session.page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('tr[data-row]')) return;
      observer.disconnect();
      performance.mark('table');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await paste(session.page, kReportA);
  const isReview = (path: string): boolean => path.includes('review');
  const asked = (): Promise<{ path: string; early: boolean }[]> => session.page.evaluate(() => {
    const table = performance.getEntriesByName('table')[0]!.startTime;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return files.map((file) => ({ path: new URL(file.name).pathname, early: file.startTime < table }));
  });
  await expect.poll(() => asked().then((files) => files.some(({ path }) => isReview(path)))).toBe(true);
  const seen = new Map<string, boolean>();
  for (const { path, early } of await asked()) {
    const file = path === '/' ? 'index.html' : path.slice(1);
    seen.set(file, early || seen.get(file) === true);
  }
  await session.close();
  await site.stop();
  const sizes = [...seen].map(([file, early]) => {
    const bytes = readFileSync(join(kSiteFolder, file));
    return { file, bytes: bytes.length, brotli: brotli(bytes), when: early ? 'before the table' : 'after it' };
  });
  const early = sizes.filter(({ when }) => when === 'before the table');
  const total = early.reduce((sum, one) => sum + one.brotli, 0);
  console.table([...sizes, { file: 'before the table, in all', bytes: early.reduce((sum, one) => sum + one.bytes, 0), brotli: total }]);
  const core = early.filter(({ file }) => file.endsWith('.wasm'));
  expect(core.map(({ file }) => file.replace(/^assets\/|-.*/g, ''))).toEqual(['analyze']);
  expect(early.some(({ file }) => file.includes('worker'))).toBe(true);
  expect(total - core[0]!.brotli).toBeLessThanOrEqual(kMostPage);
  expect(total).toBeLessThanOrEqual(kMostToTable);
});
