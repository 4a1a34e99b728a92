// Files and folders dropped anywhere on the page, and texts pasted outside of any field.
import { isLitter } from '../readers/litter';
import type { Actions } from '../state/actions';
import { opened, type Given } from './intake';
import { pastedFrom } from './paste';

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
    void dropped(event.dataTransfer).then((given) => actions.takeFiles(given));
  });
}

export function installPaste(actions: Actions): void {
  addEventListener('paste', (event) => {
    const target = event.target as Element | null;
    if (event.defaultPrevented || !event.clipboardData || target?.closest('input, textarea, select, dialog')) return;
    const pasted = pastedFrom(event.clipboardData);
    if (pasted.text === '' && pasted.files.length === 0) return;
    event.preventDefault();
    actions.takePasted(pasted);
  });
}

// Chrome and Edge have it, and let it read folders on a page from a file, where entries may not.
type Item = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> };
type Handle = FileSystemFileHandle | FileSystemDirectoryHandle;
type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<Handle> };

// All must be asked for at once: the transfer is empty when the event is over.
async function dropped(transfer: DataTransfer): Promise<Given[]> {
  const items: Item[] = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null).filter((one) => one !== null);
  if (!entries.some((entry) => entry.isDirectory)) return opened(transfer.files);
  const handles = Promise.all(items.map((item) => item.getAsFileSystemHandle?.() ?? null)).catch(() => []);
  const given: Given[] = [];
  for (const handle of await handles) if (handle) await collectHandle(handle, '', given).catch(() => {});
  if (given.length > 0) return given;
  for (const entry of entries) await collect(entry, given);
  return given;
}

const kMostFiles = 5000;

async function collectHandle(handle: Handle, folder: string, given: Given[]): Promise<void> {
  const name = `${folder}${handle.name}`;
  if (isLitter(name) || given.length >= kMostFiles) return;
  if (handle.kind === 'file') given.push({ file: await handle.getFile(), name });
  else for await (const one of (handle as Folder).values()) await collectHandle(one, `${name}/`, given);
}

async function collect(entry: FileSystemEntry, given: Given[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isLitter(name) || given.length >= kMostFiles) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)));
    if (file) given.push({ file, name });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Some at a time, until there are no more.
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const one of some) await collect(one, given);
  }
}
