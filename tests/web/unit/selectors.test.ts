import { describe, expect, it } from 'vitest';
import type { ComparisonTable, Finding, Observation, Report } from '../../../wasm/types';
import { type Sort } from '../../../web/src/state/model';
import {
  named, observationAt, occurringTopics, orderedFindings, titleOf, visibleComparison, visibleRows,
} from '../../../web/src/state/selectors';
import { type Entry, kNewEntry } from '../../../web/src/state/work';

const row = (given: Partial<Observation>): Observation =>
  ({ start: 0, end: 1, value: 0, unit: '户', qualifier: 'exact', period: null, place: null, topic: null, ...given }) as Observation;

const report = (observations: Observation[]): Report => ({
  title: '总结', source: '', author: '', place: null, published: null, period: null, observations,
  rejections: [], diagnostics: [], mentions: {},
});

const kReport = report([
  row({ label: '贫困户', value: 253, text: '253户', topic: 'a', period: '2019', start: 4, end: 8 }),
  row({ label: '教育补助', value: 145500, unit: '元', text: '14.55万元', topic: 'b', period: '2018', start: 20, end: 26 }),
  row({ label: '务工人员', value: [20, 30], unit: '人', text: '20—30人', topic: null, start: 30, end: 36 }),
]);

const topicName = (id: string | null): string => ({ a: '脱贫', b: '教育' })[id ?? ''] ?? '';
const seen = (filter: { search?: string; topic?: string; sort?: Sort | null }): number[] =>
  visibleRows(kReport, { search: '', topic: '', sort: null, ...filter }, topicName, () => true);

describe('the rows in sight', () => {
  it('are all, in the order of the text, without a filter', () => {
    expect(seen({})).toEqual([0, 1, 2]);
  });

  it('have every word that is searched, in any field and of any width', () => {
    expect(seen({ search: '教育' })).toEqual([1]);
    expect(seen({ search: '１４.55' })).toEqual([1]);
    expect(seen({ search: '脱贫 253' })).toEqual([0]);
    expect(seen({ search: '教育 253' })).toEqual([]);
  });

  it('are of the topic chosen, or of none', () => {
    expect(seen({ topic: 'a' })).toEqual([0]);
    expect(seen({ topic: '-' })).toEqual([2]);
  });

  it('are sorted by a column, both ways', () => {
    expect(seen({ sort: { column: 'value', descending: false } })).toEqual([2, 0, 1]);
    expect(seen({ sort: { column: 'value', descending: true } })).toEqual([1, 0, 2]);
    expect(seen({ sort: { column: 'label', descending: false } })).toEqual([1, 0, 2]); // jiao, pin, wu
    expect(seen({ sort: { column: 'period', descending: false } })).toEqual([2, 1, 0]);
  });

  it('keep their order where the column does not tell them apart', () => {
    expect(seen({ sort: { column: 'hedge', descending: true } })).toEqual([0, 1, 2]);
  });
});

describe('the comparison in sight', () => {
  const cell = {} as NonNullable<ComparisonTable['rows'][number]['cells'][number]>;
  const line = (label: string, cells: unknown[], topic: string | null = null) => ({ label, unit: '', period: null, topic, cells });
  const table = { reports: [], rows: [line('甲', [cell, null], 'a'), line('乙', [cell, cell])] } as unknown as ComparisonTable;
  const shown = (filter: object): number[] =>
    visibleComparison(table, { search: '', topic: '', hideSingles: false, showHidden: false, ...filter }, topicName);

  it('leaves out on demand what only one report has', () => {
    expect(shown({})).toEqual([0, 1]);
    expect(shown({ hideSingles: true })).toEqual([1]);
  });

  it('is filtered by words and topic', () => {
    expect(shown({ search: '甲' })).toEqual([0]);
    expect(shown({ topic: 'a' })).toEqual([0]);
  });
});

describe('topics', () => {
  it('stand in the order of the catalogue, unknown ones behind, none last', () => {
    const topics = [{ id: 'b', name: '', name_en: '' }, { id: 'a', name: '', name_en: '' }, { id: 'c', name: '', name_en: '' }];
    expect(occurringTopics([...kReport.observations, row({ topic: 'x' })], topics)).toEqual(['b', 'a', 'x', '-']);
  });
});

describe('findings', () => {
  it('that disagree come first', () => {
    const findings = [{ holds: true, says: '1' }, { holds: false, says: '2' }, { holds: true, says: '3' }] as Finding[];
    expect(orderedFindings(findings, false).map((one) => one.says)).toEqual(['2', '1', '3']);
    expect(orderedFindings(findings, true).map((one) => one.says)).toEqual(['2']);
  });
});

describe('evidence', () => {
  it('leads to the observation of the same span, else to one that it touches', () => {
    expect(observationAt(kReport, 20, 26)).toBe(1);
    expect(observationAt(kReport, 22, 40)).toBe(1);
    expect(observationAt(kReport, 50, 60)).toBeNull();
  });
});

describe('a title', () => {
  const entry = (given: Partial<Entry>): Entry => ({
    ...kNewEntry, id: 1, origin: 'paste', text: '\n  第一行\n第二行', ...given,
  });

  it('is what the person says, else what the core found, the file name, the first line', () => {
    expect(titleOf(entry({ title: '我的' }), kReport)).toBe('我的');
    expect(titleOf(entry({}), kReport)).toBe('总结');
    expect(titleOf(entry({ name: '2019年.总结.txt' }), null)).toBe('2019年.总结');
    expect(titleOf(entry({}), null)).toBe('第一行');
  });

  it('that the person gives makes another report, one and the same each time', () => {
    const mine = entry({ title: '我的' });
    expect(named(mine, kReport)).toMatchObject({ title: '我的', observations: kReport.observations });
    expect(named(mine, kReport)).toBe(named(mine, kReport));
    expect(named(entry({}), kReport)).toBe(kReport);
  });
});
