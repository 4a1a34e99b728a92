// The readers of documents: the character tables for PDF, and for the one file the readers'
// worker, gzip in base64, to be unpacked when a document first comes.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { commonConfig, fromWeb } from './common.ts';
import { licensed } from './licences.ts';

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

export function packedReader(): Plugin {
  return {
    name: 'zhibiao-packed-reader',
    resolveId: (id) => (id === 'virtual:reader-packed' ? `\0${id}` : null),
    async load(id) {
      if (id !== '\0virtual:reader-packed') return null;
      const code = await workerCode();
      return `export default ${JSON.stringify(gzipSync(code, { level: 9 }).toString('base64'))}`;
    },
  };
}

async function workerCode(): Promise<string> {
  const common = commonConfig('single');
  const built = await build({
    ...common,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ...common.build,
      write: false,
      rolldownOptions: {
        ...common.worker!.rolldownOptions,
        input: fromWeb('src/readers/worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
    plugins: [pdfTables(), licensed('single')],
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...rest] = outputs.filter((one) => one.type === 'chunk');
  if (!chunk || rest.length > 0) throw new Error('the readers’ worker is to be one script');
  return chunk.code;
}
