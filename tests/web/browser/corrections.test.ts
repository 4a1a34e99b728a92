// Mending the rows of a report, and the way back.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cellsOf, comparison, indicators, kReportA, kReportB, notices, paste, reloadBeforeEach, sessionFor } from './support';

describe('corrections', () => {
  let page: Page;
  const session = sessionFor('file', (opened) => (page = opened.page));
  reloadBeforeEach(session, () => paste(page, kReportA));

  const row = (text: string | RegExp) => indicators(page).locator('tr[data-row]').filter({ hasText: text });
  const field = (name: string) => page.locator('.row-form').getByLabel(name, { exact: true });
  const undo = () => page.locator('.tools').getByRole('button', { name: '撤销' });
  const told = (): Promise<string> => notices(page).allTextContents().then((all) => all.join('\n'));

  it('a row is mended, marked, compared as mended, undone and done again', async () => {
    await row('253').dblclick();
    await field('指标').fill('在册贫困户');
    await field('数值').fill('1.26万');
    await field('时期').fill('2018年1—10月');
    await page.keyboard.press('Enter');
    await row('12,600').waitFor();
    const cells = (await cellsOf(page)).find((one) => one[1] === '12,600')!;
    expect(cells[0]).toContain('在册贫困户');
    expect(cells[0]).toContain('人工');
    expect(cells[4]).toBe('2018年1—10月');
    expect(await row('12,600').locator('.tag-hand').getAttribute('title')).toMatch(/数值 253/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('在册贫困户');

    await paste(page, kReportB);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
    expect(await comparison(page).textContent()).toContain('12,600');
    await page.getByRole('tab', { name: '指标' }).click();
    await page.getByText('青禾镇2019年工作总结').first().click();

    await page.keyboard.press('Control+z'); // the second report goes again
    await undo().click();
    await row('253').waitFor();
    expect(await indicators(page).locator('.tag-hand').count()).toBe(0);
    await page.keyboard.press('Control+y');
    await row('12,600').waitFor();
    await row('12,600').locator('[data-act=edit]').click();
    await page.getByRole('button', { name: '改回原样' }).click();
    await row('253').waitFor();
    expect(session.errors).toEqual([]);
  });

  it('what cannot be read is told, and the form stays', async () => {
    await row('253').click();
    await page.keyboard.press('F2');
    await row('253').focus();
    await page.keyboard.press('e');
    await field('数值').fill('许多');
    await page.keyboard.press('Enter');
    await expect.poll(told).toContain('读不成数值');
    await field('数值').fill('255');
    await field('时期').fill('从前');
    await page.keyboard.press('Enter');
    await expect.poll(told).toContain('读不成时期');
    await page.keyboard.press('Escape');
    expect(await page.locator('.row-form').count()).toBe(0);
    expect(await row('253').count()).toBe(1);
  });

  it('a catalogue indicator is chosen by its name', async () => {
    await row('亩').locator('[data-act=edit]').click();
    await page.locator('#indicator-names option').first().waitFor({ state: 'attached' });
    await field('目录指标').fill('建档立卡贫困户');
    await page.keyboard.press('Enter');
    await expect.poll(() => row('亩').locator('.col-topic').textContent()).toContain('脱贫');
    await row('亩').locator('[data-act=edit]').click();
    expect(await field('目录指标').inputValue()).toBe('建档立卡贫困户');
  });

  it('a row is dropped and restored, by key and by button', async () => {
    const all = (await cellsOf(page)).length;
    await row('905').click();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(all - 1);
    expect(await page.locator('mark', { hasText: '905人' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR');
    await page.getByRole('combobox', { name: '状态' }).selectOption('dropped');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(1);
    await row('905').getByRole('button', { name: /^恢复/ }).click();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(async () => (await cellsOf(page)).length).toBe(all);
    expect(await page.locator('mark', { hasText: '905人' }).count()).toBe(1);
  });

  it('rows are confirmed, and the filter leaves what is not', async () => {
    const all = (await cellsOf(page)).length;
    await row('253').click();
    await page.keyboard.press('c');
    const tick = row('253').getByRole('button', { name: /^确认/ });
    await expect.poll(() => tick.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('combobox', { name: '状态' }).selectOption('unconfirmed');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(all - 1);
  });

  it('a row is added from a selection in the text', async () => {
    await paste(page, '另有资料。全镇共有护林员若干名，其中女性占三成，人均面积达12亩半，编号A-37号。');
    const before = (await cellsOf(page)).length;
    await page.locator('#text p').first().evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('37');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 2);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }
      paragraph.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    });
    await page.getByRole('button', { name: '添加为一行' }).click();
    await field('指标').fill('编号');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(before + 1);
    expect(await row('编号').textContent()).toContain('人工');
    await row('编号').click();
    await expect.poll(() => page.locator('mark.chosen').textContent()).toBe('37');
    await undo().click();
    await undo().click();
    await expect.poll(async () => (await cellsOf(page)).length).toBe(before);
  });

  it('the history can be read and gone back in', async () => {
    await row('905').click();
    await page.keyboard.press('Delete');
    await row('253').click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: '修改记录' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('listitem').allTextContents().then((all) => all.length)).toBe(3);
    expect(await dialog.textContent()).toMatch(/确认“建档立卡贫困户”[^]*删除“[^]*添加报告/);
    await dialog.getByRole('button', { name: '撤销到这一步之前' }).nth(1).click();
    await page.keyboard.press('Escape');
    await row('905').waitFor();
    expect(await row('253').getByRole('button', { name: /^确认/ }).getAttribute('aria-pressed')).toBe('false');
  });
});
