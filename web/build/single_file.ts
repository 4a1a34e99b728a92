// Makes one page of the bundle: script and style inline, allowed by their hashes. The script
// is classic, for a page from file:// may not load modules.
import { readFileSync } from 'node:fs';
import type { OutputBundle } from 'rolldown';
import type { Plugin } from 'vite';
import { fromWeb } from './common.ts';
import { filePolicy, withPolicy } from './csp.ts';

export const kFileName = 'zhibiao.html';

export function singleFile(): Plugin {
  return {
    name: 'zhibiao-single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const script = ofScript(taken(bundle, '.js'));
      const style = taken(bundle, '.css').trim();
      const page = taken(bundle, '.html');
      const rest = Object.keys(bundle);
      if (rest.length > 0) this.error(`not in the one file: ${rest.join(', ')}`);
      const bare = page
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
        .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_all, before: string) => before + iconAddress());
      // By functions: `$` means nothing special in what they give.
      const source = withPolicy(bare, filePolicy(script, style))
        .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
        .replace('</body>', () => `  <script>${script}</script>\n  </body>`);
      this.emitFile({ type: 'asset', fileName: kFileName, source });
    },
  };
}

function taken(bundle: OutputBundle, extension: string): string {
  const names = Object.keys(bundle).filter((name) => name.endsWith(extension));
  const [name] = names;
  if (name === undefined || names.length > 1) throw new Error(`one ${extension} expected, got: ${names.join(', ')}`);
  const output = bundle[name]!;
  delete bundle[name];
  return output.type === 'chunk' ? output.code : String(output.source);
}

// What would end the script element, or hide its end, is spelled otherwise.
function ofScript(code: string): string {
  const safe = code.trim().replace(/<\/(script)/gi, '<\\/$1');
  if (/<script/i.test(safe)) throw new Error('the bundle has "<script" in it, which an inline script may not have');
  return safe;
}

function iconAddress(): string {
  const icon = readFileSync(fromWeb('../public/icons/icon.svg'), 'utf8');
  return `data:image/svg+xml,${encodeURIComponent(icon)}`;
}
