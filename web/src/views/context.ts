// What every view is given.
import type { Messages } from '../i18n';
import type { Actions } from '../state/actions';
import type { State } from '../state/model';
import type { LazyList } from './lazy';

export interface Context {
  readonly state: State;
  readonly t: Messages;
  readonly actions: Actions;
  readonly lists: { readonly text: LazyList; readonly rows: LazyList; readonly comparison: LazyList };
}

export function topicName({ state, t }: Context, id: string | null): string {
  if (!id) return '';
  if (id === '-') return t.noTopic;
  const topic = state.core?.topics.find((one) => one.id === id);
  return (state.view.language === 'en' ? topic?.name_en : topic?.name) ?? id;
}
