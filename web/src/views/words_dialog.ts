// The person's own words: a table that can be added to, mended, taken out and taken in.
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { OwnWord } from '../../../wasm/types';
import { kWordMembers, wordsOf } from '../state/own_words';
import { renamedRows } from '../state/selectors';
import type { Context } from './context';
import { icons } from './icons';
import { openModal } from './modal';

const kMostFaults = 20;

export function wordsDialog(context: Context): TemplateResult {
  const { state, t, actions } = context;
  const words = wordsOf(state.project);
  return html`
    <dialog class="about words" aria-labelledby="words-head" ${ref(openModal)} @close=${() => actions.closeDialog('words')}>
      <h2 id="words-head">${t.ownWords}</h2>
      <p>${t.ownWordsAbout}</p>
      <datalist id="word-indicators">${(state.catalogue ?? []).map((row) => html`<option value=${row.name}></option>`)}</datalist>
      <ol role="list" class="word-list">
        ${words.map((word, at) => wordLine(context, word, at))}
        ${wordLine(context, null, words.length)}
      </ol>
      <div role="alert">${faults(context)}</div>
      <div class="dialog-actions">
        <button type="button" @click=${() => document.getElementById('word-file')?.click()}>${icons.open}${t.takeWords}</button>
        <input type="file" id="word-file" hidden accept=".tsv,.txt,.csv" @change=${(event: Event) => takeFile(context, event.target as HTMLInputElement)} />
        <button type="button" ?disabled=${words.length === 0} @click=${() => void actions.words.save()}>${icons.save}${t.saveWords}</button>
        <span class="muted" role="status">${t.wordsApplied(words.length, renamedRows(state))}</span>
      </div>
      <form method="dialog"><button>${t.close}</button></form>
    </dialog>`;
}

// A form of its own for each word, so that Enter keeps it; the one of null is for a new word.
function wordLine(context: Context, word: OwnWord | null, at: number): TemplateResult {
  const { t, actions, state } = context;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const taken = await actions.words.put(at, typedIn(context, form));
    if (word) return;
    if (taken) form.reset();
    form.querySelector('input')?.focus();
  };
  const named = (id: string): string => state.catalogue?.find((row) => row.id === id)?.name ?? id;
  const shown = (member: keyof OwnWord): string => (word ? (member === 'indicator' ? named(word.indicator) : word[member]) : '');
  const keep = word ? t.keepWord(word.label) : t.addWord;
  return html`<li><form class="word" @submit=${submit}>
    ${kWordMembers.map((member) => html`<label class="word-${member}">${t.wordMembers[member]}
      <input type="text" name=${member} .value=${shown(member)} autocomplete="off" spellcheck="false"
        list=${member === 'indicator' ? 'word-indicators' : nothing} /></label>`)}
    <span class="word-tools">
      <button type="submit" class="quiet square" aria-label=${keep} title=${keep}>${word ? icons.tick : icons.plus}</button>
      ${word ? html`<button type="button" class="quiet square" aria-label=${t.removeWord(word.label)} title=${t.removeWord(word.label)}
        @click=${() => actions.words.remove(at)}>${icons.cross}</button>` : nothing}
    </span></form></li>`;
}

function faults({ state, t }: Context): TemplateResult | typeof nothing {
  const all = state.view.wordFaults;
  if (all.length === 0) return nothing;
  return html`<ul class="word-faults bad-text">${all.slice(0, kMostFaults).map((error) =>
    html`<li>${t.wordFault(error.line, t.wordFaults[error.code], error.message)}</li>`)}
    ${all.length > kMostFaults ? html`<li>${t.moreFaults(all.length - kMostFaults)}</li>` : nothing}</ul>`;
}

function typedIn({ state }: Context, form: HTMLFormElement): OwnWord {
  const data = new FormData(form);
  const typed = (member: keyof OwnWord): string => String(data.get(member) ?? '').trim();
  const indicator = state.catalogue?.find((row) => row.name === typed('indicator'))?.id ?? typed('indicator');
  return { label: typed('label'), unit: typed('unit'), name: typed('name'), indicator, note: typed('note') };
}

function takeFile({ actions }: Context, input: HTMLInputElement): void {
  const file = input.files?.[0];
  if (file) void actions.words.takeFile(file);
  input.value = ''; // the same file may be chosen again
}
