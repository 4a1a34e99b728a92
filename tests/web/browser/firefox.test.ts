// The whole way through the page in Firefox ESR: what it must do there as in Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, docxOf, paragraph } from '../zip';
import { openFirefox, type FirefoxSession } from './firefox';
import { expectOthersRefused, expectOwnHostOnly } from './leaks';
import { kEditions, kReportA } from './support';

describe.each(kEditions)('the %s edition in Firefox', (edition) => {
  let session: FirefoxSession;
  let folder: string;

  beforeAll(async () => {
    session = await openFirefox(edition);
    folder = mkdtempSync(join(tmpdir(), 'zhibiao-files-'));
  });
  afterAll(async () => {
    await session?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const rows = (): Promise<string[]> => session.page.$$eval('.indicators tr[data-row]', (all) =>
    all.map((row) => ['label', 'value', 'unit'].map((name) => row.querySelector(`.col-${name}`)?.textContent?.trim()).join(' ')));
  const titles = (): Promise<string[]> => session.page.$$eval('.report-title', (all) => all.map((one) => one.textContent ?? ''));
  const press = (name: string): Promise<void> => session.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const tab = (name: string): Promise<void> => session.page.locator(`#tab-${name}`).click();
  async function give(name: string, bytes: Uint8Array | string): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const input = (await session.page.$('#files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  it('turns a pasted report into rows, and a row leads to its words', async () => {
    const { page } = session;
    await page.locator('#paste').fill(kReportA);
    await expect.poll(rows).toContain('建档立卡贫困户 253 户');
    expect(await rows()).toContain('发放产业补助 145,500 元');
    await page.click('.indicators tr[data-row]');
    await expect.poll(() => page.$$eval('mark.chosen', (all) => all.map((one) => one.textContent))).toEqual(['253户']);
    await page.keyboard.press('c');
    await expect.poll(() => page.$$eval('[data-act=confirm][aria-pressed=true]', (all) => all.length)).toBe(1);
  });

  it('reads a Word document', async () => {
    const table = `<w:tbl><w:tr>${cell(paragraph('项目'))}${cell(paragraph('户数'))}</w:tr><w:tr>${cell(paragraph('易地搬迁'))}${cell(paragraph('31户'))}</w:tr></w:tbl>`;
    await give('云岭.docx', docxOf(`${paragraph('云岭镇2019年工作总结')}${paragraph('截至2019年底，全镇有建档立卡贫困户824户。')}${table}`));
    await expect.poll(titles).toContain('云岭镇2019年工作总结');
    await expect.poll(rows).toContain('建档立卡贫困户 824 户');
    expect((await rows()).join()).toContain('31 户');
  });

  it('compares, with a chart, and checks', async () => {
    const { page } = session;
    await tab('compare');
    await page.locator('#comparison table button.row-head').click();
    await page.locator('.chart img').wait();
    const text = await page.$eval('#comparison table', (table) => table.textContent ?? '');
    expect(text).toContain('253');
    expect(text).toContain('824');
    await tab('checks');
    await page.locator('.finding, .blank').wait();
    await tab('indicators');
  });

  it('gives tables away', async () => {
    const { page } = session;
    await page.locator('.take-away .menu summary').click();
    const csv = await session.saved(() => press('存为 CSV 当前表格，按现在的筛选和排序'));
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString('utf8')).toContain('824');
    await page.locator('.take-away .menu summary').click();
    const workbook = await session.saved(() => press('存为 Excel 工作簿 全部报告：指标、对比、核对、依据各一张表'));
    expect(workbook.name).toMatch(/\.xlsx$/);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('saves the project, and opens it as it was', async () => {
    const { page } = session;
    await page.keyboard.down('Control');
    const project = await session.saved(() => page.keyboard.press('s'));
    await page.keyboard.up('Control');
    expect(project.name).toMatch(/\.zhibiao\.json$/);
    await page.goto(session.url);
    await page.locator('#paste').wait();
    expect(await titles()).toEqual([]);
    await give('项目.zhibiao.json', project.bytes);
    await expect.poll(titles).toEqual(['青禾镇2019年工作总结', '云岭镇2019年工作总结']);
    await page.locator('li.report').click();
    await expect.poll(() => page.$$eval('[data-act=confirm][aria-pressed=true]', (all) => all.length)).toBe(1);
  });

  it('asked no other host for anything, and may not; nothing failed', async () => {
    expectOwnHostOnly(session.requests, session.url);
    expect(session.errors).toEqual([]);
    await expectOthersRefused(session.page);
  });
});
