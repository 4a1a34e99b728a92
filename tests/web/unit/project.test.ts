import { describe, expect, it } from 'vitest';
import { entryOf, neighbourOf, withEntry, withEntryAt, withFields, without } from '../../../web/src/state/project';
import { Store } from '../../../web/src/state/store';
import { type Entry, type Project, kNewEntry } from '../../../web/src/state/work';

const entry = (id: number): Entry => ({
  ...kNewEntry, id, origin: 'paste', text: String(id),
});
const project: Project = { entries: [entry(1), entry(2), entry(3)] };
const ids = ({ entries }: Project): number[] => entries.map((one) => one.id);

describe('a project', () => {
  it('changes into a new one and stays as it was', () => {
    expect(ids(withEntry(project, entry(4)))).toEqual([1, 2, 3, 4]);
    expect(entryOf(withFields(project, 2, { title: '新' }), 2)?.title).toBe('新');
    expect(ids(without(project, 2))).toEqual([1, 3]);
    expect(project).toEqual({ entries: [entry(1), entry(2), entry(3)] });
  });

  it('takes a removed entry back where it stood, whatever came since', () => {
    const since = withEntry(without(project, 2), entry(4));
    expect(ids(withEntryAt(since, entry(2), 1))).toEqual([1, 2, 3, 4]);
    expect(ids(withEntryAt({ entries: [] }, entry(3), 2))).toEqual([3]);
  });

  it('shows the next entry when one goes, or the last', () => {
    expect(neighbourOf(project, 1)).toBe(2);
    expect(neighbourOf(project, 3)).toBe(2);
    expect(neighbourOf({ entries: [entry(1)] }, 1)).toBeNull();
  });
});

describe('the store', () => {
  it('tells of all changes of a task once', async () => {
    const store = new Store(0);
    const told: number[] = [];
    store.subscribe((value) => told.push(value));
    store.update((value) => value + 1);
    store.update((value) => value + 1);
    expect(told).toEqual([]);
    await Promise.resolve();
    expect(told).toEqual([2]);
  });

  it('says nothing of what is no change, nor to who has left', async () => {
    const store = new Store(0);
    const told: number[] = [];
    const leave = store.subscribe((value) => told.push(value));
    store.update((value) => value);
    await Promise.resolve();
    leave();
    store.update(() => 5);
    await Promise.resolve();
    expect(told).toEqual([]);
  });
});
