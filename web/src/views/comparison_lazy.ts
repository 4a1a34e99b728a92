// The comparison's views, loaded when somebody first looks at them: the way to the first table
// is shorter without them.
import { html, type TemplateResult } from 'lit-html';
import type { Context } from './context';

type View = (context: Context) => TemplateResult;

let view: View | null = null;
let asked: Promise<void> | null = null;

export function comparisonView(context: Context): TemplateResult {
  if (view) return view(context);
  asked ??= import('./comparison').then(
    (module) => {
      view = module.comparisonView;
      context.actions.comparison.look({});
    },
    () => { asked = null; }, // the next drawing asks again
  );
  return html`<p class="blank slow">${context.t.compareBusy}</p>`;
}
