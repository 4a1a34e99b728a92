// The comparison as a person uses it: derived figures, the trend, topics, charts, work by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { comparison, kEditions, kReportA, kReportB, kReportC, paste, sessionFor } from './support';

const kLater = kReportA.replaceAll('2019年', '2020年').replace('2020年1月6日', '2021年1月8日')
  .replace('253户905人', '240户871人').replace('26个', '31个');

// What stands there under another name, to be merged by hand.
const kOther = kReportC.replace('开发公益性岗位12个', '购置打印机12个');

const rowOf = (page: Page, name: string) => comparison(page).locator('tr', { has: page.getByRole('button', { name, exact: true }) }).first();
const cellsOf = (page: Page, name: string): Promise<string[]> => rowOf(page, name).locator('td.col-value').allInnerTexts();
const part = (page: Page, name: string) => page.getByRole('group', { name: '对比的内容' }).getByRole('button', { name });

describe.each(kEditions)('the comparison on the %s', (edition) => {
  let page: Page;
  const session = sessionFor(edition, async (opened) => {
    page = opened.page;
    for (const text of [kReportA, kReportB, kOther, kLater]) await paste(page, text);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
  });

  it('computes differences against a base, and says how', async () => {
    await page.getByLabel('表中显示').selectOption('difference');
    await expect.poll(() => cellsOf(page, '公益性岗位')).toEqual(['–', '15', '', '5']);
    await page.getByLabel('基准', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => cellsOf(page, '公益性岗位')).toEqual(['−15', '–', '', '−10']);
    const tip = await rowOf(page, '公益性岗位').locator('td.col-value button').first().getAttribute('data-tip');
    expect(tip).toContain('26 - 41 = -15');
    await page.getByLabel('表中显示').selectOption('');
  });

  it('draws a chart with one click, with its table behind it, and saves it', async () => {
    await rowOf(page, '公益性岗位').getByRole('button', { name: '公益性岗位' }).click();
    const chart = page.getByRole('img', { name: /^公益性岗位（个）：.*41/ });
    await chart.waitFor();
    expect(await chart.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(300);
    const values = page.getByRole('table', { name: '各份报告里的“公益性岗位”' });
    expect(await values.locator('tbody tr').count()).toBe(3);
    for (const [format, begins] of [['SVG', '<svg'], ['PNG', '\u0089PNG']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `存为 ${format}` }).click()]);
      expect(download.suggestedFilename()).toBe(`公益性岗位.${format.toLowerCase()}`);
      expect(readFileSync(await download.path()).toString('latin1').startsWith(begins)).toBe(true);
    }
  });

  it('lets rows be renamed, pinned, merged, split and hidden, and all be undone', async () => {
    const hand = page.getByRole('group', { name: '调整这一行' });
    await hand.getByLabel('名称').fill('公岗');
    await hand.getByLabel('名称').press('Enter');
    await rowOf(page, '公岗').waitFor();
    await hand.getByRole('button', { name: '置顶' }).click();
    await expect.poll(() => comparison(page).locator('tbody tr').first().innerText()).toContain('公岗');
    await hand.getByRole('button', { name: '隐藏' }).click();
    await rowOf(page, '公岗').waitFor({ state: 'detached' });
    await page.getByLabel('显示隐藏的 1 行').check();
    await rowOf(page, '公岗').waitFor();
    await page.getByRole('button', { name: '恢复自动对齐' }).click();
    await rowOf(page, '公益性岗位').waitFor();
    for (const name of ['公益性岗位', '购置打印机']) {
      if (await hand.isVisible()) await hand.getByRole('button', { name: '关闭' }).click();
      await rowOf(page, name).getByRole('button', { name, exact: true }).click();
      await hand.getByRole('button', { name: '选来合并' }).click();
    }
    await page.getByRole('button', { name: '合并为一行' }).click();
    await expect.poll(() => cellsOf(page, '公益性岗位')).toEqual(['26', '41', '12', '31']);
    await rowOf(page, '购置打印机').waitFor({ state: 'detached' });
    await hand.getByRole('button', { name: '拆分' }).click();
    await rowOf(page, '购置打印机').waitFor();
    await page.getByRole('button', { name: '恢复自动对齐' }).click();
  });

  it('follows a place over the years', async () => {
    await part(page, '逐年趋势').click();
    const trend = page.getByRole('table', { name: '逐年趋势' });
    const row = trend.locator('tr', { has: page.getByRole('button', { name: '公益性岗位', exact: true }) }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/青禾镇[\s\S]*26[\s\S]*31[\s\S]*\+5 \(\+19\.23%\)/);
    await row.getByRole('button', { name: '公益性岗位', exact: true }).click();
    await page.getByRole('img', { name: /^青禾镇 公益性岗位（个）：2019 26/ }).waitFor();
  });

  it('shows what each report speaks of, and what it does not', async () => {
    await part(page, '主题覆盖').click();
    const standard = page.getByRole('table', { name: '两不愁三保障' });
    await standard.waitFor();
    expect(await standard.locator('tr', { hasText: '饮水安全' }).locator('td').first().innerText()).toBe('未提及');
    const topics = page.getByRole('table', { name: '主题覆盖' });
    expect(await topics.locator('tr', { hasText: '就业' }).locator('td').first().innerText()).toMatch(/^[1-9]/);
    await part(page, '指标对比').click();
  });

  it('breaks no rule of the page', () => {
    expect(session.errors).toEqual([]);
  });
});
