import { describe, expect, it } from 'vitest';
import { barsOf, lineOf } from '../../../web/src/state/chart_spec';
import type { Row, TrendRow } from '../../../wasm/types';

const cell = (value: number | [number, number]): object => ({ value, exact: Array.isArray(value) ? value.map(String) : String(value) });

describe('charts', () => {
  it('have a bar for each report that tells a value, under its title cut short', () => {
    const row = { label: '魔芋', unit: '亩', cells: [cell(300), null, cell([2, 3])] } as unknown as Row;
    const bars = barsOf(row, ['青禾镇', '白石乡', '一个长得在图上放不下的报告标题']);
    expect(bars.names).toEqual(['青禾镇', '一个长得在图上放不下的报告标…']);
    expect(bars.values).toEqual([300, 2]);
    expect(bars.texts).toEqual(['300', '2–3']);
  });

  it('leave a gap for years of which nothing is told', () => {
    const row = { label: '产量', unit: '吨', place: '青禾镇', points: [{ cell: cell(5) }, null, { cell: cell(9) }] } as unknown as TrendRow;
    const line = lineOf(row, [2016, 2018, 2019]);
    expect(line.title).toBe('青禾镇 产量');
    expect(line.names).toEqual(['2016', '2017', '2018', '2019']);
    expect(line.values).toEqual([5, null, null, 9]);
  });
});
