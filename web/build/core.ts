// The core's WebAssembly for the one file: gzip in base64, a third of its size.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { fromWeb } from './common.ts';

const kModules = ['analyze', 'review'] as const;
const pathOf = (module: string): string => fromWeb(`../build/wasm/${module}.wasm`);

export function packedCore(): Plugin {
  const moduleOf = (id: string): string | undefined => kModules.find((module) => id === `virtual:${module}-packed`);
  return {
    name: 'zhibiao-packed-core',
    resolveId: (id) => (moduleOf(id) ? `\0${id}` : null),
    load(id) {
      const module = moduleOf(id.slice(1));
      if (!module) return null;
      const packed = gzipSync(readFileSync(pathOf(module)), { level: 9 }).toString('base64');
      return `export default ${JSON.stringify(packed)}`;
    },
  };
}

/** Stops a build that would lack the core, and says how to get it. */
export function needsCore(): Plugin {
  return {
    name: 'zhibiao-needs-core',
    buildStart() {
      const missing = kModules.filter((module) => !existsSync(pathOf(module)));
      if (missing.length > 0) this.error(`build/wasm/${missing[0]}.wasm is missing: cmake --preset wasm && cmake --build --preset wasm`);
    },
  };
}
