// The project as a file: opened twice it is the same, and a bad one is told.
import { describe, expect, it } from 'vitest';
import { looksLikeProject, openProject, projectText } from '../../../web/src/state/project_file';
import { type Entry, type Project, kNewEntry } from '../../../web/src/state/work';

const entry: Entry = {
  ...kNewEntry, id: 7, origin: 'file', name: 'a.docx', text: '全镇253户。', title: '总结', published: '2020-01', bytes: new Uint8Array([1]),
  tracked: { accepted: '全镇253户。', original: '全镇300户。', changes: 1 },
  corrections: { '2-6': { change: { label: '户数', exact: '253', value: 253, period: null }, confirmed: true }, '9-9': { dropped: true } },
  added: [{ id: 1, row: {
    start: 2, end: 6, text: '253户', value: 253, exact: '253', unit: '户', unit_kind: 'household', qualifier: 'exact', label: '户',
    period: '2019', kind: 'level', direction: null, base: null, place: null, indicator: null, topic: null, sentence: { start: 0, end: 7 },
    decimals: 0, magnitude: 0, before: 'clause', cues: [], rules: [],
  } }],
};
const project: Project = { entries: [entry, { ...kNewEntry, id: 8, origin: 'paste', text: 'b' }] };
let last = 100;
const open = (text: string) => openProject(text, () => ++last);
const text = projectText(project, { tab: 'compare', entry: 1 });

describe('a project file', () => {
  it('gives back all but the bytes, and the place in it', () => {
    const opened = open(text);
    if ('why' in opened) throw new Error(opened.why);
    expect(opened.standing).toEqual({ tab: 'compare', entry: 1 });
    expect(opened.project.entries[0]).toEqual({ ...entry, id: expect.any(Number) as number, bytes: null });
    expect(JSON.parse(projectText(opened.project, opened.standing))).toEqual(JSON.parse(text));
    expect(looksLikeProject(text.slice(0, 64))).toBe(true);
    expect(looksLikeProject('{"reports":[]}')).toBe(false);
  });

  it('has the own words; one without them may be opened by older pages', () => {
    const words = [{ label: '贫困户', unit: '户', name: '脱贫户', indicator: '', note: '' }];
    const own = projectText({ ...project, words }, { tab: 'indicators', entry: 0 });
    expect(JSON.parse(own)).toMatchObject({ version: 2, words });
    expect(open(own)).toMatchObject({ project: { words } });
    expect(JSON.parse(text)).not.toHaveProperty('words');
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
    expect(open(own.replace('"name":"脱贫户"', '"name":7'))).toEqual({ why: 'malformed', at: 'words[0].name' });
    expect(open(own.replace('"words":[', '"words":{"a":[').replace(']}', ']}}'))).toHaveProperty('why');
  });

  it('of a newer version, or broken, is told for what it is', () => {
    expect(open(text.replace('"version":1', '"version":9'))).toEqual({ why: 'newer', version: 9 });
    expect(open(text.slice(0, -20))).toEqual({ why: 'not-a-project' });
    expect(open('[]')).toEqual({ why: 'not-a-project' });
    const changed = (change: (json: { entries: Record<string, unknown>[] }) => void): unknown => {
      const json = JSON.parse(text) as { entries: Record<string, unknown>[] };
      change(json);
      return open(JSON.stringify(json));
    };
    expect(changed((json) => { json.entries[1]!.text = 5; })).toEqual({ why: 'malformed', at: 'entries[1].text' });
    expect(changed((json) => { json.entries[0]!.corrections = { x: { change: { exact: '<b>' } } }; }))
      .toEqual({ why: 'malformed', at: 'entries[0].corrections.x.change.exact' });
    expect(changed((json) => { json.entries[0]!.added = [{ id: 1, row: { start: 'x' } }]; })).toMatchObject({ why: 'malformed' });
  });
});
