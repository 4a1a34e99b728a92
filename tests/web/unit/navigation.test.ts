// The view in the address: read back as it was written, and nothing of a text in it.
import { describe, expect, it } from 'vitest';
import { hashOf, parsedHash } from '../../../web/src/navigation';
import { initialState, type State } from '../../../web/src/state/model';
import { kNewEntry } from '../../../web/src/state/work';

const start = initialState();
const state: State = {
  ...start,
  project: { entries: [1, 2].map((id) => ({ ...kNewEntry, id, origin: 'paste', text: '密不可分的文字' })) },
  view: {
    ...start.view, entry: 2,
    indicators: { search: '密', topic: 'poverty', only: 'doubtful', sort: { column: 'value', descending: true } },
  },
};

describe('the address', () => {
  it('tells the view, and of texts and searches nothing', () => {
    expect(hashOf(state)).toBe('#view=indicators&report=2&topic=poverty&only=doubtful&sort=-value');
    expect(hashOf(start)).toBe('');
    const asked = parsedHash(hashOf(state))!;
    expect(asked.report).toBe(1);
    expect(asked.view.indicators).toEqual({ ...state.view.indicators, search: '' });
  });

  it('that says nonsense asks for nothing', () => {
    expect(parsedHash('')).toBeNull();
    expect(parsedHash('#view=<script>')).toBeNull();
    expect(parsedHash('#view=checks&report=-3&topic=<b>&sort=x&only=y')).toEqual({
      report: null, view: { tab: 'checks', indicators: { search: '', topic: '', only: '', sort: null } },
    });
  });
});
