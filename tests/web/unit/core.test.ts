// The built WebAssembly modules through their loader.
import { beforeAll, expect, test } from 'vitest';
import { loadCore, type Core } from '../../../wasm/zhibiao';
import type { Answers, Failure, Request } from '../../../wasm/types';
import { CoreRouter } from '../../../web/src/core/router';
import { clientOf, moduleBytes } from './modules';

const bytes = moduleBytes('analyze');
let core: Core;
let review: Core;

beforeAll(async () => {
  core = await loadCore(bytes);
  review = await loadCore(moduleBytes('review'));
});

function good<T extends object>(answer: T | Failure): T {
  if ('error' in answer) throw new Error(answer.error.message);
  return answer;
}

const analyzed = (text: string): Answers['analyze'] => good(core.call({ op: 'analyze', text }));

test('offsets slice the text as it was given', () => {
  const text = '😀 望舒乡共有低保户12户26人，\r\n发放补贴１．５万元。';
  const found = analyzed(text).observations.map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['12户', '26人', '１．５万元']);
});

test('half a surrogate pair takes its place and harms nothing', () => {
  const text = 'a\ud83d低保户12户 \\ud83d\udc00 "7人"';
  const found = analyzed(text).observations.map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['12户', '7人']);
});

test('a text that needs more memory than there is yet', () => {
  const text = '全乡共有低保户12户。\n'.repeat(50_000);
  expect(analyzed(text).observations).toHaveLength(50_000);
}, 60_000);

test('what the core refuses is a failure, not an error', () => {
  expect(core.call({ op: 'no' } as never)).toMatchObject({ error: { code: 'unknown-op' } });
});

test('a response of the wrong type will do', async () => {
  const response = new Response(bytes, { headers: { 'Content-Type': 'text/plain' } });
  const other = await loadCore(response);
  expect(good(other.call({ op: 'about' })).units).toBeGreaterThan(100);
});

test('each module answers its own requests, and the router knows which', async () => {
  const router = new CoreRouter(clientOf(core), clientOf(review));
  const report = analyzed('新修县道112公里、乡道115公里，共计235公里。');
  const reports = [report];
  const { checks } = await router.ask({ op: 'check', reports, only: 'failing' });
  expect(checks.map(({ holds }) => holds)).toEqual([false]);
  expect(checks[0]!.says).not.toBe('');
  const requests: Request[] = [
    { op: 'about' }, { op: 'catalogue' }, { op: 'analyze', text: '' }, { op: 'words', text: '' },
    { op: 'compare', reports }, { op: 'derive', reports, derivation: 'rank' }, { op: 'trend', reports }, { op: 'topics', reports },
    { op: 'render', what: 'observations', format: 'csv', reports }, { op: 'publish', what: 'descriptor', reports },
  ];
  for (const request of requests) expect(await router.ask(request), request.op).not.toHaveProperty('error');
  expect(core.call({ op: 'check', reports })).toMatchObject({ error: { code: 'unknown-op' } });
  expect(review.call({ op: 'about' })).toMatchObject({ error: { code: 'unknown-op' } });
});
