// Own words: a naming kept for all reports, the table of them, and their way out and in.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cellsOf, comparison, indicators, kReportA, kReportB, paste, pasteBox, reloadBeforeEach, sessionFor } from './support';

describe('own words', () => {
  let page: Page;
  const session = sessionFor('file', (opened) => (page = opened.page));
  reloadBeforeEach(session, () => paste(page, kReportA));

  const row = (text: string | RegExp) => indicators(page).locator('tr[data-row]').filter({ hasText: text });
  const labels = (): Promise<string[]> => cellsOf(page).then((rows) => rows.map((cells) => cells[0]!));
  const dialog = () => page.getByRole('dialog', { name: '我的用词' });
  const newField = (name: string) => dialog().locator('.word-list li').last().getByLabel(name, { exact: true });
  const openDialog = async (): Promise<void> => {
    await page.locator('summary[aria-label="显示设置"]').click();
    await page.getByRole('button', { name: '我的用词' }).click();
    await dialog().waitFor();
  };
  const closeDialog = () => dialog().getByRole('button', { name: '关闭' }).click();
  /** Keeps "种植魔芋" under another name for all reports. */
  const keep = async (name: string): Promise<void> => {
    await row('300').dblclick();
    await page.locator('.row-form').getByLabel('指标', { exact: true }).fill(name);
    await page.getByLabel('所有报告里的这个指标都这样叫').check();
    await page.keyboard.press('Enter');
    await row(name).waitFor();
  };

  it('a corrected label is kept for other reports, those there and those to come', async () => {
    await paste(page, kReportB);
    await page.getByText('青禾镇2019年工作总结').first().click();
    await row('300').waitFor();
    await keep('魔芋产业面积');
    expect(await row('300').textContent()).toContain('用词');
    expect(await row('300').textContent()).not.toContain('人工');
    expect(await row('300').locator('.tag-word').getAttribute('title')).toContain('种植魔芋');
    await page.getByText('白石乡2019年工作总结').first().click();
    await expect.poll(async () => (await labels()).join()).toContain('魔芋产业面积');
    await paste(page, '黄土镇2019年工作总结。2019年，全镇种植魔芋88亩。');
    await expect.poll(async () => (await labels()).join()).toContain('魔芋产业面积');
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
    expect(await comparison(page).textContent()).toContain('魔芋产业面积');

    await page.keyboard.press('Control+z'); // the third report
    await page.keyboard.press('Control+z'); // the word
    await page.getByRole('tab', { name: '指标' }).click();
    await expect.poll(async () => (await labels()).join()).not.toContain('魔芋产业面积');
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await labels()).join()).toContain('魔芋产业面积');
    await page.getByRole('button', { name: '修改记录' }).click();
    expect(await page.getByRole('dialog').textContent()).toMatch(/今后“.*魔芋.*”都叫“魔芋产业面积”/);
    expect(session.errors).toEqual([]);
  });

  it('words are added, mended and removed in their table; what is wrong is said', async () => {
    await openDialog();
    await newField('读到的指标').fill('培训');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().getByRole('alert').textContent()).toContain('第 1 行：没有写改叫什么');
    await newField('单位').fill('期期');
    await newField('改叫').fill('技能培训期数');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().getByRole('alert').textContent()).toContain('没有这个单位');
    const label = (await labels()).find((one) => one.includes('培训'))!;
    await newField('读到的指标').fill(label);
    await newField('单位').fill('期');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().locator('.word-list li').count()).toBe(2);
    expect(await dialog().getByRole('alert').textContent()).toBe('');
    await expect.poll(() => dialog().getByRole('status').textContent()).toContain('1 条用词，用在 1 行');
    await dialog().locator('.word-list li').first().getByLabel('改叫', { exact: true }).fill('办班期数');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await labels()).join()).toContain('办班期数');
    await dialog().getByRole('button', { name: /^删除/ }).click();
    await expect.poll(() => dialog().locator('.word-list li').count()).toBe(1);
    await closeDialog();
    await expect.poll(async () => (await labels()).join()).toContain(label);
    expect((await labels()).join()).not.toContain('办班期数');
  });

  it('go out as a table and into another project, bad lines named; the project file has them', async () => {
    await keep('魔芋产业面积');
    await openDialog();
    const [download] = await Promise.all([page.waitForEvent('download'), dialog().getByRole('button', { name: '存成表格' }).click()]);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toMatch(/^\uFEFFlabel\tunit\tname\tindicator\tnote\n.*魔芋.*\t亩\t魔芋产业面积\t\t\n$/);
    await closeDialog();
    const path = join(tmpdir(), `zhibiao-words-${process.pid}.tsv`);
    writeFileSync(path, `${table}\t户\t无名\t\t\n坏行\n`);
    const projects = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const project = await (await projects).path();
    const kept = join(tmpdir(), `zhibiao-words-${process.pid}.zhibiao.json`);
    writeFileSync(kept, readFileSync(project));
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ version: 2, words: [{ name: '魔芋产业面积' }] });

    await page.reload();
    await paste(page, kReportA);
    expect((await labels()).join()).not.toContain('魔芋产业面积');
    await openDialog();
    await dialog().locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => dialog().getByRole('alert').textContent()).toMatch(/第 4 行：格数和表头不一样.*第 3 行：没有写读到的指标/s);
    await closeDialog();
    await expect.poll(async () => (await labels()).join()).toContain('魔芋产业面积');

    await page.reload();
    await pasteBox(page).waitFor();
    await page.locator('#files').setInputFiles(kept);
    await expect.poll(async () => (await labels()).join()).toContain('魔芋产业面积');
    expect(session.errors).toEqual([]);
  });
});
