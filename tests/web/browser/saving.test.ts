// Nothing is lost: project files, autosave by consent, several tabs, warnings.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  cellsOf, drop, host, indicators, kEditions, kReportA, kReportB, notices, open, paste, pasteBox, reloadBeforeEach, sessionFor, visit, type Host, type Session,
} from './support';

const sign = (page: Page) => page.locator('.saving-sign');
const told = (page: Page): Promise<string> => notices(page).allTextContents().then((all) => all.join('\n'));
const dialog = (page: Page) => page.getByRole('dialog');

async function saveProject(page: Page): Promise<{ file: string; bytes: Buffer }> {
  await sign(page).click();
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: '保存项目文件' }).click();
  const done = await download;
  await page.keyboard.press('Escape');
  return { file: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
}

describe.each(kEditions)('project files of the %s edition', (edition) => {
  let page: Page;
  const session = sessionFor(edition, (opened) => (page = opened.page));
  reloadBeforeEach(session);

  it('keep texts, corrections and the place, and opened again give the same', async () => {
    await paste(page, kReportA);
    await paste(page, kReportB);
    expect(await sign(page).textContent()).toContain('未保存');
    const row = indicators(page).locator('tr[data-row]').filter({ hasText: '824' });
    await row.dblclick();
    await page.locator('.row-form').getByLabel('数值').fill('825');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellsOf(page)).some((cells) => cells[1] === '825')).toBe(true);
    const before = await cellsOf(page);
    const { file, bytes } = await saveProject(page);
    expect(file).toMatch(/^项目-青禾镇2019年工作总结.*\.zhibiao\.json$/);
    await expect.poll(() => sign(page).textContent()).toContain('已保存');

    await page.reload();
    await drop(page, file, bytes, 'application/json');
    await expect.poll(() => cellsOf(page)).toEqual(before);
    expect(await page.locator('.report-title').count()).toBe(2);
    const again = await saveProject(page);
    expect(JSON.parse(again.bytes.toString('utf8'))).toEqual(JSON.parse(bytes.toString('utf8')));
    expect(session.errors).toEqual([]);
  });

  it('that are newer or broken are told for it, and what is there stays', async () => {
    await paste(page, kReportA);
    const { file, bytes } = await saveProject(page);
    const text = bytes.toString('utf8');
    const asFile = (given: string): Uint8Array => new TextEncoder().encode(given);
    await drop(page, file, asFile(text.replace('"version":1', '"version":99')), 'application/json');
    await expect.poll(() => told(page)).toContain('更新的版本');
    await drop(page, file, asFile(text.slice(0, -9)), 'application/json');
    await expect.poll(() => told(page)).toContain('不是完整的项目文件');
    await drop(page, file, asFile(text.replace('"text":"', '"text":5,"was":"')), 'application/json');
    await expect.poll(() => told(page)).toContain('entries[0].text');
    expect(await page.locator('li.report').count()).toBe(1);
  });

  it('leaving with unsaved work is warned of, and not without any', async () => {
    let asked = 0;
    const answer = (given: { accept(): Promise<void> }): void => {
      asked++;
      void given.accept();
    };
    page.on('dialog', answer);
    await page.mouse.click(5, 5);
    await page.reload();
    expect(asked).toBe(0);
    await paste(page, kReportA);
    await page.locator('tr[data-row]').first().click();
    await page.reload();
    expect(asked).toBe(1);
    await pasteBox(page).waitFor();
    page.off('dialog', answer);
  });
});

describe('autosave', () => {
  let site: Host;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    site = await host();
    session = await visit(site.url);
    page = session.page;
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });

  const turnOn = async (): Promise<void> => {
    await sign(page).click();
    await dialog(page).getByLabel('自动保存到这个浏览器').check();
    await page.keyboard.press('Escape');
  };

  it('is off until the person agrees; then a reload loses nothing, and two tabs keep apart', async () => {
    await paste(page, kReportA);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await turnOn();
    await expect.poll(() => sign(page).textContent()).toContain('已自动保存');
    const before = await cellsOf(page);
    await page.reload();
    await expect.poll(() => cellsOf(page)).toEqual(before);

    const other = await session.context.newPage();
    await other.goto(site.url);
    await pasteBox(other).waitFor();
    await paste(other, kReportB);
    await expect.poll(() => sign(other).textContent()).toContain('已自动保存');
    await page.reload();
    await expect.poll(() => cellsOf(page)).toEqual(before);
    await other.reload();
    await expect.poll(async () => (await cellsOf(other)).some((cells) => cells[1] === '824')).toBe(true);
    await other.close();
  });

  it('offers what a tab that is gone had, and wipes all when told to', async () => {
    await page.evaluate(() => new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('zhibiao');
      opening.onsuccess = () => {
        const store = opening.result.transaction('slots', 'readwrite').objectStore('slots');
        const all = store.getAll();
        all.onsuccess = () => {
          for (const slot of all.result as { beat: number }[]) store.put({ ...slot, beat: 0 });
          store.transaction.oncomplete = () => { opening.result.close(); resolve(); };
        };
        store.transaction.onerror = () => reject(store.transaction.error);
      };
    }));
    await page.reload();
    await indicators(page).waitFor();
    await sign(page).click();
    const slots = dialog(page).locator('.slots li');
    await expect.poll(() => slots.count()).toBe(1);
    await slots.getByRole('button', { name: '恢复' }).click();
    await expect.poll(() => page.locator('.report-title').allTextContents().then((all) => all.join())).toContain('白石乡');
    await dialog(page).getByRole('button', { name: '清除浏览器里的全部内容' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => told(page)).toContain('已清除');
    const left = await page.evaluate(() => new Promise<number>((resolve) => {
      const opening = indexedDB.open('zhibiao');
      opening.onsuccess = () => {
        const count = opening.result.transaction('slots').objectStore('slots').count();
        count.onsuccess = () => resolve(count.result);
      };
    }));
    expect(left).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('zhibiao.autosave'))).toBeNull();
    expect(await page.locator('li.report').count()).toBe(1); // what is before the person stays
  });

  it('tells when the browser has no more room', async () => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await turnOn();
    await expect.poll(() => told(page)).toContain('空间不够');
    await expect.poll(() => sign(page).textContent()).toContain('保存失败');
  });

  it('is not offered on file://', async () => {
    const file = await open('file');
    await sign(file.page).click();
    expect(await dialog(file.page).getByLabel('自动保存到这个浏览器').isDisabled()).toBe(true);
    expect(await dialog(file.page).textContent()).toContain('不能自动保存');
    await file.close();
  });
});
