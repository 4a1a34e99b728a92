// The readers of documents: the character tables for PDF, and for the one file the readers'
// worker, gzip in base64, to be unpacked when a document first comes.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { fromWeb } from './common.ts';
import { packedWorker } from './packed_worker.ts';

// Those that Chinese PDFs name. Files whose fonts are embedded need none.
const kTables = /^(GB|UniGB|Adobe-GB1).*\.bcmap$/;

export function pdfTables(): Plugin {
  return {
    name: 'zhibiao-pdf-tables',
    resolveId: (id) => (id === 'virtual:pdf-cmaps' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0virtual:pdf-cmaps') return null;
      const folder = fromWeb('node_modules/pdfjs-dist/cmaps');
      const tables = readdirSync(folder).filter((name) => kTables.test(name)).map((name) =>
        [name.replace(/\.bcmap$/, ''), readFileSync(`${folder}/${name}`).toString('base64')]);
      if (tables.length < 20) throw new Error('the character tables of pdfjs-dist are not where they were');
      return `export default ${JSON.stringify(Object.fromEntries(tables))}`;
    },
  };
}

export const packedReader = (): Plugin => packedWorker('reader-packed', 'src/readers/worker.ts', () => [pdfTables()]);
