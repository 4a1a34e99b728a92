// A worker for the one file: its script, gzip in base64, as a virtual module, to be unpacked
// when it is first needed.
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { commonConfig, fromWeb } from './common.ts';
import { licensed } from './licences.ts';

export function packedWorker(module: string, entry: string, plugins: () => Plugin[] = () => []): Plugin {
  return {
    name: `zhibiao-${module}`,
    resolveId: (id) => (id === `virtual:${module}` ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0virtual:${module}`) return null;
      const code = await workerCode(entry, plugins());
      return `export default ${JSON.stringify(gzipSync(code, { level: 9 }).toString('base64'))}`;
    },
  };
}

async function workerCode(entry: string, plugins: Plugin[]): Promise<string> {
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
        input: fromWeb(entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
    plugins: [...plugins, licensed('single')],
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...rest] = outputs.filter((one) => one.type === 'chunk');
  if (!chunk || rest.length > 0) throw new Error(`${entry} is to be one script`);
  return chunk.code;
}
