// What a person does with the comparison: how it is looked at, and how its rows are arranged.
import { messagesOf } from '../i18n';
import { arrangedOf, withChosen, withHidden, withMerged, withName, withPinned, withSplit } from './arrangement';
import type { Desk } from './desk';
import type { ComparisonPart, View } from './model';
import { type Arranged, kNotArranged } from './work';

type Figure = { start: number; text: string };

export class ComparisonActions {
  constructor(private readonly desk: Desk) {}

  look(change: Partial<View['comparison']>): void {
    this.desk.setView({ comparison: { ...this.desk.state.view.comparison, ...change } });
  }

  showPart(part: ComparisonPart): void {
    this.look({ part, open: null });
  }

  /** Opens what there is to see and do of a row, or closes it. */
  open(key: string): void {
    this.look({ open: this.desk.state.view.comparison.open === key ? null : key });
  }

  /** Chooses a row to be merged with others, or leaves it out again. */
  mark(key: string): void {
    const { marked } = this.desk.state.view.comparison;
    this.look({ marked: marked.includes(key) ? marked.filter((one) => one !== key) : [...marked, key] });
  }

  mergeMarked(): void {
    const { marked } = this.desk.state.view.comparison;
    if (marked.length < 2) return;
    this.arrange('merged', (arranged) => withMerged(arranged, marked));
    this.look({ marked: [], open: marked[0]! });
  }

  split(key: string): void {
    this.arrange('split', (arranged) => withSplit(arranged, key));
    this.look({ open: null });
  }

  pin(key: string): void {
    this.arrange('pinned', (arranged) => withPinned(arranged, key));
  }

  hide(key: string): void {
    this.arrange('hidden', (arranged) => withHidden(arranged, key));
  }

  rename(key: string, name: string): void {
    this.arrange('renamed', (arranged) => withName(arranged, key, name.trim()));
  }

  choose(key: string, figure: Figure, others: readonly Figure[]): void {
    this.arrange('chosen', (arranged) => withChosen(arranged, key, figure, others));
  }

  reset(): void {
    this.arrange('reset', () => kNotArranged);
  }

  private arrange(what: keyof Arranged | 'reset', change: (arranged: Arranged) => Arranged): void {
    const { arranging } = messagesOf(this.desk.state.view.language);
    this.desk.commit({ key: 'other', says: arranging[what] }, (project) => {
      const before = arrangedOf(project);
      const after = change(before);
      return after === before ? project : { ...project, comparison: after };
    });
  }
}
