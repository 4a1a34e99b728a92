// The core's tables as an XLSX workbook: numbers as numbers, heads that stay, columns as wide
// as what is in them.
import writeXlsxFile from 'write-excel-file/universal';
import type { Workbook } from '../../../wasm/types';

type Sheet = Workbook['sheets'][number];
type Cell = Sheet['rows'][number][number];

const kLeastWidth = 6; // in characters
const kMostWidth = 60;
const kSampled = 200; // rows that the width is taken from
const kMostDigits = 15; // a spreadsheet keeps no more

export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name.slice(0, 31),
    data: [
      sheet.header.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const, backgroundColor: '#e2efec' })),
      ...sheet.rows.map((row) => row.map(written)),
    ],
    columns: widthsOf(sheet).map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

// A number with more digits than a spreadsheet keeps stays as it is written.
function written(cell: Cell): { value: number; type: NumberConstructor; format: string } | { value: string; type: StringConstructor } | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (cell.number.replace(/\D/g, '').length > kMostDigits) return { value: cell.number, type: String };
  return { value: Number(cell.number), type: Number, format: 'General' };
}

function widthsOf(sheet: Sheet): number[] {
  return sheet.header.map((name, column) => {
    const longest = sheet.rows.slice(0, kSampled).reduce((most, row) => Math.max(most, widthOf(textOf(row[column] ?? null))), widthOf(name));
    return Math.min(kMostWidth, Math.max(kLeastWidth, longest + 2));
  });
}

const textOf = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? cell : cell.number);

// Han characters are as wide as two others.
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
