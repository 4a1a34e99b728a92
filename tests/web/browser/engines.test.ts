// What is built runs on the engines that the page is for: its syntax, and what it asks of them.
// The methods of our own sources are held to ES2022 by the compiler.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import { Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { kOneFile, kSiteFolder } from './support';

// By node itself: it is large.
const compatData = createRequire(new URL('../../../web/', import.meta.url))('@mdn/browser-compat-data') as CompatData;

const kEngines = { chrome: 109, edge: 109, firefox: 115 } as const;

// Beyond ES2022, by names that mean nothing else in a script.
const kPastEs2022 = [
  'array-prototype-toreversed', 'array-prototype-tosorted', 'array-prototype-tospliced', 'object-groupby', 'map-groupby',
  'promise-withresolvers', 'promise-try', 'string-prototype-iswellformed', 'string-prototype-towellformed', 'iterator',
  'regexp-escape', 'regexp-v-flag', 'regexp-modifiers', 'regexp-duplicate-named-capturing-groups', 'float16array',
  'math-f16round', 'import-attributes', 'json-modules', 'atomics-waitasync', 'hashbang',
];

// pdf.js brings what its engine lacks along (tests/web/unit/old_engine.test.ts takes it away), and asks first for the other.
const kOfPdfJs = /^(es-x\/no-promise-(withresolvers|try)|compat\/compat: ImageDecoder)\b/;

// Firefox on Android alone has a use for the first; without the others all is drawn at once.
const kDispensable = /^(text-size-adjust|content-visibility(: auto)?|contain-intrinsic-size): firefox$/;

function faultsOf(code: string, sourceType: 'module' | 'script'): string[] {
  const found = new Linter({ configType: 'flat' }).verify(code, [{
    languageOptions: { ecmaVersion: 2022, sourceType },
    linterOptions: { noInlineConfig: true },
    plugins: { compat, 'es-x': esx } as never,
    rules: { 'compat/compat': 'error', ...Object.fromEntries(kPastEs2022.map((name) => [`es-x/no-${name}`, 'error'] as const)) },
    settings: { 'es-x': { aggressive: true }, browsers: Object.entries(kEngines).map(([name, version]) => `${name} ${version}`) },
  }]);
  return [...new Set(found.map(({ ruleId, message }) => (ruleId === null ? message : `${ruleId}: ${message}`)))];
}

/** Every script of the site. */
function siteScripts(): { name: string; code: string; sourceType: 'module' | 'script' }[] {
  const names = readdirSync(kSiteFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  return names.map((name) => ({
    name, code: readFileSync(join(kSiteFolder, name), 'utf8'),
    sourceType: /assets.(?!worker-)/.test(name) ? 'module' : 'script',
  }));
}

/** The scripts of the one file, the packed ones unpacked: made of the same sources. */
function fileScripts(): string[] {
  const inline = /<script>([^]*)<\/script>/.exec(readFileSync(kOneFile, 'utf8'))![1]!;
  const packed = [...inline.matchAll(/H4sI[\w+/]{100,}=*/g)].map(([base64]) => gunzipSync(Buffer.from(base64, 'base64')));
  return [inline, ...packed.filter((bytes) => bytes.toString('latin1', 0, 4) !== '\0asm').map((bytes) => bytes.toString('utf8'))];
}

// MDN's data of a feature of CSS; undefined where it knows none of that name.
function statement(...path: string[]): CompatStatement | undefined {
  let at: Identifier | undefined = compatData.css as unknown as Identifier;
  for (const name of path) at = at?.[name] as Identifier | undefined;
  return at?.__compat;
}

function lacking(feature: CompatStatement): string[] {
  return Object.entries(kEngines).filter(([name, version]) => {
    const support = feature.support[name as keyof typeof kEngines];
    const all = Array.isArray(support) ? support : support ? [support] : [];
    return !all.some((one) => !one.flags && typeof one.version_added === 'string' && parseFloat(one.version_added.replace('≤', '')) <= version
      && !(typeof one.version_removed === 'string' && parseFloat(one.version_removed) <= version));
  }).map(([name]) => name);
}

function cssFaults(css: string): string[] {
  const faults = new Set<string>();
  const ask = (name: string, ...path: string[]): void => {
    const feature = statement(...path);
    if (feature && lacking(feature).length > 0) faults.add(`${name}: ${lacking(feature).join()}`);
  };
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule') ask(`@${node.name}`, 'at-rules', node.name);
    if (node.type === 'rule') {
      if (node.parent?.type === 'rule') ask('nesting', 'selectors', 'nesting');
      for (const [, name] of node.selector.matchAll(/::?([\w-]+)/g)) ask(`:${name}`, 'selectors', name!);
    }
    // Beside a property with a prefix, the one without is for engines to come.
    const twin = node.type === 'decl' && node.parent?.some((one) => one.type === 'decl' && one.prop === `-webkit-${node.prop}`);
    if (node.type !== 'decl' || node.prop.startsWith('--') || twin) return;
    ask(node.prop, 'properties', node.prop);
    for (const [, name, call] of node.value.matchAll(/([a-z][\w-]*)(\()?/gi)) {
      if (call) ['types', 'types.color'].forEach((path) => ask(`${name}()`, ...path.split('.'), name!));
      else ask(`${node.prop}: ${name}`, 'properties', node.prop, name!);
    }
    if (/\d[dsl]v[hwib]/.test(node.value)) ask('dvh', 'types', 'length', 'viewport_percentage_units_dynamic');
  });
  return [...faults];
}

describe('what is built', () => {
  it.each(siteScripts())('$name is a script that old engines run', { timeout: 120_000 }, ({ code, sourceType }) => {
    const reads = code.includes('pdfjs');
    expect(faultsOf(code, sourceType).filter((fault) => !(reads && kOfPdfJs.test(fault)))).toEqual([]);
  });

  it('is syntax that they know in the one file, too', () => {
    const all = fileScripts();
    expect(all).toHaveLength(3); // the page, the readers, the charts; the core's worker stands in the page
    for (const code of all) expect(parse(code, { ecmaVersion: 2022, sourceType: 'script' }).body.length).toBeGreaterThan(0);
  });

  it('has no styles but those that old engines know', () => {
    const sheets = readdirSync(join(kSiteFolder, 'assets')).filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    const css = sheets.map((name) => readFileSync(join(kSiteFolder, 'assets', name), 'utf8')).join('\n');
    const inline = /<style>([^]*?)<\/style>/.exec(readFileSync(kOneFile, 'utf8'))![1]!;
    for (const styles of [css, inline]) expect(cssFaults(styles).filter((fault) => !kDispensable.test(fault))).toEqual([]);
  });

  it('would be found out', () => {
    expect(faultsOf('a => /[a--b]/v', 'script')[0]).toMatch(/Parsing error/);
    expect(faultsOf('Promise.withResolvers(); [].toSorted(); new URLPattern(); Object.groupBy([], String)', 'script')).toHaveLength(5);
    expect(faultsOf('const all = [1].findLast(Boolean); structuredClone(all?.at(-1)); await 0', 'module')).toEqual([]);
    expect(cssFaults('a { b { color: red } } @starting-style { a { height: 1dvh } } c { color: color-mix(in srgb, red, red); field-sizing: content }'))
      .toEqual(expect.arrayContaining(['nesting: chrome,edge,firefox', '@starting-style: chrome,edge,firefox', 'color-mix(): chrome,edge', 'field-sizing: chrome,edge,firefox']));
    expect(cssFaults('a:focus-visible { height: 1dvh; inset: 0; display: grid }')).toEqual([]);
  });
});
