// What all actions share: the store, changes of the project with a way back, and notices.
import { type Deed } from './history';
import type { Notice, NoticeText, State, View } from './model';
import { titleOf } from './selectors';
import type { Store } from './store';
import { redone, undone, withDeed } from './undo';
import type { Entry, Project } from './work';

const kNoticeTime = 5_000; // ms
const kWarningTime = 12_000;

export class Desk {
  private lastId = 0;

  constructor(readonly store: Store<State>) {}

  get state(): State {
    return this.store.get();
  }

  nextId(): number {
    return ++this.lastId;
  }

  /** Another project, as a step that can be undone; steps of one batch are undone at once. */
  commit(deed: Deed, change: (project: Project) => Project, batch: number | null = null): void {
    this.store.update((state) => withDeed(state, deed, change(state.project), batch));
  }

  undo(steps = 1): void {
    for (let step = 0; step < steps; step++) this.store.update(undone);
  }

  redo(steps = 1): void {
    for (let step = 0; step < steps; step++) this.store.update(redone);
  }

  setView(change: Partial<View>): void {
    this.store.update((state) => ({ ...state, view: { ...state.view, ...change } }));
  }

  notify(tone: Notice['tone'], text: NoticeText, action: Notice['action'] = null): void {
    const id = this.nextId();
    const notice: Notice = { id, tone, text, action };
    this.store.update((state) => ({ ...state, notices: [...state.notices.slice(-3), notice] }));
    if (action?.label === 'reload') return;
    setTimeout(() => this.dismiss(id), tone === 'warning' || action ? kWarningTime : kNoticeTime);
  }

  dismiss(id: number): void {
    this.store.update((state) => ({ ...state, notices: state.notices.filter((one) => one.id !== id) }));
  }

  titleOf(entry: Entry): string {
    return titleOf(entry, this.state.analyses.get(entry.id)?.report ?? null);
  }
}
