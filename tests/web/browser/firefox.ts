// A real Firefox ESR, driven through WebDriver BiDi.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { host, kOneFile, type EditionName } from './support';

const kFirefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export interface FirefoxSession {
  browser: Browser;
  page: Page;
  /** The page's address. */
  url: string;
  /** Addresses asked for, and errors the page told of, since the session began. */
  requests: string[];
  errors: string[];
  /** The file that the deed saves, once it is there whole. */
  saved(deed: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;
  close(): Promise<void>;
}

export async function openFirefox(edition: EditionName): Promise<FirefoxSession> {
  const site = edition === 'site' ? await host() : null;
  const url = site?.url ?? pathToFileURL(kOneFile).href;
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: kFirefox,
    headless: true,
    args: ['--width=1440', '--height=900'],
    defaultViewport: null,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      // What Firefox itself would ask of its makers.
      'app.normandy.enabled': false,
      'browser.safebrowsing.downloads.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  return {
    browser, page, url, requests, errors,
    async saved(deed) {
      const before = new Set(readdirSync(folder));
      await deed();
      const fresh = (): string[] => readdirSync(folder).filter((name) => !before.has(name));
      await expect.poll(() => fresh().some((name) => !name.endsWith('.part')) && !fresh().some((name) => name.endsWith('.part')
        || readFileSync(join(folder, name)).length === 0)).toBe(true);
      const name = fresh()[0]!;
      return { name, bytes: readFileSync(join(folder, name)) };
    },
    async close() {
      await browser.close();
      await site?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
