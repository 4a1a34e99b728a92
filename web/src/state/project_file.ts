// The project as a file: JSON with a version, read with care, for anybody may have written it.
import type { OwnWord } from '../../../wasm/types';
import { kEncodings } from '../input/encodings';
import { kBlankRow } from './corrections';
import type { Tab } from './tabs';
import { kNewEntry, type AddedRow, type Correction, type Corrections, type Entry, type Project, type RowChange } from './work';

export const kFormat = 'zhibiao-project';
export const kVersion = 2; // with own words, which version 1 did not know
export const kExtension = 'zhibiao.json';

/** Where a person was in the project. */
export interface Standing {
  tab: Tab;
  /** Index of the entry looked at. */
  entry: number | null;
}

export interface Opened {
  project: Project;
  standing: Standing;
}

export type OpenFailure =
  | { why: 'not-a-project' }
  | { why: 'newer'; version: number }
  /** What is wrong, by its place: "entries[3].text". */
  | { why: 'malformed'; at: string };

/** What is kept of an entry: not the bytes, nor the number that it has in this page. */
type Kept = Omit<Entry, 'id' | 'bytes'>;

export function projectText(project: Project, standing: Standing): string {
  const { entries, words, ...rest } = project;
  const kept = entries.map(({ id: _id, bytes: _bytes, ...entry }): Kept => entry);
  // Whatever can read all that is in it may open it.
  const own = words && words.length > 0 ? { words } : null;
  return JSON.stringify({ format: kFormat, version: own ? kVersion : 1, standing, entries: kept, ...own, ...rest });
}

export const looksLikeProject = (head: string): boolean => head.replace(/^\uFEFF/, '').trimStart().startsWith(`{"format":"${kFormat}"`);

/** `nextId` gives each entry the number that it has in this page. */
export function openProject(text: string, nextId: () => number): Opened | OpenFailure {
  const json = parsed(text);
  if (!isObject(json) || json.format !== kFormat) return { why: 'not-a-project' };
  if (typeof json.version !== 'number') return { why: 'malformed', at: 'version' };
  if (json.version > kVersion) return { why: 'newer', version: json.version };
  const reader = new Reader();
  const { format: _format, version: _version, standing, entries, words, ...rest } = json;
  const read = reader.list(entries, 'entries', (one, at) => reader.entry(one, at, nextId()));
  const own = reader.list(words ?? [], 'words', (one, at) => reader.word(one, at));
  if (reader.wrong !== null) return { why: 'malformed', at: reader.wrong };
  const project = { ...(rest as object), entries: read, ...(own.length > 0 && { words: own }) } as Project;
  return { project, standing: standingOf(standing, read.length) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kTabs: readonly Tab[] = ['reports', 'indicators', 'compare', 'checks'];

function standingOf(value: unknown, count: number): Standing {
  const { tab, entry } = isObject(value) ? value : { tab: null, entry: null };
  const index = typeof entry === 'number' && Number.isInteger(entry) && entry >= 0 && entry < count ? entry : null;
  return { tab: kTabs.find((one) => one === tab) ?? 'indicators', entry: index };
}

// Remembers the first thing that is not what it should be.
class Reader {
  wrong: string | null = null;

  list<T>(value: unknown, at: string, read: (one: unknown, at: string) => T): T[] {
    if (Array.isArray(value)) return value.map((one, index) => read(one, `${at}[${index}]`));
    return this.fail(at, []);
  }

  entry(value: unknown, at: string, id: number): Entry {
    const one = this.object(value, at);
    return {
      ...kNewEntry,
      id,
      origin: one.origin === 'paste' || one.origin === 'sample' ? one.origin : 'file',
      name: this.text(one.name, `${at}.name`),
      text: this.text(one.text, `${at}.text`),
      encoding: kEncodings.find((name) => name === one.encoding) ?? null,
      damaged: typeof one.damaged === 'number' ? one.damaged : 0,
      title: this.textOrNull(one.title, `${at}.title`),
      published: this.textOrNull(one.published, `${at}.published`),
      place: this.textOrNull(one.place, `${at}.place`),
      tracked: one.tracked == null ? null : this.tracked(one.tracked, `${at}.tracked`),
      corrections: this.corrections(one.corrections ?? {}, `${at}.corrections`),
      added: this.list(one.added ?? [], `${at}.added`, (row, where) => this.added(row, where)),
    };
  }

  word(value: unknown, at: string): OwnWord {
    const one = this.object(value, at);
    const member = (name: keyof OwnWord): string => this.text(one[name] ?? '', `${at}.${name}`);
    return { label: member('label'), unit: member('unit'), name: member('name'), indicator: member('indicator'), note: member('note') };
  }

  private tracked(value: unknown, at: string): NonNullable<Entry['tracked']> {
    const one = this.object(value, at);
    return {
      accepted: this.text(one.accepted, `${at}.accepted`),
      original: this.text(one.original, `${at}.original`),
      changes: typeof one.changes === 'number' ? one.changes : 0,
    };
  }

  private corrections(value: unknown, at: string): Corrections {
    const all = this.object(value, at);
    return Object.fromEntries(Object.entries(all).map(([key, one]): [string, Correction] => {
      const given = this.object(one, `${at}.${key}`);
      return [key, {
        ...(given.dropped === true && { dropped: true }),
        ...(given.confirmed === true && { confirmed: true }),
        ...(given.change !== undefined && { change: this.change(given.change, `${at}.${key}.change`) }),
      }];
    }));
  }

  private change(value: unknown, at: string): RowChange {
    const given = this.object(value, at);
    const known = Object.entries(given).filter(([name]) => name in kRowMembers);
    for (const [name, one] of known) if (!kRowMembers[name]!(one)) this.fail(`${at}.${name}`, null);
    return Object.fromEntries(known) as RowChange;
  }

  private added(value: unknown, at: string): AddedRow {
    const one = this.object(value, at);
    const row = this.object(one.row, `${at}.row`);
    const span = isObject(row.sentence) && isNumber(row.sentence.start) && isNumber(row.sentence.end);
    if (!isNumber(row.start) || !isNumber(row.end) || !span || !isText(row.text)) this.fail(`${at}.row`, null);
    this.change(row, `${at}.row`);
    if (!isNumber(one.id)) this.fail(`${at}.id`, null);
    return { id: one.id, row: { ...kBlankRow, ...row } } as AddedRow;
  }

  private object(value: unknown, at: string): Record<string, unknown> {
    return isObject(value) ? value : this.fail(at, {});
  }

  private text(value: unknown, at: string): string {
    return typeof value === 'string' ? value : this.fail(at, '');
  }

  private textOrNull(value: unknown, at: string): string | null {
    return value == null ? null : this.text(value, at);
  }

  private fail<T>(at: string, instead: T): T {
    this.wrong ??= at;
    return instead;
  }
}

type Test = (value: unknown) => boolean;
const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isTextOrNull: Test = (value) => value === null || isText(value);
const pairOr = (test: Test): Test => (value) => test(value) || (Array.isArray(value) && value.length === 2 && value.every(test));

/** What the members of a row are that a person can set. */
const kRowMembers: Record<string, Test> = {
  label: isText,
  value: pairOr(isNumber),
  exact: pairOr((value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)),
  unit: isText,
  unit_kind: isText,
  qualifier: (value) => ['exact', 'about', 'nearly', 'over', 'under'].includes(value as string),
  decimals: isNumber,
  magnitude: isNumber,
  period: isTextOrNull,
  place: isTextOrNull,
  indicator: isTextOrNull,
  topic: isTextOrNull,
};
