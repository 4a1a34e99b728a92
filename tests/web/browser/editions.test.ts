// What both editions must do, driven as a person does it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { toGbk, toUtf16 } from '../gbk';
import { expectOthersRefused, expectOwnHostOnly } from './leaks';
import {
  cellsOf, clipboard, comparison, drop, indicators, kEditions, kReportA, kReportB, kReportC, notices, paste, pasteBox, reports, reloadBeforeEach, sessionFor,
} from './support';

describe.each(kEditions)('the %s edition', (edition) => {
  let page: Page;
  const session = sessionFor(edition, (opened) => (page = opened.page));
  reloadBeforeEach(session);

  const valueOf = async (label: RegExp, unit: string): Promise<string | undefined> =>
    (await cellsOf(page)).find(([name, , rowUnit]) => label.test(name!) && rowUnit === unit)?.[1];

  it('takes a pasted report and shows each figure in the text and in the table', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), kReportA);
    await pasteBox(page).focus();
    await page.keyboard.press('Control+V');
    await indicators(page).waitFor();
    expect(await valueOf(/贫困户/, '户')).toBe('253');
    expect(await valueOf(/补助/, '元')).toBe('145,500');
    const marks = await page.locator('mark').allTextContents();
    expect(marks).toEqual(expect.arrayContaining(['253户', '905人', '14.55万元', '300亩']));
    expect(await pasteBox(page).inputValue()).toBe('');
    expect(await reports(page).getByRole('listitem').count()).toBe(1);
    expect(session.errors).toEqual([]);
  });

  // As browsers copy a table whose cells have paragraphs: the plain text sets each on its own line.
  it.each(['#paste', 'body'])('takes a pasted table by its cells: %s', async (where) => {
    await pasteBox(page).waitFor();
    await page.evaluate((target) => {
      const data = new DataTransfer();
      data.setData('text/plain', '各镇情况\n指标\n\n户数(户)\n\n贫困户\n\n253');
      data.setData('text/html', '<p>各镇情况</p><table><tr><td><p>指标</p></td><td><p>户数(户)</p></td></tr>'
        + '<tr><td><p>贫困户</p></td><td><p>253</p></td></tr></table><img src=x onerror="document.title=1">');
      document.querySelector(target)!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, where);
    await indicators(page).waitFor();
    expect(await valueOf(/贫困户/, '户')).toBe('253');
    expect(await page.title()).not.toBe('1');
    expect(session.errors).toEqual([]);
  });

  it('takes what is typed when asked to', async () => {
    await pasteBox(page).pressSequentially('全村有贫困户12户。');
    expect(await page.locator('li.report').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await indicators(page).waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['12户']);
  });

  it.each([
    ['GBK', 'GB18030', toGbk(kReportA)],
    ['UTF-16', 'UTF-16LE', new Uint8Array([0xff, 0xfe, ...toUtf16(kReportA, true)])],
    ['UTF-8 with a mark', 'UTF-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(kReportA)])],
  ])('reads a dropped file in %s, and shows the encoding', async (_name, shown, bytes) => {
    await drop(page, '总结.txt', bytes);
    await indicators(page).waitFor();
    expect(await page.locator('#text').textContent()).toContain('建档立卡贫困户253户905人');
    expect(await page.locator('.report-meta').textContent()).toContain(shown);
    expect(await page.locator('.dropzone').isHidden()).toBe(true);
  });

  it('reads a file again in another encoding', async () => {
    await drop(page, '总结.txt', toGbk(kReportA));
    await indicators(page).waitFor();
    await page.getByRole('button', { name: '文字编码：GB18030' }).click();
    await page.locator('.editor').getByLabel('文字编码').selectOption('utf-16le');
    await expect.poll(() => page.locator('#text').textContent()).not.toContain('青禾镇');
    await page.locator('.editor').getByLabel('文字编码').selectOption('gb18030');
    await expect.poll(() => page.locator('#text').textContent()).toContain('青禾镇');
  });

  it('opens several files from the dialog', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开文件' }).click();
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await (await chooser).setFiles([file('a.txt', kReportA), file('b.txt', kReportB)]);
    await expect.poll(() => reports(page).getByRole('listitem').count()).toBe(2);
  });

  it('leads from a row to its mark and from a mark to its row, by mouse and by keyboard', async () => {
    await paste(page, kReportA + '\n\n其他工作稳步推进。'.repeat(80));
    const row = indicators(page).locator('tr[data-row]', { hasText: '亩' });
    const mark = page.locator('mark', { hasText: '300亩' });
    await page.locator('#text').evaluate((text) => text.scrollTo(0, text.scrollHeight));
    expect(await inSight(mark)).toBe(false);
    await row.click();
    await expect.poll(() => inSight(mark)).toBe(true);
    expect(await mark.evaluate((one) => one.getAnimations().length)).toBeGreaterThan(0);
    expect(await mark.getAttribute('class')).toContain('chosen');

    const other = page.locator('mark', { hasText: '905人' });
    await other.focus();
    await page.keyboard.press('Enter');
    const chosen = indicators(page).locator('tr[aria-current=true]');
    await expect.poll(() => chosen.textContent()).toContain('905');
    expect(await other.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('14.55万元');

    await chosen.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('mark.chosen').textContent()).toBe('253户');
  });

  it('sorts by a column and says so', async () => {
    await paste(page, kReportA);
    const head = indicators(page).getByRole('columnheader', { name: '数值' });
    const values = async (): Promise<number[]> =>
      (await cellsOf(page)).map((cells) => Number(cells[1]!.replace(/,/g, '')));
    expect(await head.getAttribute('aria-sort')).toBe('none');
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    expect(await values()).toEqual([...(await values())].sort((a, b) => a - b));
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    expect((await values())[0]).toBe(145500);
  });

  it('filters by words, and shows a row in spite of the filter when its mark is chosen', async () => {
    await paste(page, kReportA);
    const all = (await cellsOf(page)).length;
    await page.getByRole('searchbox', { name: '搜索指标' }).fill('魔芋');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(1);
    expect(await page.locator('.count').textContent()).toContain(`1 / ${all}`);
    await page.locator('mark', { hasText: '253户' }).click();
    await expect.poll(async () => (await cellsOf(page)).length).toBe(all);
  });

  it('filters by topic', async () => {
    await paste(page, kReportA);
    const all = await cellsOf(page);
    const field = page.getByRole('combobox', { name: '主题' });
    const topics = await field.locator('option').allTextContents();
    expect(topics.length).toBeGreaterThan(2);
    await field.selectOption({ index: 1 });
    const shown = await cellsOf(page);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all.length);
    expect(new Set(shown.map((cells) => cells[6]))).toEqual(new Set([topics[1]]));
  });

  it('compares three reports, and a cell leads to its evidence', async () => {
    for (const text of [kReportA, kReportB, kReportC]) await paste(page, text);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
    expect(await comparison(page).locator('thead .col-report').count()).toBe(3);
    const row = comparison(page).getByRole('row').filter({ hasText: '贫困户' }).filter({ hasText: '824' });
    expect(await row.locator('td.col-value').allTextContents()).toEqual(['253', '824', '97']);

    const cell = row.getByRole('button', { name: '824' });
    await cell.focus();
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('tooltip').textContent()).toContain('824户');
    await cell.hover();
    expect(await page.getByRole('tooltip').textContent()).toContain('824户');

    await cell.click();
    await expect.poll(() => page.locator('mark.chosen').textContent()).toBe('824户');
    expect(await page.locator('.report-head h2').textContent()).toContain('白石乡');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('824户');
    expect(await indicators(page).locator('tr[aria-current=true]').textContent()).toContain('824');
  });

  it('goes back and forth between what was looked at', async () => {
    for (const text of [kReportA, kReportB]) await paste(page, text);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).getByRole('button', { name: '253' }).click();
    await indicators(page).waitFor();
    await page.goBack();
    await comparison(page).waitFor();
    await page.goForward();
    await indicators(page).waitFor();
    expect(await page.locator('.report-head h2').textContent()).toContain('青禾镇');
  });

  it('hides on demand the rows that only one report has', async () => {
    await paste(page, kReportA);
    await paste(page, `${kReportB}全乡有农家书屋7个。`);
    await page.getByRole('tab', { name: '对比' }).click();
    await comparison(page).waitFor();
    const single = comparison(page).getByRole('row', { name: /书屋/ });
    await single.waitFor();
    await page.getByRole('checkbox', { name: '隐藏只有一份报告有的行' }).check();
    await expect.poll(() => single.count()).toBe(0);
    const rows = comparison(page).locator('tbody tr');
    for (const row of await rows.all()) expect(await row.locator('button.cell').count()).toBeGreaterThan(1);
    // What is copied is what is seen.
    await page.getByRole('button', { name: '复制表格' }).click();
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain(`已复制 ${await rows.count()} 行`);
    const { plain } = await clipboard(page);
    expect(plain).toContain('824');
    expect(plain).not.toContain('书屋');
  });

  it('shows the checks, failing ones first, and leads to their evidence', async () => {
    await paste(page, `${kReportA}全镇外出务工1238人，比上年增加142人，增长14.2%。\n`);
    await page.getByRole('tab', { name: '核对' }).click();
    const finding = page.locator('.finding').first();
    await finding.waitFor();
    expect(await finding.locator('.verdict').textContent()).toBe('不符');
    expect(await finding.locator('.says').textContent()).toContain('142');
    await finding.getByRole('button', { name: '142人' }).click();
    await expect.poll(() => page.locator('mark.chosen').textContent()).toBe('142人');
  });

  it('copies the table for Excel and for Word', async () => {
    await paste(page, kReportA);
    await page.getByRole('searchbox', { name: '搜索指标' }).fill('贫困');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(2);
    await page.getByRole('button', { name: '复制表格' }).click();
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain('已复制 2 行');
    const { plain, html } = await clipboard(page);
    const lines = plain.trimEnd().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[1]!.split('\t')).toContain('253');
    expect(html).toContain('<table');
    expect(html).toContain('905');
    expect(html).not.toContain('145500');
  });

  it('saves CSV that Excel reads, and JSON', async () => {
    await paste(page, kReportA);
    const saved = async (name: string): Promise<{ file: string; bytes: Buffer }> => {
      const download = page.waitForEvent('download');
      await page.locator('.take-away .menu summary').click();
      await page.getByRole('button', { name }).click();
      const done = await download;
      return { file: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
    };
    const csv = await saved('存为 CSV');
    expect(csv.file).toMatch(/^指标-青禾镇2019年工作总结.*\.csv$/);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = csv.bytes.toString('utf8').slice(1);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength((await cellsOf(page)).length + 1);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('253');
    const json = await saved('存为 JSON');
    expect(JSON.stringify(JSON.parse(json.bytes.toString('utf8')))).toContain('14.55万元');
  });

  it('renames, dates and places a report', async () => {
    await paste(page, '全镇有贫困户31户，本年脱贫9户。');
    await page.locator('.reports').getByRole('button', { name: /^修改/ }).click();
    await page.locator('.editor').getByLabel('标题').fill('旧档一');
    await page.locator('.editor').getByLabel('日期').fill('2016年11月');
    await page.locator('.editor').getByLabel('地区').fill('云岭镇');
    await page.getByRole('button', { name: '完成' }).click();
    const item = reports(page).getByRole('listitem');
    await expect.poll(() => item.textContent()).toContain('旧档一');
    expect(await item.textContent()).toContain('2016年11月');
    expect(await item.textContent()).toContain('云岭镇');
    // Analyzed again: the year of 本年 is known now.
    await expect.poll(async () => (await cellsOf(page)).map((cells) => cells[4])).toContain('2016年');
  });

  it('says what is no date, and keeps the old one', async () => {
    await paste(page, kReportA);
    await page.locator('.reports').getByRole('button', { name: /^修改/ }).click();
    await page.locator('.editor').getByLabel('日期').fill('前年');
    await page.keyboard.press('Enter');
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain('不是日期');
    expect(await reports(page).getByRole('listitem').textContent()).toContain('2020年1月6日');
  });

  it('removes a report and takes it back', async () => {
    await paste(page, kReportA);
    await paste(page, kReportB);
    const titles = () => page.locator('.report-title').allTextContents();
    const before = await titles();
    await page.getByRole('button', { name: /^移除《青禾镇/ }).click();
    await expect.poll(titles).toEqual([before[1]]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('report-name');
    await notices(page).getByRole('button', { name: '撤销' }).click();
    await expect.poll(titles).toEqual(before);
    await indicators(page).waitFor();
  });

  it('speaks English when asked, and remembers', async () => {
    await paste(page, kReportA);
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('table', { name: 'Indicators' }).waitFor();
    await page.getByRole('textbox', { name: 'Paste a report' }).waitFor();
    await page.getByRole('list', { name: 'Reports' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.locator('main').innerText()).not.toMatch(/数值|单位|主题/);
    await page.reload();
    await page.getByRole('textbox', { name: 'Paste a report' }).waitFor();
    await page.getByRole('button', { name: /中文/ }).click();
    await pasteBox(page).waitFor();
  });

  it('has samples that show the point at once', async () => {
    await page.getByRole('button', { name: /载入全部/ }).click();
    await indicators(page).waitFor();
    expect(await reports(page).getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(10);
    expect((await cellsOf(page)).length).toBeGreaterThan(10);
  });

  it.each([
    ['empty', '空.txt', new Uint8Array(), '没有文字'],
    ['blank', '空白.txt', new TextEncoder().encode(' \n\u3000\n'), '没有文字'],
    ['binary', '程序.bin', Uint8Array.from({ length: 5000 }, (_, at) => (at * 89 + (at >> 2) * 7) & 0xff), '不是文本文件'],
    ['cut Word', '总结.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), '不完整'],
    ['cut PDF', '总结.pdf', new TextEncoder().encode('%PDF-1.7 …'), '不完整'],
    ['old Word', '总结.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('WordDocument', 'utf16le')]), '另存为 .docx'],
  ])('says what is wrong with a file that is %s, and goes on', async (_name, name, bytes, message) => {
    await drop(page, name, bytes, '');
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain(message);
    expect(await notices(page).first().textContent()).toContain(name);
    await paste(page, kReportB);
    expect(await page.locator('li.report').count()).toBe(1);
  });

  it('says that a pasted text is empty', async () => {
    await pasteBox(page).focus();
    await page.getByRole('button', { name: '提取指标' }).click();
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain('没有可以读取的文字');
  });

  it('refuses an enormous file without reading it', async () => {
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], '大.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain('超过上限');
  });

  it('stays alive with a very long report', { timeout: 180_000 }, async () => {
    const text = kReportA + '全镇发放补助12.5万元，涉及贫困户34户；新修公路7公里。\n'.repeat(30_000);
    await page.evaluate(() => {
      const store = window as unknown as { longest: number };
      store.longest = 0;
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) store.longest = Math.max(store.longest, task.duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await page.evaluate((given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      document.getElementById('paste')!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await indicators(page).waitFor({ timeout: 150_000 });
    expect(await page.locator('.count').textContent()).toMatch(/[89]\d{4}|\d{6}/);
    // Drawn are the parts near the view, not all ninety thousand.
    expect(await page.locator('mark').count()).toBeLessThan(20_000);
    await page.locator('#rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
    await expect.poll(async () => (await cellsOf(page)).length).toBeGreaterThan(20);
    const last = indicators(page).locator('tr[data-row]').last();
    await last.click();
    await expect.poll(() => inSight(page.locator('mark.chosen'))).toBe(true);
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    console.log(`${edition}: ${text.length} characters, longest task ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(2000);
  });

  it('keeps markup in a report and in a file name as text', async () => {
    await drop(page, '<img src=x onerror="document.title=1">.txt',
      new TextEncoder().encode('<img src=x onerror="document.title=2"><script>document.title=3</script>共有贫困户5户。'));
    await indicators(page).waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toContain('指标');
    expect(await page.locator('#text').textContent()).toContain('<script>');
  });

  it('asks no other host for anything, and may not', async () => {
    session.requests.length = 0;
    await page.reload();
    await paste(page, kReportA);
    await page.locator('.settings summary').click();
    await page.getByRole('button', { name: '关于“指标”' }).click();
    await expect.poll(() => page.locator('.licences').textContent()).toContain('lit-html');
    expect(await page.locator('.licences').textContent()).toMatch(/utf8proc[^]*nlohmann[^]*jieba/);
    expectOwnHostOnly(session.requests, page.url());
    await expectOthersRefused(page);
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    try {
      await pasteBox(page).waitFor();
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await wider()).toBeLessThanOrEqual(0);
      await paste(page, kReportA);
      expect(await wider()).toBeLessThanOrEqual(0);
      await page.getByRole('tab', { name: /报告/ }).click(); // the box and the list are in a view of their own
      await paste(page, kReportB);
      await indicators(page).locator('tr[data-row]').first().click();
      await expect.poll(() => inSight(page.locator('mark.chosen'))).toBe(true);
      await page.getByRole('tab', { name: '对比' }).click();
      await comparison(page).waitFor();
      expect(await wider()).toBeLessThanOrEqual(0);
    } finally {
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
});

async function inSight(element: ReturnType<Page['locator']>): Promise<boolean> {
  return element.first().evaluate((one) => {
    const box = one.getBoundingClientRect();
    const frame = one.closest('.scroller')!.getBoundingClientRect();
    return box.top >= frame.top && box.bottom <= frame.bottom;
  });
}
