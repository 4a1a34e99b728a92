// The sample reports in public/samples, as modules: their list, and for the one file their texts.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { SampleInfo } from '../src/edition/edition';
import { fromWeb } from './common.ts';

const read = (file: string): string => readFileSync(fromWeb(`../public/samples/${file}`), 'utf8');

function index(): SampleInfo[] {
  const list = JSON.parse(read('index.json')) as SampleInfo[];
  if (list.length < 3) throw new Error('public/samples/index.json lists fewer than three reports');
  return list;
}

export function samples(): Plugin {
  return {
    name: 'zhibiao-samples',
    resolveId: (id) => (id.startsWith('virtual:samples-') ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:samples-index') return `export default ${JSON.stringify(index())}`;
      if (id !== '\0virtual:samples-texts') return null;
      const texts = Object.fromEntries(index().map(({ file }) => [file, read(file)]));
      return `export default ${JSON.stringify(texts)}`;
    },
  };
}
