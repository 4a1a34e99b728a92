// Corrections lie over the core's rows, and every change has a way back.
import { describe, expect, it } from 'vitest';
import type { Observation, Report } from '../../../wasm/types';
import { corrected, differences, rowState, withCorrection } from '../../../web/src/state/corrections';
import { type Deed } from '../../../web/src/state/history';
import { initialState } from '../../../web/src/state/model';
import { withEntry, without } from '../../../web/src/state/project';
import { doubtOf, wantedRows } from '../../../web/src/state/selectors';
import { redone, undone, withDeed } from '../../../web/src/state/undo';
import { type Entry, kNewEntry } from '../../../web/src/state/work';

const row = (start: number, label: string): Observation => ({
  start, end: start + 3, text: '12户', value: 12, exact: '12', unit: '户', unit_kind: 'household', qualifier: 'exact', label,
  period: '2019', kind: 'level', direction: null, base: null, place: null, indicator: null, topic: null,
  sentence: { start: 0, end: 90 }, decimals: 0, magnitude: 0, before: 'clause', cues: [],
});
const kReport: Report = {
  title: '', source: '', author: '', place: null, published: null, period: null, rejections: [], diagnostics: [], mentions: {},
  observations: [row(10, '贫困户'), row(20, '搬迁户'), row(20, '低保户')],
};
const entry = (given: Partial<Entry> = {}): Entry => ({ ...kNewEntry, id: 1, origin: 'paste', text: 'x', ...given });
const labels = (report: Report): string[] => report.observations.map((one) => one.label);

describe('corrections', () => {
  it('are none at first, and the report is the core’s own', () => {
    expect(corrected(entry(), kReport)).toMatchObject({ shown: kReport, live: kReport });
    expect(corrected(entry(), kReport).live).toBe(kReport);
  });

  it('change a row and say so; figures that share a span are told apart', () => {
    const mended = entry({ corrections: { '20-23#1': { change: { label: '低保对象' } } } });
    expect(labels(corrected(mended, kReport).shown)).toEqual(['贫困户', '搬迁户', '低保对象']);
    expect(rowState(mended, kReport, 2)).toMatchObject({ changed: ['label'], added: false });
    expect(rowState(mended, kReport, 1)).toMatchObject({ changed: [] });
    expect(corrected(mended, kReport).live.observations[2]!.rules).toContain('hand:changed');
    expect(corrected(mended, kReport)).toBe(corrected(mended, kReport));
  });

  it('drop rows for what is taken away, not for who looks', () => {
    const mended = entry({ corrections: { '10-13': { dropped: true } } });
    const { shown, live, dropped } = corrected(mended, kReport);
    expect(labels(shown)).toHaveLength(3);
    expect(labels(live)).toEqual(['搬迁户', '低保户']);
    expect([...dropped]).toEqual([0]);
    expect([0, 1, 2].filter(wantedRows(mended, kReport, ''))).toEqual([1, 2]);
    expect([0, 1, 2].filter(wantedRows(mended, kReport, 'dropped'))).toEqual([0]);
  });

  it('add rows behind the others for who looks, in their place for what is taken away', () => {
    const mended = entry({ added: [{ id: 4, row: row(15, '添的') }] });
    expect(labels(corrected(mended, kReport).shown)).toEqual(['贫困户', '搬迁户', '低保户', '添的']);
    expect(labels(corrected(mended, kReport).live)).toEqual(['贫困户', '添的', '搬迁户', '低保户']);
    expect(rowState(mended, kReport, 3)).toMatchObject({ key: '+4', added: true });
    expect([0, 1, 2, 3].filter(wantedRows(mended, kReport, 'hand'))).toEqual([3]);
  });

  it('are kept only where they say something', () => {
    const one = withCorrection({}, '10-13', { confirmed: true });
    expect(one).toEqual({ '10-13': { confirmed: true } });
    expect(withCorrection(one, '10-13', { confirmed: false, change: {} })).toEqual({});
    expect(differences({ label: '贫困户', unit: '家', period: null }, kReport.observations[0]!)).toEqual({ unit: '家', period: null });
  });

  it('find rows that want a second look', () => {
    expect(doubtOf(row(1, ''), false)).toBe('label');
    expect(doubtOf(row(1, '贫困户'), true)).toBe('check');
    expect(doubtOf(row(1, '贫困户'), false)).toBeNull();
    const confirmed = entry({ corrections: { '10-13': { confirmed: true } } });
    expect([0, 1, 2].filter(wantedRows(confirmed, kReport, 'unconfirmed'))).toEqual([1, 2]);
  });
});

describe('the history', () => {
  const deed: Deed = { key: 'add', name: 'a', count: 1 };
  const start = initialState();
  const with1 = withDeed(start, deed, withEntry(start.project, entry()));
  const ids = (state: typeof start): number[] => state.project.entries.map((one) => one.id);

  it('goes back and forth', () => {
    const gone = withDeed(with1, { key: 'remove', name: 'a' }, without(with1.project, 1));
    expect(ids(gone)).toEqual([]);
    expect(ids(undone(gone))).toEqual([1]);
    expect(undone(gone).view.entry).toBe(1);
    expect(ids(undone(undone(gone)))).toEqual([]);
    expect(ids(redone(undone(undone(gone))))).toEqual([1]);
    expect(ids(redone(redone(undone(undone(gone)))))).toEqual([]);
    expect(undone(start)).toBe(start);
  });

  it('takes what comes in one lot as one step', () => {
    let state = withDeed(start, deed, withEntry(start.project, entry()), 7);
    state = withDeed(state, deed, withEntry(state.project, entry({ id: 2 })), 7);
    expect(state.history.past).toHaveLength(1);
    expect(state.history.past[0]!.deed).toMatchObject({ count: 2 });
    expect(ids(undone(state))).toEqual([]);
  });

  it('forgets what was undone when something else is done', () => {
    const other = withDeed(undone(with1), deed, withEntry(start.project, entry({ id: 9 })));
    expect(ids(redone(other))).toEqual([9]);
  });
});
