// Back and forward go between what was looked at, as from a cell's evidence to the comparison.
// Without them, Back would leave the page and everything in it.
import type { Actions } from './state/actions';
import type { EntryId, State, Tab } from './state/model';
import type { Store } from './state/store';

interface Place {
  tab: Tab;
  entry: EntryId | null;
}

export function followHistory(store: Store<State>, actions: Actions): void {
  let here: Place = placeOf(store.get());
  history.replaceState(here, '');
  store.subscribe((state) => {
    const place = placeOf(state);
    if (place.tab === here.tab && place.entry === here.entry) return;
    // From the empty page there is nothing to go back to.
    if (here.tab === 'indicators' && here.entry === null) history.replaceState(place, '');
    else history.pushState(place, '');
    here = place;
  });
  addEventListener('popstate', (event) => {
    const place = event.state as Place | null;
    if (!place) return;
    here = place;
    actions.revisit(place.tab, place.entry);
  });
}

// In the comparison and the checks no report is in sight.
function placeOf({ view }: State): Place {
  const one = view.tab === 'indicators' || view.tab === 'reports';
  return { tab: view.tab, entry: one ? view.entry : null };
}
