// The built WebAssembly modules, and a client that asks one without a worker.
import { readFileSync } from 'node:fs';
import type { Answers, Request } from '../../../wasm/types';
import type { Core } from '../../../wasm/zhibiao';
import type { CoreClient } from '../../../web/src/core/client';

export const moduleBytes = (name: 'analyze' | 'review') =>
  readFileSync(new URL(`../../../build/wasm/${name}.wasm`, import.meta.url));

export const clientOf = (core: Core): CoreClient => ({
  ask: <R extends Request>(request: R) => Promise.resolve(core.call(request) as Answers[R['op']]),
});
