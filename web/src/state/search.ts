// One search in all reports: in their rows, and in their texts.
import type { Observation } from '../../../wasm/types';
import type { State } from './model';
import { loaded } from './selectors';
import type { EntryId } from './work';

export interface Hit {
  entry: EntryId;
  title: string;
  start: number;
  end: number;
  /** The row that fits, or null where the text does. */
  row: Observation | null;
  before: string;
  found: string;
  after: string;
}

const kMostHits = 100;
const kMostInText = 10; // of one report
const kAround = 18; // characters shown on either side

export function searchEverywhere(state: State, search: string): { hits: Hit[]; more: boolean } {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { hits: [], more: false };
  const rows: Hit[] = [];
  const places: Hit[] = [];
  for (const { entry, report } of loaded(state)) {
    const common = { entry: entry.id, title: report.title, before: '', found: '', after: '' };
    for (const row of report.observations) {
      if (rows.length > kMostHits) break;
      const text = `${row.label} ${row.text} ${row.unit}`.normalize('NFKC').toLowerCase();
      if (words.every((word) => text.includes(word))) rows.push({ ...common, row, start: row.start, end: row.end });
    }
    places.push(...placesIn(state.analyses.get(entry.id)!.of.text, words[0]!, words.length === 1).map((place) => ({ ...common, ...place })));
  }
  const hits = [...rows, ...places];
  return { hits: hits.slice(0, kMostHits), more: hits.length > kMostHits };
}

function placesIn(text: string, word: string, single: boolean): Pick<Hit, 'start' | 'end' | 'row' | 'before' | 'found' | 'after'>[] {
  if (!single) return [];
  const found = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(word); at >= 0 && found.length < kMostInText; at = lower.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const line = (part: string): string => part.replace(/\s+/g, ' ');
    found.push({
      start: at, end, row: null,
      before: line(text.slice(Math.max(0, at - kAround), at)), found: text.slice(at, end), after: line(text.slice(end, end + kAround)),
    });
  }
  return found;
}
