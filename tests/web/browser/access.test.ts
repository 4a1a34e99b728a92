// Axe, in every state that a person comes by, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { comparison, indicators, sessionFor } from './support';

const axe = readFileSync(createRequire(new URL('../../../web/', import.meta.url)).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

// By the debugger's evaluate: the page's policy would not let a script in.
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run().then((run) => run.violations));
  return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

describe.each(['light', 'dark', 'contrast'] as const)('the page in %s', (scheme) => {
  let page: Page;
  sessionFor('site', async (opened) => {
    page = opened.page;
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', contrast: scheme === 'contrast' ? 'more' : 'no-preference', reducedMotion: 'reduce' });
  });

  it('has no fault in any state', { timeout: 180_000 }, async () => {
    expect(await violations(page), 'first visit').toEqual([]);
    await page.getByRole('button', { name: /载入全部/ }).click();
    await indicators(page).waitFor();
    await page.locator('tr[data-row]').nth(3).click();
    expect(await violations(page), 'a report').toEqual([]);
    await page.locator('tr[data-row]').nth(3).press('c');
    await page.locator('tr[data-row]').nth(5).dblclick();
    await page.locator('.row-form').waitFor();
    await page.locator('.take-away .menu summary').click();
    expect(await violations(page), 'a row being mended, and the menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.row-form').getByRole('button', { name: '取消' }).click();
    await page.locator('tr[data-row]').nth(5).press('Delete');
    await page.getByRole('combobox', { name: '状态' }).selectOption('dropped');
    expect(await violations(page), 'dropped rows').toEqual([]);
    await page.getByRole('combobox', { name: '状态' }).selectOption('');
    for (const name of ['修改记录', /^项目|未保存|已保存/]) {
      await page.locator('.tools').getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), `the dialog ${String(name)}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.locator('.reports').getByRole('button', { name: /^修改/ }).first().click();
    await page.locator('.reports').getByRole('button', { name: /^移除/ }).last().click();
    expect(await violations(page), 'editing, with a notice').toEqual([]);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
    await comparison(page).locator('button.cell').first().focus();
    expect(await violations(page), 'the comparison').toEqual([]);
    await comparison(page).locator('button.row-head').first().click();
    await page.locator('.chart img').waitFor();
    expect(await violations(page), 'a row of the comparison').toEqual([]);
    for (const part of ['逐年趋势', '主题覆盖']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      await page.getByRole('table', { name: part, exact: true }).waitFor();
      expect(await violations(page), part).toEqual([]);
    }
    await page.getByRole('tab', { name: '核对' }).click();
    await page.locator('.finding, .blank').first().waitFor();
    expect(await violations(page), 'the checks').toEqual([]);
    await page.locator('.settings summary').click();
    expect(await violations(page), 'the settings').toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['我的用词', '关于“指标”', '键盘操作', '自检']) {
      await page.locator('.settings summary').click();
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      if (name === '自检') await page.locator('.selfchecks').waitFor();
      expect(await violations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('贫困');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await violations(page), 'the search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('tab', { name: '指标' }).click();
    expect(await violations(page), 'narrow').toEqual([]);
  });
});
