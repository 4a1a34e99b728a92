// Back and forward go between what was looked at, as from a cell's evidence to the comparison.
// Without them, Back would leave the page and everything in it. The address tells of the view
// behind its #: which tab, which report by its number, which filters. Never a word of a text.
import type { Actions } from './state/actions';
import { kColumns, kRowFilters, type State, type View } from './state/model';
import type { Store } from './state/store';
import type { Tab } from './state/tabs';
import type { EntryId } from './state/work';

interface Place {
  tab: Tab;
  entry: EntryId | null;
}

const kTabs: readonly Tab[] = ['reports', 'indicators', 'compare', 'checks'];

export function followHistory(store: Store<State>, actions: Actions): void {
  let here: Place = placeOf(store.get());
  let wanted = parsedHash(location.hash);
  let hash = location.hash;
  change('replace', here, hash);
  store.subscribe((state) => {
    // What the address asked for waits for the project that it speaks of; another one that
    // is begun instead has nothing to do with it.
    if (wanted && state.project.entries.length > 0) {
      const asked = wanted;
      wanted = null;
      const { past } = state.history;
      if (past[past.length - 1]?.deed.key === 'open') return actions.lookAt(asked.view, asked.report);
    }
    const place = placeOf(state);
    const next = wanted ? hash : hashOf(state);
    const moved = place.tab !== here.tab || place.entry !== here.entry;
    if (!moved && next === hash) return;
    // From the empty page there is nothing to go back to.
    const way = !moved || (here.tab === 'indicators' && here.entry === null) ? 'replace' : 'push';
    hash = next;
    here = place;
    change(way, place, hash);
  });
  addEventListener('popstate', (event) => {
    const place = event.state as Place | null;
    if (!place) return;
    here = place;
    hash = location.hash;
    actions.revisit(place.tab, place.entry);
  });
}

// A browser may not let a page from a file change its address; the page works without.
function change(way: 'push' | 'replace', place: Place, hash: string): void {
  const address = hash === '' ? location.pathname + location.search : hash;
  try {
    if (way === 'push') history.pushState(place, '', address);
    else history.replaceState(place, '', address);
  } catch {
    if (way === 'push') history.pushState(place, '');
    else history.replaceState(place, '');
  }
}

// In the comparison and the checks no report is in sight.
function placeOf({ view }: State): Place {
  const one = view.tab === 'indicators' || view.tab === 'reports';
  return { tab: view.tab, entry: one ? view.entry : null };
}

export function hashOf({ view, project }: State): string {
  if (project.entries.length === 0) return '';
  const parts = new URLSearchParams({ view: view.tab });
  const at = project.entries.findIndex((entry) => entry.id === view.entry);
  if (view.tab === 'indicators' && at >= 0) {
    const { topic, only, sort } = view.indicators;
    parts.set('report', String(at + 1));
    if (topic) parts.set('topic', topic);
    if (only) parts.set('only', only);
    if (sort) parts.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  }
  if (view.tab === 'compare' && view.comparison.topic) parts.set('topic', view.comparison.topic);
  return `#${parts.toString()}`;
}

export interface Asked {
  view: Partial<Pick<View, 'tab' | 'indicators'>>;
  /** Index of the report; null where none is named. */
  report: number | null;
}

export function parsedHash(hash: string): Asked | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = kTabs.find((one) => one === parts.get('view'));
  if (!tab) return null;
  const sort = /^(-?)(\w+)$/.exec(parts.get('sort') ?? '');
  const column = kColumns.find((one) => one === sort?.[2]);
  const report = Number(parts.get('report') ?? 0);
  return {
    view: {
      tab,
      indicators: {
        search: '',
        topic: /^[\w-]*$/.test(parts.get('topic') ?? '') ? (parts.get('topic') ?? '') : '',
        only: kRowFilters.find((one) => one === parts.get('only')) ?? '',
        sort: column ? { column, descending: sort![1] === '-' } : null,
      },
    },
    report: Number.isInteger(report) && report > 0 ? report - 1 : null,
  };
}
