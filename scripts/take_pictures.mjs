#!/usr/bin/env node
// The pictures of the README, of the page as built and its own samples: scripts/take_pictures.mjs [CHROMIUM]
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const page = fileURLToPath(new URL('../dist/zhibiao.html', import.meta.url));
if (!existsSync(page)) throw new Error(`${page} is missing: ./run builds it`);

const executablePath = process.argv[2] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Opens the page, does what `deeds` say, and saves what is then to be seen as docs/NAME.png. */
async function take(name, deeds, { width = 1360, height = 760, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const view = await context.newPage();
  await view.goto(pathToFileURL(page).href);
  await view.locator('#paste').waitFor();
  await deeds(view);
  await view.mouse.move(0, height - 1);
  await view.waitForTimeout(1500); // what flashes has faded
  await view.screenshot({ path: fileURLToPath(new URL(`../docs/${name}.png`, import.meta.url)) });
  await context.close();
}

async function loadSamples(view) {
  await view.getByRole('button', { name: /载入全部/ }).click();
  await view.locator('tr[data-row]').first().waitFor();
  await view.waitForTimeout(1500); // all are analyzed
}

await take('rows', async (view) => {
  await loadSamples(view);
  await view.locator('tr[data-row]').nth(3).click();
});
await take('comparison', async (view) => {
  await loadSamples(view);
  await view.locator('#tab-compare').click();
  await view.locator('#comparison button.row-head').nth(1).click();
  await view.locator('.chart img').waitFor();
});
await take('checks', async (view) => {
  await loadSamples(view);
  await view.locator('#tab-checks').click();
  await view.locator('.finding').first().waitFor();
});
await take('topics', async (view) => {
  await loadSamples(view);
  await view.locator('#tab-compare').click();
  await view.getByText('主题覆盖').first().click();
}, { colorScheme: 'dark' });
await browser.close();
