// Documents and archives to texts.
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../web/src/input/refusals';
import { tabsOfCsv } from '../../../web/src/readers/csv';
import { textOfHtml, decodeHtml } from '../../../web/src/readers/html';
import { textOfPages, type Piece } from '../../../web/src/readers/pdf_lines';
import { readFileBytes } from '../../../web/src/readers/read';
import type { ReadText } from '../../../web/src/readers/types';
import { toGbk } from '../gbk';
import { cell, docxOf, paragraph, run, zipOf } from '../zip';

interface Read {
  texts: ReadText[];
  refused: { name: string; refusal: Refusal }[];
}

async function read(name: string, bytes: Uint8Array): Promise<Read> {
  const got: Read = { texts: [], refused: [] };
  await readFileBytes(name, bytes, {
    text: (one) => got.texts.push(one),
    refused: (inner, refusal) => got.refused.push({ name: inner, refusal }),
  });
  return got;
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await read('总结.docx', bytes)).texts[0]?.text ?? '';

describe('a Word document', () => {
  it('gives paragraphs, and runs as one', async () => {
    expect(await textOf(docxOf(`<w:p>${run('全镇有贫困户')}${run('253')}${run('户。')}</w:p>${paragraph('完')}`)))
      .toBe('全镇有贫困户253户。\n完\n');
  });

  it('gives a table as rows of cells, merged ones in their places', async () => {
    const table = `<w:tbl><w:tr>${cell(paragraph('指标'))}${cell(paragraph('数值'), '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell(paragraph('户数'), '<w:vMerge w:val="restart"/>')}${cell(paragraph('一') + paragraph('季度'))}${cell(paragraph('12'))}</w:tr>
      <w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph('二季度'))}${cell(paragraph('15'))}</w:tr></w:tbl>`;
    expect(await textOf(docxOf(table))).toBe('指标\t数值\n户数\t一 季度\t12\n\t二季度\t15\n'.trim() + '\n');
  });

  it('gives the numbers that Word sets before paragraphs', async () => {
    const level = (at: number, format: string, pattern: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const styles = '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
      + '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const direct = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const body = paragraph('基本情况', direct(0)) + paragraph('人口', direct(1)) + paragraph('土地', direct(1))
      + paragraph('主要工作', '<w:pStyle w:val="b"/>') + paragraph('培训', direct(1));
    expect(await textOf(docxOf(body, { numbering, styles }))).toBe('一、基本情况\n（1）人口\n（2）土地\n二、主要工作\n（1）培训\n');
  });

  it('gives text boxes once, behind their paragraph, and footnotes at the end', async () => {
    const box = `<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('完成投资5万元')}</w:txbxContent></wps:txbx></mc:Choice>
      <mc:Fallback><w:pict><w:txbxContent>${paragraph('完成投资5万元')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p>${run('前文')}<w:r>${box}</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('后文')}`;
    const footnotes = `<w:footnote w:id="2">${paragraph('含临时户3户')}</w:footnote>`;
    expect(await textOf(docxOf(body, { footnotes }))).toBe('前文\n完成投资5万元\n后文\n注：含临时户3户\n');
  });

  it('gives tracked changes both ways, and counts them', async () => {
    const body = `<w:p>${run('脱贫')}<w:del><w:r><w:delText>96</w:delText></w:r></w:del><w:ins>${run('69')}</w:ins>${run('户。')}</w:p>`
      + `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('上半句')}</w:p>${paragraph('下半句')}`;
    const { texts } = await read('修订.docx', docxOf(body));
    expect(texts[0]!.text).toBe('脱贫69户。\n上半句下半句\n');
    expect(texts[0]!.tracked).toEqual({ original: '脱贫96户。\n上半句\n下半句\n', changes: 3 });
  });

  it('leaves out hidden text and field codes, and runs nothing', async () => {
    const body = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:instrText>PAGE 12</w:instrText></w:r>${run('明&lt;script&gt;')}</w:p>`;
    expect(await textOf(docxOf(body))).toBe('明<script>\n');
  });

  it('with an entity bomb is not blown up', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const document = `${bomb}<w:document><w:body>${paragraph('共&b;5户')}</w:body></w:document>`;
    const { texts } = await read('x.docx', zipOf([{ name: 'word/document.xml', bytes: document }]));
    expect(texts[0]!.text).toContain('5户');
    expect(texts[0]!.text.length).toBeLessThan(40);
  });
});

describe('an archive', () => {
  const utf8 = new TextEncoder();

  it('gives all that is in it, with GBK names and archives within', async () => {
    const inner = zipOf([{ name: '乡/总结.txt', bytes: '全乡12户' }]);
    const { texts, refused } = await read('资料.zip', zipOf([
      { name: '中文/报告.txt', bytes: toGbk('全镇253户'), gbk: true },
      { name: '内.zip', bytes: inner },
      { name: '__MACOSX/x.txt', bytes: 'x' },
      { name: '总结.docx', bytes: docxOf(paragraph('全县9户')) },
      { name: '坏.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]) },
    ]));
    expect(texts.map(({ name, text }) => [name, text.trim()])).toEqual([
      ['资料.zip/中文/报告.txt', '全镇253户'], ['资料.zip/内.zip/乡/总结.txt', '全乡12户'], ['资料.zip/总结.docx', '全县9户'],
    ]);
    expect(refused).toEqual([{ name: '资料.zip/坏.docx', refusal: { why: 'broken' } }]);
  });

  it('names what is encrypted or spoiled, and goes on', async () => {
    const { texts, refused } = await read('a.zip', zipOf([
      { name: '密.txt', bytes: '1户', encrypted: true }, { name: '坏.txt', bytes: '2户', spoiled: true }, { name: '好.txt', bytes: '3户' },
    ]));
    expect(refused.map(({ name, refusal }) => [name, refusal.why])).toEqual([['a.zip/密.txt', 'encrypted'], ['a.zip/坏.txt', 'broken']]);
    expect(texts.map((one) => one.name)).toEqual(['a.zip/好.txt']);
  });

  it('may say what it likes of its sizes: what comes out is counted', async () => {
    const huge = zipOf([{ name: '大.txt', bytes: new Uint8Array(110 * 1024 * 1024), claims: 5 }]);
    expect(huge.length).toBeLessThan(1024 * 1024);
    const { texts, refused } = await read('bomb.zip', huge);
    expect(texts).toEqual([]);
    expect(['too-large', 'broken']).toContain(refused[0]!.refusal.why);
  }, 30_000);

  it('is not followed for ever', async () => {
    let bytes: Uint8Array = utf8.encode('1户');
    for (let depth = 0; depth < 5; depth++) bytes = zipOf([{ name: depth === 0 ? 'x.txt' : 'x.zip', bytes }]);
    expect((await read('x.zip', bytes)).refused[0]!.refusal).toMatchObject({ why: 'too-deep' });
  });

  it('cut short is said to be broken', async () => {
    const whole = zipOf([{ name: 'a.txt', bytes: '全镇253户'.repeat(50) }]);
    expect((await read('a.zip', whole.slice(0, whole.length - 30))).refused[0]!.refusal.why).toBe('broken');
  });

  it.each([
    ['xl/workbook.xml', 'sheet'], ['ppt/presentation.xml', 'slides'], ['OFD.xml', 'ofd'],
  ])('that is a document with %s is named for what it is', async (name, kind) => {
    expect((await read('x', zipOf([{ name, bytes: '<x/>' }]))).refused[0]!.refusal).toEqual({ why: 'foreign', kind });
  });
});

describe('old Office', () => {
  const ole = (stream: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(600)]);
  it.each([['WordDocument', { why: 'foreign', kind: 'doc' }], ['Workbook', { why: 'foreign', kind: 'sheet' }], ['EncryptedPackage', { why: 'encrypted' }]])(
    'with %s inside is named', async (stream, refusal) => {
      expect((await read('x.doc', ole(stream))).refused[0]!.refusal).toEqual(refusal);
    });
});

describe('a web page', () => {
  it('is read as text, blocks as lines and tables as cells', () => {
    expect(textOfHtml(`<!doctype html><html><head><title>t</title><style>p{}</style></head><body><nav>首页</nav><h1>总结</h1>
      <p>全镇有<b>253</b>户&nbsp;贫困户。<br>其中&lt;b&gt;12户</p><script>alert(1)</script>
      <table><tr><th>名</th><th>数</th></tr><tr><td><p>甲</p></td><td>3</td></tr></table>尾</body></html>`))
      .toBe('总结\n全镇有253户 贫困户。\n其中<b>12户\n名\t数\n甲\t3\n尾\n');
  });

  it('that was laid out with tables has lines in them, and its tables cells', () => {
    expect(textOfHtml(`<table><tr><td>首页<td><h1>总结</h1><p>全镇有253户贫困户。</p><p>一、产业</p>
      <table><tbody><tr><td></td><td><p>甲</p><p>村</p></td></tr><tr><td>户数</td><td>3</td></tr></tbody></table>
      <p>完</p></td></tr></table>尾`)).toBe('首页\n总结\n全镇有253户贫困户。\n一、产业\n\t甲 村\n户数\t3\n完\n尾\n');
    expect(textOfHtml('<table><tr><td>甲<td>3<tr><td>乙<td>4</table>')).toBe('甲\t3\n乙\t4\n');
  });

  it('may hold everything in one cell', () => {
    const lines = 300_000;
    const text = textOfHtml(`<table><tr><td>${'<p>全镇有贫困户12户。</p>'.repeat(lines)}</td></tr></table>`);
    expect(text.trimEnd().split('\n').length).toBe(lines);
  });

  it('is decoded as it says', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<meta charset="gb2312"><p>'), ...toGbk('全镇有贫困户')]);
    expect(decodeHtml(bytes)?.text).toContain('全镇有贫困户');
  });
});

describe('comma-separated values', () => {
  it('become cells set apart by tabs', () => {
    expect(tabsOfCsv('名称,数值\r\n"甲,乙",12\n"引""号",\n')).toBe('名称\t数值\n甲,乙\t12\n引"号\n');
    expect(tabsOfCsv('"不闭合,1')).toBe('不闭合,1\n');
  });
});

describe('the pages of a PDF', () => {
  const kSize = 12;
  const line = (text: string, x: number, y: number): Piece => ({ text, x, y, width: text.length * kSize, size: kSize });

  it('have their broken lines mended, and keep their paragraphs', () => {
    const text = textOfPages([{ width: 600, pieces: [
      line('全镇共有建档立卡贫困户二百五十', 124, 700), line('三户本年发放各类产业补助资金12万', 100, 680),
      line('元。', 100, 660), line('下一段另起，共9户。', 124, 640),
    ] }]);
    expect(text).toBe('全镇共有建档立卡贫困户二百五十三户本年发放各类产业补助资金12万元。\n下一段另起，共9户。\n');
  });

  it('are read column by column', () => {
    const pieces: Piece[] = [line('两栏的报告题目很长很长很长很长很长很长', 150, 760)];
    for (let at = 0; at < 8; at++) {
      pieces.push(line(`左栏第${at}行文字排满一行的样子`, 50, 700 - at * 20), line(`右栏第${at}行文字排满一行的样子`, 320, 700 - at * 20));
    }
    const text = textOfPages([{ width: 600, pieces }]);
    expect(text.indexOf('左栏第7行')).toBeLessThan(text.indexOf('右栏第0行'));
    expect(text.startsWith('两栏的报告题目')).toBe(true);
  });

  it('lose their running heads and page numbers', () => {
    const page = (number: number): { width: number; pieces: Piece[] } => ({ width: 600, pieces: [
      line('云岭镇人民政府文件', 200, 800), line(`第${number}页正文说有${number}户。`, 124, 600), line('又一行。', 124, 500), line(`— ${number} —`, 280, 40),
    ] });
    expect(textOfPages([page(1), page(2), page(3)])).toBe('第1页正文说有1户。\n又一行。\n第2页正文说有2户。\n又一行。\n第3页正文说有3户。\n又一行。\n');
  });

  it('keep the cells of a table apart', () => {
    expect(textOfPages([{ width: 600, pieces: [line('户数', 100, 700), line('12', 250, 700), line('15', 400, 700)] }])).toBe('户数\t12\t15\n');
  });
});
