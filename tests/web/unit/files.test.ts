import { describe, expect, it } from 'vitest';
import { kMostBytes, readBytes, readFile, refusalOfText } from '../../../web/src/input/files';
import { toIsoDate } from '../../../web/src/input/dates';
import { fileName } from '../../../web/src/output/download';

const refusalOf = (bytes: Uint8Array): unknown => {
  const reading = readBytes(bytes);
  return reading.ok ? null : reading.refusal;
};

describe('a file', () => {
  it('is read', () => {
    const reading = readBytes(new TextEncoder().encode('贫困户253户'));
    expect(reading.ok && reading.decoded.text).toBe('贫困户253户');
  });

  it('is refused with the reason', () => {
    expect(refusalOf(new Uint8Array())).toEqual({ why: 'empty' });
    expect(refusalOf(new TextEncoder().encode(' \n\u3000\r\n'))).toEqual({ why: 'empty' });
    expect(refusalOf(new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toEqual({ why: 'foreign', kind: 'zip' });
    expect(refusalOf(new Uint8Array(300).fill(0))).toEqual({ why: 'binary' });
  });

  it('is refused for its size before it is read', async () => {
    const huge = { size: kMostBytes + 1, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as File;
    expect(await readFile(huge)).toEqual({ ok: false, refusal: { why: 'too-large', bytes: kMostBytes + 1 } });
  });

  it('that cannot be read is told with the reason', async () => {
    const folder = { size: 0, arrayBuffer: () => Promise.reject(new Error('a folder')) } as unknown as File;
    const reading = await readFile(folder);
    expect(reading.ok ? null : reading.refusal).toEqual({ why: 'unreadable', message: 'Error: a folder' });
  });
});

describe('a pasted text', () => {
  it('is refused when empty or enormous', () => {
    expect(refusalOfText(' \n')).toEqual({ why: 'empty' });
    expect(refusalOfText('数'.repeat(kMostBytes / 3 + 1))).toMatchObject({ why: 'too-large' });
    expect(refusalOfText('12户')).toBeNull();
  });
});

describe('a date in a field', () => {
  it.each([
    ['2020', '2020'], ['2020年', '2020'], ['2020-3', '2020-03'], ['2020年3月', '2020-03'], ['2020/12', '2020-12'],
    ['2020-03-05', '2020-03-05'], ['2020年3月5日', '2020-03-05'], ['2020.3.5', '2020-03-05'], ['２０２０年１２月', '2020-12'],
    [' 2020-02-29 ', '2020-02-29'],
  ])('%s is %s', (written, iso) => {
    expect(toIsoDate(written)).toBe(iso);
  });

  it.each(['', '20', '去年', '2020-13', '2020-00', '2021-02-29', '2020-04-31', '2020-03-05T00:00', '12020'])(
    '%j is none', (written) => {
      expect(toIsoDate(written)).toBeNull();
    });
});

describe('a file name', () => {
  it('is made of the title, without what Windows does not take', () => {
    expect(fileName(['指标', '青禾镇：2019/2020 "总结"?'], 'csv')).toBe('指标-青禾镇：2019 2020  总结.csv');
    expect(fileName(['', ''], 'json')).toBe('zhibiao.json');
    expect(fileName(['字'.repeat(100)], 'csv')).toHaveLength(64);
  });
});
