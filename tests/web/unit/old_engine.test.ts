// On an engine without what came after Chrome 109, as far as that can be taken away, documents
// are read and workbooks written all the same: pdf.js brings along what it needs.
import { expect, it } from 'vitest';
import { gbkPdf } from '../pdf';

const kNewer: readonly [object, readonly string[]][] = [
  [Promise, ['withResolvers', 'try']],
  [Array, ['fromAsync']],
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
  [Object.getPrototypeOf(Uint8Array.prototype) as object, ['toSorted', 'toReversed', 'with']],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
  [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object, ['map', 'filter', 'take', 'drop', 'toArray', 'some', 'every', 'find', 'forEach', 'reduce', 'flatMap']],
  [URL, ['parse', 'canParse']],
  [Uint8Array, ['fromBase64']],
  [Uint8Array.prototype, ['toBase64', 'toHex']],
];

it('is enough to read a PDF and to write a workbook', async () => {
  for (const [owner, names] of kNewer) for (const name of names) Reflect.deleteProperty(owner, name);
  expect('withResolvers' in Promise).toBe(false);
  const { readFileBytes } = await import('../../../web/src/readers/read');
  const texts: string[] = [];
  const told: string[] = [];
  await readFileBytes('a.pdf', gbkPdf(['云岭镇工作总结', '全镇有贫困户']), { text: (one) => texts.push(one.text), refused: (name, why) => told.push(`${name}: ${JSON.stringify(why)}`) });
  expect(told).toEqual([]);
  expect(texts.join()).toContain('全镇有贫困户');
  const { workbookBytes } = await import('../../../web/src/writers/workbook');
  const bytes = await workbookBytes({ sheets: [{ name: '指标', header: ['户'], rows: [[{ number: '253' }]] }] });
  expect(Buffer.from(bytes).toString('latin1', 0, 2)).toBe('PK');
});
