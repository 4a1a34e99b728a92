// The core's WebAssembly for the one file: gzip in base64, a third of its size.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { fromWeb } from './common.ts';

export const corePath = fromWeb('../build/wasm/zhibiao.wasm');

export function packedCore(): Plugin {
  return {
    name: 'zhibiao-packed-core',
    resolveId: (id) => (id === 'virtual:core-packed' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0virtual:core-packed') return null;
      const packed = gzipSync(readFileSync(corePath), { level: 9 }).toString('base64');
      return `export default ${JSON.stringify(packed)}`;
    },
  };
}

/** Stops a build that would lack the core, and says how to get it. */
export function needsCore(): Plugin {
  return {
    name: 'zhibiao-needs-core',
    buildStart() {
      if (!existsSync(corePath)) this.error('build/wasm/zhibiao.wasm is missing: cmake --preset wasm && cmake --build --preset wasm');
    },
  };
}
