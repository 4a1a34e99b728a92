import { describe, expect, it } from 'vitest';
import { arrangedOf, arrangementFor, withChosen, withHidden, withMerged, withName, withPinned, withSplit } from '../../../web/src/state/arrangement';
import type { Report } from '../../../wasm/types';
import { kNotArranged } from '../../../web/src/state/work';

const report = (starts: number[]): Report =>
  ({ observations: starts.map((start) => ({ start, text: `${start}个` })) }) as unknown as Report;

describe('an arrangement', () => {
  it('merges rows along with those that they were merged with', () => {
    const once = withMerged(kNotArranged, ['a', 'b']);
    expect(withMerged(once, ['c', 'b']).merged).toEqual([['c', 'b', 'a']]);
  });

  it('takes merged rows apart before it splits one', () => {
    const merged = withMerged(kNotArranged, ['a', 'b']);
    const apart = withSplit(merged, 'a');
    expect(apart.merged).toEqual([]);
    expect(apart.split).toEqual([]);
    expect(withSplit(apart, 'a').split).toEqual(['a']);
  });

  it('pins, hides and names, and takes each back', () => {
    expect(withPinned(withPinned(kNotArranged, 'a'), 'a').pinned).toEqual([]);
    expect(withHidden(kNotArranged, 'a').hidden).toEqual(['a']);
    expect(withName(withName(kNotArranged, 'a', '名'), 'a', '').renamed).toEqual({});
  });

  it('keeps one chosen figure a report, and finds it in whatever order the reports come', () => {
    const [first, other] = [{ start: 4, text: '4个' }, { start: 9, text: '9个' }];
    const chosen = withChosen(withChosen(kNotArranged, 'a', first, [other]), 'a', other, [first]);
    expect(chosen.chosen).toEqual([{ row: 'a', ...other }]);
    expect(arrangementFor(chosen, [report([4]), report([4, 9])]).chosen).toEqual([{ row: 'a', report: 1, start: 9 }]);
  });

  it('is read with care from a project that anybody may have written', () => {
    const given = {
      merged: [['a', 'b'], ['alone'], 'no'], split: 'no', pinned: ['p', 7], renamed: { a: '名', b: 3 },
      chosen: [{ row: 'a', start: 1, text: '1个' }, { row: 'a', start: -1, text: '' }, null],
    };
    expect(arrangedOf({ entries: [], comparison: given as never })).toEqual({
      merged: [['a', 'b']], split: [], pinned: ['p'], hidden: [], renamed: { a: '名' },
      chosen: [{ row: 'a', start: 1, text: '1个' }],
    });
    expect(arrangedOf({ entries: [], comparison: 'x' as never })).toBe(kNotArranged);
    expect(arrangedOf({ entries: [] })).toBe(kNotArranged);
  });
});
