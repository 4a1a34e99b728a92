// What a person can do with their own words. The core looks at each before it is taken.
import type { OwnWord, WordError } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import { messagesOf } from '../i18n';
import { readText } from '../input/files';
import { fileName, saveFile } from '../output/download';
import { Unreadable } from '../readers/types';
import { loadCatalogue } from './catalogue';
import type { Desk } from './desk';
import type { Deed } from './history';
import { joined, toldWord, withWords, wordsOf } from './own_words';

const kExtension = 'tsv';
const kType = 'text/tab-separated-values;charset=utf-8';

export class WordActions {
  constructor(
    private readonly desk: Desk,
    private readonly core: CoreClient,
  ) {}

  openDialog(): void {
    loadCatalogue(this.desk, this.core);
    this.desk.setView({ dialog: 'words', wordFaults: [] });
  }

  /** In the place of the word at `at`, or as the last. False where it is no such word; the dialog says why. */
  async put(at: number, word: OwnWord): Promise<boolean> {
    const words = wordsOf(this.desk.state.project);
    const next = at < words.length ? words.map((one, index) => (index === at ? word : one)) : [...words, word];
    const { errors } = await this.core.ask({ op: 'words', words: next });
    const fault = errors.find((error) => error.line === at + 1 || error.code === 'twice');
    this.tellFaults(fault ? [fault] : []);
    if (fault) return false;
    this.commit({ key: at < words.length ? 'wordEdit' : 'wordAdd', ...toldWord(word) }, next);
    return true;
  }

  remove(at: number): void {
    const words = wordsOf(this.desk.state.project);
    const word = words[at];
    if (word) this.commit({ key: 'wordRemove', ...toldWord(word) }, words.filter((_, index) => index !== at));
  }

  /** The good rows of a table join the words that are there. */
  async takeFile(file: File): Promise<void> {
    try {
      const { text } = readText(file.name, new Uint8Array(await file.arrayBuffer()));
      const { words, errors } = await this.core.ask({ op: 'words', text });
      this.tellFaults(errors);
      if (words.length === 0) return;
      const next = await joined(this.core, wordsOf(this.desk.state.project), words);
      this.commit({ key: 'wordsTake', name: file.name, count: words.length }, next);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.desk.notify('warning', { key: 'refused', name: file.name, refusal: error.refusal });
    }
  }

  async save(): Promise<void> {
    const { project, view } = this.desk.state;
    const { text } = await this.core.ask({ op: 'words', words: wordsOf(project) });
    saveFile(fileName([messagesOf(view.language).ownWords], kExtension), kType, `\uFEFF${text}`);
  }

  private tellFaults(wordFaults: readonly WordError[]): void {
    this.desk.setView({ wordFaults });
  }

  private commit(deed: Deed, words: readonly OwnWord[]): void {
    this.desk.commit(deed, (project) => withWords(project, words));
  }
}
