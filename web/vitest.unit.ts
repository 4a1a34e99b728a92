// Unit tests of the page's TypeScript, under node.
import { defineConfig } from 'vitest/config';
import { fromWeb } from './build/common.ts';
import { pdfTables } from './build/reader.ts';

export default defineConfig({
  root: fromWeb('..'),
  cacheDir: fromWeb('node_modules/.vite'),
  resolve: { alias: { vitest: fromWeb('node_modules/vitest') } },
  plugins: [pdfTables()],
  test: { include: ['tests/web/unit/**/*.test.ts'] },
});
