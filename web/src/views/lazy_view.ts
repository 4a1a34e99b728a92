// Views that are loaded, with their words, when somebody first looks at them: the way to the first
// table is shorter without them.
import { nothing } from 'lit-html';
import { loadLaterMessages } from '../i18n';
import type { Context } from './context';

type View = (context: Context) => unknown;

/** The view that `load` gives, and `meanwhile` until then. `failed` may tell that it cannot be had. */
export function lazyView(load: () => Promise<View>, meanwhile: View = () => nothing, failed: (context: Context) => void = () => {}): View {
  let view: View | null = null;
  let asked: Promise<void> | null = null;
  return (context) => {
    if (view) return view(context);
    asked ??= Promise.all([load(), loadLaterMessages()]).then(
      ([loaded]) => {
        view = loaded;
        context.actions.redraw();
      },
      () => {
        asked = null; // the next drawing asks again
        failed(context);
      },
    );
    return meanwhile(context);
  };
}
