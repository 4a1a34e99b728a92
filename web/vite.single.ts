// The one file: dist/zhibiao.html, which does all of it from file://.
import { defineConfig } from 'vite';
import { commonConfig, fromWeb } from './build/common.ts';
import { needsCore, packedCore } from './build/core.ts';
import { licences, licensed } from './build/licences.ts';
import { packedWorker } from './build/packed_worker.ts';
import { packedReader } from './build/reader.ts';
import { samples } from './build/samples.ts';
import { singleFile } from './build/single_file.ts';

const common = commonConfig('single');

export default defineConfig({
  ...common,
  publicDir: false,
  build: {
    ...common.build,
    outDir: fromWeb('../dist'),
    emptyOutDir: false, // the site is there too
    cssCodeSplit: false,
    rolldownOptions: { output: { format: 'iife' } },
  },
  plugins: [needsCore(), samples(), packedCore(), packedReader(), packedWorker('charts-packed', 'src/charts/worker.ts'), licences('single'), licensed('single'), singleFile()],
});
