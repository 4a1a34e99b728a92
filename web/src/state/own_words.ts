// A person's own words: what they call a figure in place of what its report calls it, in all
// reports of the project. The core applies them as it reads a text.
import type { Observation, OwnWord } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import type { Project, RowChange } from './work';

export const kNoWords: readonly OwnWord[] = [];
export const kNoIndicator = '-';
export const kWordMembers = ['label', 'unit', 'name', 'indicator', 'note'] as const satisfies readonly (keyof OwnWord)[];

export const wordsOf = (project: Project): readonly OwnWord[] => project.words ?? kNoWords;

/** The same object for the same words, so that what was made with them is known to be fresh. */
export const withWords = (project: Project, words: readonly OwnWord[]): Project =>
  words === wordsOf(project) ? project : { ...project, words: words.length > 0 ? words : kNoWords };

const says = (word: OwnWord): boolean => word.name !== '' || word.indicator !== '';

/**
 * The words with more of them, which go in the place of those for the same figures; one that says nothing only takes
 * such a one away. The core knows which are the same: 元 and money are.
 */
export async function joined(core: CoreClient, words: readonly OwnWord[], more: readonly OwnWord[]): Promise<readonly OwnWord[]> {
  const asked = [...more.map((word) => (says(word) ? word : { ...word, name: word.label })), ...words];
  const { errors } = await core.ask({ op: 'words', words: asked });
  const replaced = new Set(errors.filter((error) => error.code === 'twice').map((error) => error.line - 1 - more.length));
  return [...words.filter((_, at) => !replaced.has(at)), ...more.filter(says)];
}

/** The label that the core read, whatever it is called. */
export const readLabel = (one: Observation): string => one.label_read ?? one.label;

/** What makes every row like `one` what a person made of this one; `change` is what they changed, beside `words`. */
export function wordFor(one: Observation, change: RowChange, words: readonly OwnWord[]): OwnWord {
  const read = readLabel(one);
  const name = change.label ?? one.label;
  const before = words.find((word) => word.label === read && (word.name || read) === one.label);
  const indicator = change.indicator === undefined ? (before?.indicator ?? '') : (change.indicator ?? kNoIndicator);
  return { label: read, unit: one.unit || 'none', name: name === read ? '' : name, indicator, note: '' };
}

/** The change without what a word of the project says of all such rows. */
export function withoutNaming({ label: _label, indicator: _indicator, topic: _topic, ...rest }: RowChange): RowChange {
  return rest;
}

/** A word as the history tells it. */
export const toldWord = (word: OwnWord): { label: string; to: string } => ({ label: word.label, to: word.name || word.indicator });
