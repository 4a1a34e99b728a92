// Modules that the build makes; see build/.

declare module 'virtual:samples-index' {
  import type { SampleInfo } from './edition';
  const index: SampleInfo[];
  export default index;
}

declare module 'virtual:samples-texts' {
  /** By file name. */
  const texts: Record<string, string>;
  export default texts;
}

declare module 'virtual:analyze-packed' {
  /** The core's module that reads texts, gzip in base64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:review-packed' {
  /** The one that works on reports, likewise. */
  const packed: string;
  export default packed;
}

declare module 'virtual:reader-packed' {
  /** The script of the readers' worker, gzip in base64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:charts-packed' {
  /** The script of the charts' worker, gzip in base64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:pdf-cmaps' {
  /** Compressed character tables in base64, by name. */
  const tables: Record<string, string>;
  export default tables;
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {}

declare module 'virtual:licences' {
  const text: string;
  export default text;
}

declare module 'virtual:pwa-register' {
  export function registerSW(options: {
    onNeedRefresh?: () => void;
    onOfflineReady?: () => void;
  }): (reload?: boolean) => Promise<void>;
}

declare module '*?worker' {
  const Constructor: new () => Worker;
  export default Constructor;
}

declare module '*?worker&inline' {
  const Constructor: new () => Worker;
  export default Constructor;
}

declare module '*.wasm?url' {
  const url: string;
  export default url;
}

declare module '*.css' {}

/** The version in package.json. */
declare const __VERSION__: string;
