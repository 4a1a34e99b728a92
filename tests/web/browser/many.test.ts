// Many reports, and long ones: the page stays alive, says how far it is, and can be told to stop.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { kReportA, notices, open, pasteBox, sessionFor } from './support';

const kReports = 200;
const kCharacters = 10_000;

describe('many reports', () => {
  let page: Page;
  const session = sessionFor('site', async (opened) => {
    page = opened.page;
    await pasteBox(page).waitFor();
  });

  it('are read and analyzed with progress by file, the page alive', { timeout: 240_000 }, async () => {
    const longest = await page.evaluate(([text, count, length]) => {
      const store = window as unknown as { longest: number };
      store.longest = 0;
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) store.longest = Math.max(store.longest, task.duration);
      }).observe({ entryTypes: ['longtask'] });
      const whole = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      const transfer = new DataTransfer();
      for (let at = 0; at < count; at++) transfer.items.add(new File([`第${at}份\n${whole}`], `第${at}份.txt`));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      return store.longest;
    }, [kReportA, kReports, kCharacters] as const);
    expect(longest).toBe(0);
    await expect.poll(() => page.locator('.progress').allTextContents().then((all) => all.join())).toMatch(/\d+ \/ 200/);
    await page.locator('.report-name').nth(3).click(); // alive meanwhile
    await expect.poll(() => page.locator('.report.chosen').count()).toBe(1);
    await expect.poll(() => page.locator('.report-facts', { hasText: '项' }).count(), { timeout: 200_000, interval: 1000 }).toBe(kReports);
    expect(await page.locator('.progress').count()).toBe(0);
    const most = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    console.log(`${kReports} reports of ${kCharacters} characters: longest task ${Math.round(most)} ms`);
    expect(most).toBeLessThan(1500);
    expect(session.errors).toEqual([]);
  });

  it('a core that dies is replaced, its report named, and the others go on', { timeout: 120_000 }, async () => {
    const second = await open('site');
    await second.page.addInitScript((text) => {
      // The first report kills its worker, as running out of memory would; the warm-up does not.
      const { postMessage } = Worker.prototype;
      let killed = false;
      Worker.prototype.postMessage = function (this: Worker, message: { request?: { op: string; text?: string } }, ...rest: []) {
        if (message.request?.op === 'analyze' && message.request.text === text && !killed) {
          killed = true;
          setTimeout(() => this.onerror?.(new ErrorEvent('error', { message: 'gone' })));
          return;
        }
        postMessage.call(this, message, ...rest);
      } as typeof postMessage;
    }, kReportA);
    await second.page.reload();
    for (const name of ['甲', '乙']) {
      await second.page.evaluate(([given, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], `${given}.txt`));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, [name, kReportA] as const);
    }
    await expect.poll(() => notices(second.page).allTextContents().then((all) => all.join())).toMatch(/甲.*分析失败/);
    await expect.poll(() => second.page.locator('.report-facts', { hasText: '项' }).count()).toBe(1);
    await second.close();
  });
});
