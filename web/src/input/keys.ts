// Keys that work everywhere on the page. Where something is typed they are the field's own,
// and while an input method is at work nobody's.
import type { Actions } from '../state/actions';

export function installKeys(actions: Actions): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const typing = (event.target as Element).closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (typing || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
    }
  });
}
