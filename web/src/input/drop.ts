// Files dropped anywhere on the page, and texts pasted outside of any field.
import type { Actions } from '../state/actions';

export function installDrop(actions: Actions): void {
  const carries = (event: DragEvent, type: string): boolean => event.dataTransfer?.types.includes(type) ?? false;
  let depth = 0; // dragenter and dragleave come for every element on the way
  addEventListener('dragenter', (event) => {
    if (!carries(event, 'Files')) return;
    depth++;
    actions.setDragging(true);
  });
  addEventListener('dragleave', (event) => {
    if (!carries(event, 'Files')) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) actions.setDragging(false);
  });
  addEventListener('dragover', (event) => {
    if (!carries(event, 'Files')) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    depth = 0;
    actions.setDragging(false);
    if (!event.dataTransfer || !carries(event, 'Files')) return;
    event.preventDefault();
    void actions.addFiles([...event.dataTransfer.files]);
  });
}

export function installPaste(actions: Actions): void {
  addEventListener('paste', (event) => {
    const target = event.target as Element | null;
    if (event.defaultPrevented || !event.clipboardData || target?.closest('input, textarea, select, dialog')) return;
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData('text/plain');
    if (text === '' && files.length === 0) return;
    event.preventDefault();
    if (text !== '') actions.addText(text);
    else void actions.addFiles([...files]);
  });
}
