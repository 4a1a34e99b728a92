// Zoomed to 200%, as for eyes that need it: a window of 1440 by 900 has half of that left.
// Nothing is out of reach, and the page itself does not scroll sideways.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { comparison, indicators, sessionFor } from './support';

/** What cannot be seen, nor be brought into sight by scrolling. */
const lost = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push(`the page scrolls sideways by ${over}`);
  const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
    const style = getComputedStyle(element);
    const more = axis === 'X' ? element.scrollWidth > element.clientWidth : element.scrollHeight > element.clientHeight;
    return more && ['auto', 'scroll'].includes(axis === 'X' ? style.overflowX : style.overflowY);
  };
  const within = (element: Element, axis: 'X' | 'Y'): boolean => {
    const box = element.getBoundingClientRect();
    const [low, high, room] = axis === 'X' ? [box.left, box.right, innerWidth] : [box.top, box.bottom, innerHeight];
    if (low >= -1 && high <= room + 1) return true;
    for (let one = element.parentElement; one; one = one.parentElement) if (scrolls(one, axis)) return true;
    return false;
  };
  const name = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 20)}"`;
  const modal = document.querySelector('dialog[open]');
  for (const element of (modal ?? document.body).querySelectorAll('button, input, select, textarea, summary, a, h1, h2, h3, p, li, th, td, label, mark')) {
    if (element.closest('.unseen, .skip, [hidden], [aria-hidden=true]') || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (!within(element, 'X')) faults.push(`beside the window: ${name(element)}`);
    if (!within(element, 'Y')) faults.push(`below the window: ${name(element)}`);
    // A field scrolls by itself; a label that is cut must say so by its dots.
    const style = getComputedStyle(element);
    const clips = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis' && !element.matches('input, select, textarea');
    if ((clips || element.matches('button')) && element.scrollWidth > element.clientWidth + 2) faults.push(`cut: ${name(element)}`);
  }
  return [...new Set(faults)];
});

describe('the page at 200%', () => {
  let page: Page;
  sessionFor('site', (opened) => (page = opened.page), { width: 720, height: 450, scale: 2 });

  const settings = () => page.locator('.settings summary');
  const tab = (name: RegExp | string) => page.getByRole('tab', { name }).click();

  it('loses nothing, on a first visit, in a report, in a row that is mended', async () => {
    expect(await lost(page), 'first visit').toEqual([]);
    await page.getByRole('button', { name: /载入全部/ }).click();
    await indicators(page).waitFor();
    expect(await lost(page), 'a report').toEqual([]);
    await page.locator('tr[data-row]').nth(1).dblclick();
    await page.locator('.row-form').waitFor();
    expect(await lost(page), 'a row being mended').toEqual([]);
    await page.locator('.row-form').getByRole('button', { name: '取消' }).click();
    await page.locator('.take-away .menu summary').click();
    expect(await lost(page), 'the ways out').toEqual([]);
    await page.keyboard.press('Escape');
    await tab(/^报告/);
    await page.locator('.reports').getByRole('button', { name: /^修改/ }).first().click();
    expect(await lost(page), 'the reports').toEqual([]);
  });

  it('loses nothing in the comparison, its parts and the checks', async () => {
    await tab('对比');
    await comparison(page).waitFor();
    expect(await lost(page), 'the comparison').toEqual([]);
    await comparison(page).locator('button.row-head').first().click();
    await page.locator('.chart img').waitFor();
    expect(await lost(page), 'a row of it').toEqual([]);
    for (const part of ['逐年趋势', '主题覆盖']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      await page.getByRole('table', { name: part, exact: true }).waitFor();
      expect(await lost(page), part).toEqual([]);
    }
    await tab(/^核对/);
    await page.locator('.finding, .blank').first().waitFor();
    expect(await lost(page), 'the checks').toEqual([]);
  });

  it('loses nothing in the menus and dialogs', async () => {
    await settings().click();
    expect(await lost(page), 'the settings').toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['我的用词', '关于“指标”', '键盘操作', '自检']) {
      await settings().click();
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      if (name === '自检') await page.locator('.selfchecks').waitFor();
      expect(await lost(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
    for (const name of ['修改记录', /^项目|未保存|已保存/]) {
      await page.locator('.tools').getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      expect(await lost(page), String(name)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('户');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await lost(page), 'the search').toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  });

  it('would be found out', async () => {
    await page.evaluate(() => {
      const bad = document.querySelector('.bar')!.appendChild(document.createElement('p'));
      bad.textContent = 'x';
      Object.assign(bad.style, { position: 'fixed', left: '700px', top: '440px', width: '90px' });
    });
    expect((await lost(page)).join()).toMatch(/beside the window: p.*below the window: p/);
  });
});
