// The names of the catalogue's indicators, for the fields that take one: asked for when the
// first of them is shown.
import type { CoreClient } from '../core/client';
import type { Desk } from './desk';

export function loadCatalogue(desk: Desk, core: CoreClient): void {
  if (desk.state.catalogue) return;
  core.ask({ op: 'catalogue' }).then(
    ({ indicators }) => desk.store.update((state) => ({ ...state, catalogue: indicators })),
    () => {}, // the field is then without its list
  );
}
