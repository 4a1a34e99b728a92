// Draws a report aside, where nobody sees it, while the page is idle: the browser compiles the
// views and lit reads their templates at the first drawing, for which somebody would wait.
import { render } from 'lit-html';
import type { Report } from '../../../wasm/types';
import { whenIdle } from '../idle';
import { type Analysis, type State } from '../state/model';
import type { Store } from '../state/store';
import { type Entry, kNewEntry } from '../state/work';
import { appView } from './app';
import type { Context } from './context';
import { LazyList } from './lazy';

const kDrawings = 3;

/** Until there is a report to be drawn in earnest: the views keep what they derived of the last one. */
export function rehearse(store: Store<State>, contextOf: (state: State) => Context, text: string, report: Report, times = kDrawings): void {
  whenIdle(() => {
    const state = store.get();
    if (times === 0 || state.project.entries.length > 0) return;
    const stage = document.createElement('div');
    for (const shown of [null, report]) {
      render(appView({ ...contextOf(scene(state, text, shown)), lists: lists() }), stage);
    }
    rehearse(store, contextOf, text, report, times - 1);
  });
}

// The state with the text as its one entry, waited for or read.
function scene(state: State, text: string, report: Report | null): State {
  const entry: Entry = { ...kNewEntry, id: -1, origin: 'paste', text };
  const of = { text, published: null, place: null, words: [] };
  const analysis: Analysis = { of, report, state: report ? 'done' : 'busy', failure: '' };
  return { ...state, project: { entries: [entry] }, analyses: new Map([[entry.id, analysis]]), view: { ...state.view, entry: entry.id } };
}

function lists(): Context['lists'] {
  const list = (): LazyList => new LazyList(() => {});
  return { text: list(), rows: list(), comparison: list() };
}
