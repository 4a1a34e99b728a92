// What leaves the page, read again as the programs that it is for read it.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cellsOf, indicators, kEditions, kReportA, kReportB, paste, reloadBeforeEach, sessionFor } from './support';

/** The files of an archive, as text. */
function unzipped(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset)) as [number, number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    files[bytes.toString('utf8', at + 46, at + 46 + name)] = (method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}

describe.each(kEditions)('what leaves the %s edition', (edition) => {
  let page: Page;
  const session = sessionFor(edition, (opened) => (page = opened.page));
  reloadBeforeEach(session, () => paste(page, kReportA));

  async function saved(name: string): Promise<{ file: string; bytes: Buffer }> {
    const download = page.waitForEvent('download');
    await page.locator('.take-away .menu summary').click();
    await page.getByRole('button', { name }).click();
    const done = await download;
    return { file: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
  }

  it('a workbook, its numbers as numbers, its sentences with their places', async () => {
    await paste(page, kReportB);
    const { file, bytes } = await saved('存为 Excel 工作簿');
    expect(file).toBe('指标.xlsx');
    const files = unzipped(bytes);
    const names = [...files['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(['指标', '对比', '核对', '依据']);
    const sheet = (at: number): string => files[`xl/worksheets/sheet${at}.xml`]!;
    expect(sheet(1)).toMatch(/<c [^>]*r="C2"[^>]*><v>253<\/v>/);
    expect(sheet(1)).toContain('<v>145500</v>');
    expect(sheet(1)).toContain('<pane ');
    const strings = files['xl/sharedStrings.xml'] ?? '';
    expect(sheet(4) + strings).toContain('截至2019年底，全镇有建档立卡贫困户253户905人。');
    expect(session.errors).toEqual([]);
  });

  it('a data package with the names of SDMX', async () => {
    const { file, bytes } = await saved('存为数据包');
    expect(file).toBe('指标.zip');
    const files = unzipped(bytes);
    const [head, first] = files['observations.csv']!.split('\r\n');
    expect(head).toBe('REF_AREA,TIME_PERIOD,INDICATOR,INDICATOR_LABEL,UNIT_MEASURE,OBS_VALUE,OBS_VALUE_UPPER,OBS_STATUS,MEASURE,COMMENT_OBS,SOURCE');
    expect(first!.split(',')).toEqual(expect.arrayContaining(['青禾镇', '253', '户', 'A', '253户']));
    const { resources: [resource] } = JSON.parse(files['datapackage.json']!) as { resources: { path: string; schema: { fields: { name: string }[] } }[] };
    expect(resource!.path).toBe('observations.csv');
    expect(resource!.schema.fields.map((one) => one.name).join()).toBe(head);
  });

  it('Markdown, of the rows in sight', async () => {
    await page.getByRole('searchbox', { name: '搜索指标' }).fill('贫困');
    await expect.poll(async () => (await cellsOf(page)).length).toBe(2);
    const { file, bytes } = await saved('存为 Markdown');
    expect(file).toMatch(/\.md$/);
    const lines = bytes.toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^\| --- \|/);
  });

  it('the report as one page that stands alone', async () => {
    const row = indicators(page).locator('tr[data-row]').filter({ hasText: '905' });
    await row.click();
    await page.keyboard.press('Delete');
    const { file, bytes } = await saved('存为网页');
    expect(file).toMatch(/^青禾镇2019年工作总结.*\.html$/);
    const other = await session.context.newPage();
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.setContent(bytes.toString('utf8'));
    expect(await other.locator('mark').allTextContents()).toContain('253户');
    expect(await other.locator('mark').allTextContents()).not.toContain('905人');
    await other.locator('tbody th a').first().click();
    expect(await other.evaluate(() => document.querySelector(':target')?.tagName)).toBe('MARK');
    expect(await other.locator('thead th[scope=col]').count()).toBeGreaterThan(5);
    expect(asked).toEqual([]);
    await other.close();
  });

  it('paper, without what is for the screen', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toolbar').first().isVisible()).toBe(false);
    expect(await page.locator('.col-act').first().isVisible()).toBe(false);
    expect(await indicators(page).isVisible()).toBe(true);
    expect(await page.locator('#text').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });
});
