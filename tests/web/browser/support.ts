// A real Chromium, the built editions, and a small host for the site that can be a bad one.
import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';

const kDist = process.env.ZHIBIAO_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));
export const kSiteFolder = join(kDist, 'site');
export const kOneFile = join(kDist, 'zhibiao.html');

for (const path of [join(kSiteFolder, 'index.html'), kOneFile]) {
  if (!existsSync(path)) throw new Error(`${path} is missing: build the page first (npm run build)`);
}

const kChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const kArguments = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update',
  // A host on plain http that is not this machine, as an intranet's is.
  '--host-resolver-rules=MAP intranet.example 127.0.0.1',
];

const kTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  /** Address of the page on this machine. */
  url: string;
  port: number;
  /** Changes a file's bytes on their way out. */
  change: ((path: string, bytes: Buffer) => Buffer) | null;
  stop(): Promise<void>;
}

export interface HostOptions {
  prefix?: string;
  types?: Record<string, string>;
}

/** Serves the site; nothing is kept in the HTTP cache, so that only the page's own cache counts. */
export async function host({ prefix = '/', types = {} }: HostOptions = {}): Promise<Host> {
  const self: Host = { url: '', port: 0, change: null, stop: () => Promise.resolve() };
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : null;
    const file = inside === null ? '' : join(kSiteFolder, inside === '' ? 'index.html' : inside);
    if (!file.startsWith(kSiteFolder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = { ...kTypes, ...types }[extname(file)] ?? 'application/octet-stream';
    const bytes = readFileSync(file);
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(self.change?.(inside!, bytes) ?? bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.port = (server.address() as AddressInfo).port;
  self.url = `http://127.0.0.1:${self.port}${prefix}`;
  self.stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
  return self;
}

export interface Session {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for, and errors the page told of, since the session began. */
  requests: string[];
  errors: string[];
  close(): Promise<void>;
}

/** Its size in pixels of CSS, and how many of the screen each has. */
export interface WindowSize {
  width?: number;
  height?: number;
  scale?: number;
}

/** A browser with a profile of its own, as a person's first visit has. */
export async function visit(url: string, options: WindowSize = {}): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'zhibiao-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: kChromium,
    args: kArguments,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    acceptDownloads: true,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = context.pages()[0] ?? (await context.newPage());
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  return {
    page, context, requests, errors,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const kEditions = ['site', 'file'] as const;
export type EditionName = (typeof kEditions)[number];

/** An edition, opened as it is meant to be, and its host where it has one. */
export async function open(edition: EditionName, options: WindowSize = {}): Promise<Session> {
  if (edition === 'file') return visit(pathToFileURL(kOneFile).href, options);
  const site = await host();
  const session = await visit(site.url, options);
  const close = session.close;
  return { ...session, close: async () => { await close(); await site.stop(); } };
}

/**
 * One session for all tests of a describe: opened before the first, closed behind the last. `begin` has it before them.
 * Its members are there once it is open.
 */
export function sessionFor(edition: EditionName, begin: (session: Session) => unknown, options: WindowSize = {}): Session {
  const shared = {} as Session;
  beforeAll(async () => {
    Object.assign(shared, await open(edition, options));
    await begin(shared);
  });
  afterAll(() => shared.close?.());
  return shared;
}

/** Each test finds the page as on a first visit, and nothing told of before; then comes what they all begin with. */
export function reloadBeforeEach(session: Session, begin?: () => unknown): void {
  beforeEach(async () => {
    await session.page.reload();
    await pasteBox(session.page).waitFor();
    session.errors.length = 0;
    session.requests.length = 0;
    await begin?.();
  });
}

// What a person sees and does

export const pasteBox = (page: Page) => page.getByRole('textbox', { name: '粘贴报告' });
export const indicators = (page: Page) => page.getByRole('table', { name: '指标', exact: true });
export const comparison = (page: Page) => page.getByRole('table', { name: '对比', exact: true });
export const reports = (page: Page) => page.getByRole('list', { name: '报告', exact: true });
export const notices = (page: Page) => page.locator('.notice');

/** The cells of the rows drawn, as text: label, value, unit, hedge, period, place, topic; empty where the column is not shown. */
export const cellsOf = (page: Page): Promise<string[][]> =>
  indicators(page).locator('tr[data-row]').evaluateAll((rows) =>
    rows.map((row) => ['label', 'value', 'unit', 'hedge', 'period', 'place', 'topic'].map((column) =>
      row.querySelector(`.col-${column}`)?.textContent?.trim() ?? '')));

export async function paste(page: Page, text: string): Promise<void> {
  const before = await page.locator('li.report').count();
  await pasteBox(page).fill(text);
  await page.locator('li.report').nth(before).waitFor({ state: 'attached' });
  await indicators(page).waitFor();
}

/** Drops a file on the page, away from any field. */
export async function drop(page: Page, name: string, bytes: Uint8Array, type = 'text/plain'): Promise<void> {
  const data = await page.evaluateHandle(([given, fileName, fileType]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(given as number[])], fileName as string, { type: fileType as string }));
    return transfer;
  }, [[...bytes], name, type] as const);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** What Ctrl+V would give another program. */
export async function clipboard(page: Page): Promise<{ plain: string; html: string }> {
  await page.evaluate(() => {
    const store = window as unknown as { pasted?: { plain: string; html: string } };
    addEventListener('paste', (event) => {
      const { clipboardData } = event;
      store.pasted = { plain: clipboardData!.getData('text/plain'), html: clipboardData!.getData('text/html') };
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, once: true });
  });
  await pasteBox(page).focus();
  await page.keyboard.press('Control+V');
  return page.evaluate(() => (window as unknown as { pasted: { plain: string; html: string } }).pasted);
}

export const kReportA = `青禾镇2019年工作总结
青禾镇人民政府
2020年1月6日

截至2019年底，全镇有建档立卡贫困户253户905人。全年发放产业补助14.55万元，种植魔芋300亩。
开发公益性岗位26个。举办技能培训8期，培训420人次。
`;

export const kReportB = `白石乡2019年工作总结
白石乡人民政府
2020年1月9日

截至2019年底，全乡有建档立卡贫困户824户2635人。全年发放产业补助31.2万元，种植魔芋120亩。
开发公益性岗位41个。举办技能培训5期，培训316人次。
`;

export const kReportC = `黑水镇2019年工作总结
黑水镇人民政府
2020年1月12日

截至2019年底，全镇有建档立卡贫困户97户311人。全年发放产业补助9.8万元，种植魔芋45亩。
开发公益性岗位12个。举办技能培训3期，培训150人次。
`;
