// Own words: one for the same figures goes in the place of the last, and what a word says of
// all rows is no correction of one.
import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnWord } from '../../../wasm/types';
import { loadCore } from '../../../wasm/zhibiao';
import type { CoreClient } from '../../../web/src/core/client';
import { kBlankRow } from '../../../web/src/state/corrections';
import { joined, withoutNaming, withWords, wordFor, wordsOf } from '../../../web/src/state/own_words';
import { isWork } from '../../../web/src/state/saving';
import { isFresh } from '../../../web/src/state/selectors';
import { kNewEntry } from '../../../web/src/state/work';
import { clientOf, moduleBytes } from './modules';

const word = (label: string, name: string, more: Partial<OwnWord> = {}): OwnWord => ({ label, unit: '户', name, indicator: '', note: '', ...more });

describe('own words', () => {
  let core: CoreClient;
  beforeAll(async () => {
    core = clientOf(await loadCore(moduleBytes('analyze')));
  });

  it('replace the one for the same figures, and go where they say nothing', async () => {
    const joining = (words: OwnWord[], more: OwnWord[]) => joined(core, words, more);
    expect(await joining([word('甲', '乙')], [word('甲', '丙')])).toEqual([word('甲', '丙')]);
    expect(await joining([word('甲', '乙')], [word('甲', '丙', { unit: '人' })])).toHaveLength(2);
    expect(await joining([word('甲', '乙')], [word('甲', '')])).toEqual([]);
    expect(await joining([word('甲', '乙')], [word('丁', '')])).toEqual([word('甲', '乙')]);
    // 亩 stands for every area.
    expect(await joining([word('甲', '乙', { unit: '公顷' }), word('甲', '己')], [word('甲', '丙', { unit: '亩' })]))
      .toEqual([word('甲', '己'), word('甲', '丙', { unit: '亩' })]);
  });

  it('are made of what was changed in a row, under the label that was read', () => {
    const row = { ...kBlankRow, label: '贫困户', unit: '户' };
    expect(wordFor(row, { label: '脱贫户' }, [])).toEqual(word('贫困户', '脱贫户'));
    expect(wordFor(row, { indicator: 'x', topic: 't' }, [])).toEqual(word('贫困户', '', { indicator: 'x' }));
    expect(wordFor(row, { label: '脱贫户', indicator: null }, [])).toEqual(word('贫困户', '脱贫户', { indicator: '-' }));
    expect(wordFor({ ...row, label: '脱贫户', label_read: '贫困户' }, { label: '出列户' }, [])).toEqual(word('贫困户', '出列户'));
    // Called as it was read again, it says nothing but what was said of its indicator.
    const renamed = { ...row, label: '脱贫户', label_read: '贫困户' };
    expect(wordFor(renamed, { label: '贫困户' }, [])).toEqual(word('贫困户', ''));
    expect(wordFor(renamed, { label: '出列户' }, [word('贫困户', '脱贫户', { indicator: 'x' })])).toEqual(word('贫困户', '出列户', { indicator: 'x' }));
    expect(wordFor({ ...row, unit: '' }, { label: '比' }, []).unit).toBe('none');
    expect(withoutNaming({ label: 'a', indicator: 'b', topic: 'c', period: '2019' })).toEqual({ period: '2019' });
  });

  it('are work of their own, and an analysis without them is stale', () => {
    const project = withWords({ entries: [] }, [word('甲', '乙')]);
    expect(isWork({ entries: [] })).toBe(false);
    expect(isWork(project)).toBe(true);
    expect(withWords(project, wordsOf(project))).toBe(project);
    const entry = { ...kNewEntry, id: 1, origin: 'paste', text: 'x' } as const;
    const analysis = { of: { text: 'x', published: null, place: null, words: wordsOf(project) }, report: null, state: 'done', failure: '' } as const;
    expect(isFresh(analysis, entry, wordsOf(project))).toBe(true);
    expect(isFresh(analysis, entry, wordsOf({ entries: [] }))).toBe(false);
    expect(wordsOf(withWords(project, []))).toBe(wordsOf({ entries: [] }));
  });
});
