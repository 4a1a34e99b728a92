// How the page is looked at and found one's way in: search, keys, display, address, self-check.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  cellsOf, comparison, drop, host, indicators, kEditions, kReportA, kReportB, notices, paste, pasteBox, sessionFor, visit,
} from './support';

describe.each(kEditions)('ease in the %s edition', (edition) => {
  let page: Page;
  const session = sessionFor(edition, (opened) => (page = opened.page));
  beforeEach(async () => {
    await page.goto(page.url().replace(/#.*/, ''));
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await pasteBox(page).waitFor();
    session.errors.length = 0;
  });

  const settings = () => page.locator('.settings summary');

  it('searches all reports, rows and texts, and leads there', async () => {
    await paste(page, kReportA);
    await paste(page, kReportB);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('魔芋');
    await expect.poll(() => dialog.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
    expect(await dialog.textContent()).toMatch(/300亩[^]*120亩/);
    await dialog.getByRole('listitem').filter({ hasText: '300' }).first().getByRole('button').click();
    await expect.poll(() => page.locator('mark.chosen').textContent()).toBe('300亩');
    expect(await page.locator('.report-head h2').textContent()).toContain('青禾镇');
  });

  it('has a sheet of keys, and the keys do what it says', async () => {
    await paste(page, kReportA);
    await paste(page, kReportB);
    await page.locator('#rows').focus().catch(() => {});
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('搜索全部报告').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await comparison(page).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜索对比');
    await page.keyboard.type('3');
    await comparison(page).or(page.locator('.blank')).first().waitFor(); // typed, no view was changed
    expect(await page.getByRole('tab', { name: '对比' }).getAttribute('aria-selected')).toBe('true');
  });

  it('shows values in 万, larger text, fewer columns and high contrast, and remembers', async () => {
    await paste(page, kReportA);
    await settings().click();
    await page.getByRole('button', { name: '14.55万' }).click();
    await page.getByRole('button', { name: '150%' }).click();
    await page.getByRole('button', { name: '高对比' }).click();
    await page.getByRole('group', { name: '显示的列' }).getByLabel('主题').uncheck();
    await page.keyboard.press('Escape');
    const check = async (): Promise<void> => {
      await expect.poll(async () => (await cellsOf(page)).map((cells) => cells[1])).toContain('14.55万');
      expect(await indicators(page).getByRole('columnheader', { name: '主题' }).count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21px');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast');
    };
    await check();
    await page.reload();
    await paste(page, kReportA);
    await check();
    expect(session.errors).toEqual([]);
  });

  it('tells the view in the address, never the text, and goes where the address says', async () => {
    await paste(page, kReportA);
    await paste(page, kReportB);
    await page.getByRole('tab', { name: '对比' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#view=compare');
    await page.getByRole('tab', { name: '指标' }).click();
    await page.getByRole('searchbox', { name: '搜索指标' }).fill('贫困');
    await page.getByRole('combobox', { name: '状态' }).selectOption('unconfirmed');
    await expect.poll(() => new URL(page.url()).hash).toBe('#view=indicators&report=2&only=unconfirmed');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const bytes = readFileSync(await (await download).path());
    await page.reload();
    await drop(page, '项目.zhibiao.json', bytes, 'application/json');
    await expect.poll(() => page.getByRole('combobox', { name: '状态' }).inputValue()).toBe('unconfirmed');
    expect(await page.locator('.report-head h2').textContent()).toContain('白石乡');
  });

  it('checks itself before the reader’s eyes', async () => {
    const answered: string[] = [];
    session.context.on('requestfinished', (request) => answered.push(request.url()));
    await settings().click();
    await page.getByRole('button', { name: '自检' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('tbody tr').count()).toBe(8);
    expect(await dialog.locator('tr.fails').count()).toBe(0);
    expect(await dialog.locator('.fingerprint').allTextContents().then((all) => all.join())).toMatch(/(SHA-256 [0-9a-f]{64}.*){3}/);
    for (const url of answered) expect(url).not.toMatch(/^https:\/\/elsewhere/);
    expect(await dialog.textContent()).toContain("default-src 'none'");
  });

  it('waits for an input method before it searches', async () => {
    await paste(page, kReportA);
    const all = (await cellsOf(page)).length;
    const field = page.getByRole('searchbox', { name: '搜索指标' });
    await field.focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'pin', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(300);
    expect((await cellsOf(page)).length).toBe(all);
    await client.send('Input.insertText', { text: '贫困' });
    await expect.poll(async () => (await cellsOf(page)).length).toBe(2);
  });
});

describe('on plain http', () => {
  it('saves without the modern APIs', async () => {
    const site = await host();
    const session = await visit(`http://intranet.example:${site.port}/`);
    const { page } = session;
    await paste(page, kReportA);
    for (const [open, name] of [['.take-away .menu summary', '存为 Excel 工作簿'], ['.take-away .menu summary', '存为 CSV'], ['.saving-sign', '保存项目文件']] as const) {
      await page.locator(open).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      expect((await download).suggestedFilename()).toMatch(/\.(xlsx|csv|zhibiao\.json)$/);
    }
    expect(await notices(page).filter({ hasText: '出错' }).count()).toBe(0);
    await session.close();
    await site.stop();
  });
});
