// The site: dist/site/, for any static host and any sub-path.
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { commonConfig, fromWeb } from './build/common.ts';
import { needsCore } from './build/core.ts';
import { sitePolicy } from './build/csp.ts';
import { licences, licensed } from './build/licences.ts';
import { pdfTables } from './build/reader.ts';
import { samples } from './build/samples.ts';

const common = commonConfig('site');

export default defineConfig({
  ...common,
  publicDir: fromWeb('../public'),
  build: { ...common.build, outDir: fromWeb('../dist/site'), assetsInlineLimit: 0 },
  worker: { ...common.worker, plugins: () => [pdfTables(), licensed('site')] },
  plugins: [
    needsCore(),
    samples(),
    sitePolicy(),
    licences('site'),
    licensed('site'),
    VitePWA({
      // A new version waits until the person agrees: never under their hands.
      registerType: 'prompt',
      injectRegister: null,
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,txt,json}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        cleanupOutdatedCaches: true,
      },
      manifest: {
        id: './',
        name: '指标：把报告里的数字变成表格',
        short_name: '指标',
        description: '把工作报告里的数字变成指标表格，在自己的电脑上完成。',
        lang: 'zh-CN',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f3f4f2',
        theme_color: '#0b665a',
        icons: [
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
