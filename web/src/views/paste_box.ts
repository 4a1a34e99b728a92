// The box that reports are pasted into, and the button that opens files.
import { html, type TemplateResult } from 'lit-html';
import { opened } from '../input/intake';
import { pastedFrom } from '../input/paste';
import type { Actions } from '../state/actions';
import type { Context } from './context';
import { icons } from './icons';

const kAccepted = '.txt,.text,.md,.csv,.tsv,.docx,.docm,.pdf,.html,.htm,.xhtml,.zip,.json,text/*';

// So much at once is not typed: it was pasted, dropped or put in by a tool.
const kPastedLength = 8;

export function pasteBox({ t, actions }: Context): TemplateResult {
  return html`
    <section class="paste">
      <textarea id="paste" aria-label=${t.paste} placeholder=${t.pasteHint} spellcheck="false" autocomplete="off"
        @paste=${(event: ClipboardEvent) => pasted(event, actions)}
        @input=${(event: InputEvent) => typed(event, actions)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take(event.target, actions);
        }}></textarea>
      <div class="paste-actions">
        <button type="button" class="primary" @click=${() => take(document.getElementById('paste'), actions)}>
          ${t.extract}</button>
        <button type="button" @click=${() => document.getElementById('files')?.click()}>${icons.open}${t.open}</button>
        <button type="button" class="square" aria-label=${t.openFolder} title=${t.openFolder}
          @click=${() => document.getElementById('folder')?.click()}>${icons.folder}</button>
        <input id="files" type="file" multiple hidden tabindex="-1" aria-hidden="true" accept=${kAccepted}
          @change=${(event: Event) => chosen(event, actions)} />
        <input id="folder" type="file" webkitdirectory hidden tabindex="-1" aria-hidden="true"
          @change=${(event: Event) => chosen(event, actions)} />
      </div>
    </section>`;
}

// A pasted report goes straight to the list: a long text in a textarea would be laid out for
// nothing. What was begun by typing is added to by pasting.
function pasted(event: ClipboardEvent, actions: Actions): void {
  const data = event.clipboardData;
  const box = event.target as HTMLTextAreaElement;
  if (!data || box.value !== '') return;
  event.preventDefault();
  actions.takePasted(pastedFrom(data));
}

function typed(event: InputEvent, actions: Actions): void {
  const box = event.target as HTMLTextAreaElement;
  const before = Number(box.dataset.length ?? 0);
  box.dataset.length = String(box.value.length);
  const composed = event.isComposing || (event.inputType ?? '').startsWith('insertComposition');
  if (!composed && before === 0 && box.value.length >= kPastedLength) take(box, actions);
}

function take(box: EventTarget | null, actions: Actions): void {
  if (!(box instanceof HTMLTextAreaElement)) return;
  const text = box.value;
  box.value = '';
  box.dataset.length = '0';
  actions.reports.addText(text);
}

function chosen(event: Event, actions: Actions): void {
  const input = event.target as HTMLInputElement;
  const given = opened(input.files ?? []);
  input.value = ''; // so that the same file can be opened again
  actions.takeFiles(given);
}
