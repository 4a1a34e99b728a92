import { describe, expect, it } from 'vitest';
import { readText, refusalOfText } from '../../../web/src/input/files';
import { Intake } from '../../../web/src/input/intake';
import { kMostBytes, kMostDocumentBytes, type Refusal } from '../../../web/src/input/refusals';
import { OfficeClient } from '../../../web/src/readers/client';
import { Unreadable } from '../../../web/src/readers/types';
import { toIsoDate } from '../../../web/src/input/dates';
import { fileName } from '../../../web/src/output/download';

const refusalOf = (bytes: Uint8Array): unknown => {
  try {
    readText('x.txt', bytes);
    return null;
  } catch (error) {
    return error instanceof Unreadable ? error.refusal : error;
  }
};

async function taken(files: File[]): Promise<{ texts: string[]; refused: Refusal[] }> {
  const got = { texts: [] as string[], refused: [] as Refusal[] };
  const intake = new Intake(new OfficeClient(() => Promise.reject(new Error('no worker'))));
  await intake.take(files.map((file) => ({ file, name: file.name })), {
    text: (one) => got.texts.push(one.text),
    refused: (_name, refusal) => got.refused.push(refusal),
  }, () => {});
  return got;
}

const pretended = (size: number, head: readonly number[]): File => ({
  size, name: 'x', slice: () => new Blob([new Uint8Array(head)]), arrayBuffer: () => Promise.reject(new Error('was read')),
}) as unknown as File;

describe('a file', () => {
  it('is read', () => {
    expect(readText('a.txt', new TextEncoder().encode('贫困户253户')).text).toBe('贫困户253户');
    expect(readText('a.csv', new TextEncoder().encode('户,253')).text).toBe('户\t253\n');
  });

  it('is refused with the reason', () => {
    expect(refusalOf(new Uint8Array())).toEqual({ why: 'empty' });
    expect(refusalOf(new TextEncoder().encode(' \n\u3000\r\n'))).toEqual({ why: 'empty' });
    expect(refusalOf(new Uint8Array(300).fill(0))).toEqual({ why: 'binary' });
  });

  it('is refused for its size before it is read', async () => {
    expect((await taken([pretended(kMostBytes + 1, [0x31])])).refused).toEqual([{ why: 'too-large', bytes: kMostBytes + 1, most: kMostBytes }]);
    expect((await taken([pretended(kMostDocumentBytes + 1, [0x50, 0x4b, 3, 4])])).refused).toMatchObject([{ why: 'too-large', most: kMostDocumentBytes }]);
  });

  it('that cannot be read is told with the reason, and the others go on', async () => {
    const { texts, refused } = await taken([pretended(5, [0x31]), new File(['12户'], 'b.txt')]);
    expect(refused).toEqual([{ why: 'unreadable', message: 'Error: was read' }]);
    expect(texts).toEqual(['12户']);
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
