// What both editions are built with.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

export const fromWeb = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { version } = JSON.parse(readFileSync(fromWeb('package.json'), 'utf8')) as { version: string };

/** The oldest engines that the page is for: the last Chrome of Windows 7, and their kin. */
export const kTargets = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

export function commonConfig(edition: 'site' | 'single'): UserConfig {
  return {
    root: fromWeb(''),
    base: './',
    define: { __VERSION__: JSON.stringify(version) },
    resolve: {
      alias: [
        { find: '#edition', replacement: fromWeb(`src/edition/${edition}.ts`) },
        { find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, replacement: fromWeb('src/writers/zip_sync.ts') },
      ],
    },
    // Classic scripts know no import.meta; the parts that ask for it do so for things that are not used.
    worker: { format: 'iife', rolldownOptions: { transform: { define: { 'import.meta': '{}' } } } },
    server: { fs: { allow: [fromWeb('..')] } },
    build: {
      target: kTargets,
      cssTarget: kTargets,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
}
