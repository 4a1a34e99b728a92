// Tests of the built page, both editions, in a real Chromium and a real Firefox. They need `npm run build`.
import { defineConfig } from 'vitest/config';
import { fromWeb } from './build/common.ts';

export default defineConfig({
  root: fromWeb('..'),
  cacheDir: fromWeb('node_modules/.vite'),
  resolve: {
    alias: {
      vitest: fromWeb('node_modules/vitest'),
      'playwright-core': fromWeb('node_modules/playwright-core/index.mjs'),
      'puppeteer-core': fromWeb('node_modules/puppeteer-core'),
      acorn: fromWeb('node_modules/acorn/dist/acorn.mjs'),
      eslint: fromWeb('node_modules/eslint'),
      'eslint-plugin-compat': fromWeb('node_modules/eslint-plugin-compat'),
      'eslint-plugin-es-x': fromWeb('node_modules/eslint-plugin-es-x'),
      postcss: fromWeb('node_modules/postcss'),
    },
  },
  test: {
    include: ['tests/web/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // On a busy machine a browser may miss a moment; a fault fails twice.
    retry: 1,
    // Each file starts a browser of its own; machines may have two cores.
    maxWorkers: 2,
  },
});
