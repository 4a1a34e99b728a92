// Keys that work everywhere on the page. Where something is typed they are the field's own,
// and while an input method is at work nobody's.
import type { Actions } from '../state/actions';
import type { Tab } from '../state/tabs';

export function installKeys(actions: Actions): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const typing = (event.target as Element).closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      const deed = typing && key !== 'k' && key !== 's' ? undefined : kWithControl[key];
      if (!deed) return;
      event.preventDefault();
      deed(actions, event.shiftKey);
    } else if (!typing && document.querySelector('dialog[open]') === null) {
      if (event.key === '?') actions.openDialog('keys');
      else if (event.key === '/') focusSearch(event);
      else if (kTabs[event.key]) actions.show(kTabs[event.key]!);
    }
  });
}

const kTabs: Record<string, Tab> = { 1: 'indicators', 2: 'compare', 3: 'checks' };

const kWithControl: Record<string, (actions: Actions, shift: boolean) => void> = {
  z: (actions, shift) => (shift ? actions.redo() : actions.undo()),
  y: (actions) => actions.redo(),
  k: (actions) => actions.openDialog('search'),
  s: (actions) => actions.project.save(),
};

function focusSearch(event: Event): void {
  const field = document.querySelector<HTMLInputElement>('.toolbar input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
