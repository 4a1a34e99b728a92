// Documents, archives and folders in, in both editions.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { toGbk } from '../gbk';
import { gbkPdf } from '../pdf';
import { cell, docxOf, paragraph, run, zipOf } from '../zip';
import { cellsOf, drop, indicators, kEditions, kReportA, kReportB, notices, reports, reloadBeforeEach, sessionFor, type Session } from './support';

/** What Chromium prints of this: a PDF as offices make them, with its fonts inside. */
async function printed(session: Session, body: string): Promise<Buffer> {
  const page = await session.context.newPage();
  await page.setContent(`<style>@page{size:A4;margin:25mm;@bottom-center{content:"— " counter(page) " —"}}
    body{font:16pt/1.8 "Noto Sans CJK SC";margin:0}p{margin:0;text-indent:2em;text-align:justify}h1{text-align:center}</style>${body}`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

describe.each(kEditions)('files in the %s edition', (edition) => {
  let page: Page;
  const session = sessionFor(edition, (opened) => (page = opened.page));
  reloadBeforeEach(session);

  const text = (): Promise<string | null> => page.locator('#text').textContent();
  const told = (): Promise<string> => notices(page).allTextContents().then((all) => all.join('\n'));
  const titles = (): Promise<string[]> => page.locator('.report-title').allTextContents();

  it('a Word document, with its table, and the choice of its tracked changes', async () => {
    const body = paragraph('云岭镇2019年工作总结') + `<w:p>${run('全镇有贫困户')}<w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins>${run('253')}</w:ins>${run('户。')}</w:p>`
      + `<w:tbl><w:tr>${cell(paragraph('项目'))}${cell(paragraph('户数'))}</w:tr><w:tr>${cell(paragraph('易地搬迁'))}${cell(paragraph('31户'))}</w:tr></w:tbl>`;
    await drop(page, '总结.docx', docxOf(body), '');
    await indicators(page).waitFor();
    expect(await text()).toContain('易地搬迁\t31户');
    expect((await cellsOf(page)).map((cells) => cells[1])).toContain('253');
    expect(await told()).toContain('2 处修订');
    await page.getByRole('button', { name: '改读原稿' }).click();
    await expect.poll(async () => (await cellsOf(page)).map((cells) => cells[1])).toContain('300');
    await page.locator('.reports').getByRole('button', { name: /^修改/ }).click();
    await page.getByLabel('修订').selectOption('accepted');
    await expect.poll(async () => (await cellsOf(page)).map((cells) => cells[1])).toContain('253');
    expect(session.errors).toEqual([]);
  });

  it('a PDF, its broken lines mended and its page numbers left out', async () => {
    const prose = Array.from({ length: 24 }, (_, at) =>
      `截至2019年底，第${at + 1}村共有建档立卡贫困户${at + 20}户，全年发放${'各类'.repeat(at % 5)}产业补助资金${at}.5万元，比上年增长12.5%，覆盖全部村组。`);
    const pdf = await printed(session, `<h1>云岭镇2019年工作总结</h1>${prose.map((one) => `<p>${one}</p>`).join('')}`);
    await drop(page, '总结.pdf', pdf, '');
    await indicators(page).waitFor();
    await expect.poll(text, { timeout: 10_000 }).toContain(prose.at(-1)!); // a long text is drawn piece by piece
    const read = (await text())!;
    for (const one of prose) expect(read).toContain(one);
    expect(read).not.toMatch(/—\s*\d\s*—/);
    expect(session.errors).toEqual([]);
  });

  it('a PDF of two columns, one after the other', async () => {
    const pdf = await printed(session, `<div style="columns:2;font-size:11pt">${Array.from({ length: 30 }, (_, at) =>
      `<p>第${at + 1}段说全镇新修公路${at + 1}公里，惠及群众若干户，群众都说好。</p>`).join('')}</div>`);
    await drop(page, '两栏.pdf', pdf, '');
    await indicators(page).waitFor();
    await expect.poll(text, { timeout: 10_000 }).toContain('第30段');
    const read = (await text())!;
    const order = Array.from({ length: 30 }, (_, at) => read.indexOf(`第${at + 1}段说全镇新修公路${at + 1}公里，惠及群众`));
    expect(order.every((at, index) => at >= 0 && (index === 0 || at > order[index - 1]!))).toBe(true);
  });

  it('a PDF whose font is only named, in the codes of GBK', async () => {
    await drop(page, '旧.pdf', gbkPdf(['云岭镇工作总结', '全镇有贫困户', '发放补助金额']), '');
    await page.locator('#text').waitFor();
    expect(await text()).toContain('全镇有贫困户');
    expect(session.errors).toEqual([]);
  });

  it('a scan is said to be one', async () => {
    const pdf = await printed(session, '<svg width="400" height="400"><rect width="300" height="300"/></svg>');
    await drop(page, '扫描.pdf', pdf, '');
    await expect.poll(told).toContain('扫描件');
  });

  it('an archive with GBK names, a bad file named and the others read', async () => {
    await drop(page, '资料.zip', zipOf([
      { name: '青禾镇/总结.txt', bytes: toGbk(kReportA), gbk: true },
      { name: '坏.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1]) },
      { name: '密.txt', bytes: '12户', encrypted: true },
      { name: '网页.html', bytes: '<meta charset="utf-8"><h1>白石乡工作总结</h1><p>全乡有贫困户824户。<img src=x onerror="document.title=1"><script>document.title=2</script>' },
    ]), '');
    await expect.poll(() => reports(page).getByRole('listitem').count()).toBe(2);
    const refused = page.locator('.refused');
    await expect.poll(() => refused.textContent()).toContain('2 个文件没有读入');
    expect(await refused.textContent()).toMatch(/坏\.docx[^]*不完整[^]*密\.txt[^]*密码/);
    await expect.poll(async () => (await titles()).join()).toMatch(/青禾镇2019年工作总结.*白石乡工作总结/);
    await page.getByText('白石乡工作总结').first().click();
    await indicators(page).waitFor();
    expect(await page.title()).toContain('指标');
    expect(await page.locator('main img, main script').count()).toBe(0);
    await refused.getByRole('button', { name: '关闭' }).click();
    expect(await refused.count()).toBe(0);
  });

  /** Two reports, one in a folder within, and what lies about in folders. */
  function folderOfReports(): string {
    const folder = mkdtempSync(join(tmpdir(), 'zhibiao-folder-'));
    mkdirSync(join(folder, '2019'));
    writeFileSync(join(folder, '2019', 'a.txt'), kReportA);
    writeFileSync(join(folder, 'b.docx'), docxOf(paragraph('黑水镇2019年工作总结') + paragraph('截至2019年底，全镇有建档立卡贫困户97户311人，全年发放产业补助9.8万元。')));
    writeFileSync(join(folder, '.DS_Store'), 'x');
    writeFileSync(join(folder, '~$b.docx'), 'x');
    return folder;
  }

  it('a whole folder and a file beside it, dropped', async () => {
    const folder = folderOfReports();
    const beside = join(tmpdir(), `zhibiao-beside-${process.pid}.txt`);
    writeFileSync(beside, kReportB);
    const debug = await session.context.newCDPSession(page);
    // By the browser itself: no script can make up a folder.
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      debug.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data: { items: [], files: [folder, beside], dragOperationsMask: 1 } });
    try {
      await drag('dragEnter');
      await page.locator('.dropzone').waitFor();
      await drag('dragOver');
      await drag('drop');
      await expect.poll(async () => (await titles()).sort().join()).toBe('白石乡2019年工作总结,青禾镇2019年工作总结,黑水镇2019年工作总结');
      expect(await page.locator('.refused').count()).toBe(0);
      expect(await page.locator('.dropzone').isVisible()).toBe(false);
      expect(session.errors).toEqual([]);
    } finally {
      await debug.detach();
      rmSync(folder, { recursive: true });
      rmSync(beside);
    }
  });

  it('a whole folder from the dialog, without what lies about', async () => {
    const folder = folderOfReports();
    try {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '打开整个文件夹' }).click();
      await (await chooser).setFiles(folder);
      await expect.poll(() => reports(page).getByRole('listitem').count()).toBe(2);
      expect(await page.locator('.refused').count()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('many files: progress by file, and cancel', async () => {
    const pdf = await printed(session, '<p>全镇有贫困户12户，发放补助3万元。</p>'.repeat(400));
    await page.evaluate((bytes) => {
      const transfer = new DataTransfer();
      for (let at = 0; at < 60; at++) transfer.items.add(new File([new Uint8Array(bytes)], `第${at}份.pdf`));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, [...pdf]);
    const progress = page.locator('#intake');
    await expect.poll(() => progress.textContent()).toMatch(/正在读入文件：\d+ \/ 60/);
    await expect.poll(() => page.locator('li.report').count()).toBeGreaterThan(0);
    await progress.getByRole('button', { name: '取消' }).click();
    await expect.poll(() => progress.count()).toBe(0);
    const count = await page.locator('li.report').count();
    expect(count).toBeLessThan(60);
    await drop(page, 'b.docx', docxOf(paragraph('另有97户。')), ''); // the reader is there again
    await expect.poll(() => page.locator('li.report').count()).toBe(count + 1);
  });

  it('reads a hostile document as text', async () => {
    const evil = '&lt;img src=x onerror=&quot;document.title=1&quot;&gt;&lt;script&gt;document.title=2&lt;/script&gt;';
    const body = paragraph(`共有贫困户5户。${evil}`) + `<w:p><w:hyperlink r:id="x"><w:r><w:t>javascript:document.title=3</w:t></w:r></w:hyperlink></w:p>`;
    await drop(page, '"><img src=x onerror=document.title=4>.docx', docxOf(body), '');
    await indicators(page).waitFor();
    expect(await text()).toContain('<script>document.title=2</script>');
    expect(await page.locator('#app img, #app script, #app a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).toContain('指标');
    for (const url of session.requests) expect(url).toMatch(/^(blob:|data:|file:|http:\/\/127\.0\.0\.1)/);
  });
});
