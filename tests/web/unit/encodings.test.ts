import { describe, expect, it } from 'vitest';
import { decode, decodeAs, foreignKind, likenessToChinese } from '../../../web/src/input/encodings';
import { toGbk, toUtf16 } from '../gbk';

const kText = '青禾镇2019年工作总结\r\n全镇共有建档立卡贫困户253户905人，发放补贴14.55万元，一户一策。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withHead = (head: number[], bytes: Uint8Array): Uint8Array => new Uint8Array([...head, ...bytes]);

describe('the encoding of a text file', () => {
  it.each<[string, string, Uint8Array, string?]>([
    ['UTF-8', 'utf-8', utf8(kText)],
    ['UTF-8 with a mark', 'utf-8', withHead([0xef, 0xbb, 0xbf], utf8(kText))],
    ['GBK', 'gb18030', toGbk(kText)],
    ['UTF-16LE with a mark', 'utf-16le', withHead([0xff, 0xfe], toUtf16(kText, true))],
    ['UTF-16BE with a mark', 'utf-16be', withHead([0xfe, 0xff], toUtf16(kText, false))],
    ['UTF-16LE', 'utf-16le', toUtf16(kText, true)],
    ['UTF-16BE', 'utf-16be', toUtf16(kText, false)],
    ['ASCII', 'utf-8', utf8('GDP 12.5\n'), 'GDP 12.5\n'],
  ])('%s', (_name, encoding, bytes, text = kText) => {
    expect(decode(bytes)).toEqual({ text, encoding, damaged: 0 });
  });

  it('is found for UTF-16 that has no digits, blanks or line ends', () => {
    const text = '全县脱贫攻坚工作取得决定性成就各项指标全部完成';
    expect(decode(toUtf16(text, true))?.text).toBe(text);
    expect(decode(toUtf16(text, false))?.text).toBe(text);
  });

  it('is found for GB18030 with four-byte characters', () => {
    const bytes = new Uint8Array([...toGbk('全县共有'), 0x81, 0x39, 0xee, 0x39, ...toGbk('等贫困村二十个')]);
    expect(decode(bytes)?.encoding).toBe('gb18030');
  });

  it('is found in spite of a character cut at the end', () => {
    const cut = toGbk(kText.trim()).slice(0, -1);
    expect(decode(cut)).toMatchObject({ encoding: 'gb18030', damaged: 1 });
  });

  it('is UTF-8 in spite of one broken byte', () => {
    const broken = utf8(kText.repeat(4));
    broken[30] = 0xff;
    const decoded = decode(broken);
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.damaged).toBeGreaterThan(0);
  });

  it('can be told', () => {
    const decoded = decodeAs(toGbk('贫困户'), 'utf-8');
    expect(decoded.damaged).toBeGreaterThan(0);
    expect(decodeAs(toGbk('贫困户'), 'gb18030')).toEqual({ text: '贫困户', encoding: 'gb18030', damaged: 0 });
  });
});

describe('what is no text', () => {
  it('is binary bytes', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3) * 31) & 0xff);
    expect(decode(bytes)).toBeNull();
  });

  it('is control characters', () => {
    expect(decode(Uint8Array.from({ length: 200 }, (_, at) => 1 + (at % 6)))).toBeNull();
  });

  it.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04]],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['rtf', [...utf8('{\\rtf1')]],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['archive', [0x1f, 0x8b, 0x08]],
  ])('is named by its first bytes: %s', (kind, bytes) => {
    expect(foreignKind(new Uint8Array(bytes))).toBe(kind);
  });

  it('is not a text that begins with a digit', () => {
    expect(foreignKind(utf8(kText))).toBeNull();
  });
});

describe('likeness to Chinese', () => {
  it('is high for a report and low for one wrongly decoded', () => {
    expect(likenessToChinese(kText)).toBeGreaterThan(0.95);
    expect(likenessToChinese(new TextDecoder('gb18030').decode(toUtf16(kText, true)))).toBeLessThan(0.6);
    expect(likenessToChinese('')).toBe(0);
  });
});
