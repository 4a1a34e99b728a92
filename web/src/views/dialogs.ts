// The dialog that is open, if any.
import { nothing } from 'lit-html';
import type { Dialog } from '../state/model';
import { aboutDialog } from './about';
import type { Context } from './context';
import { historyDialog } from './history_dialog';
import { keysDialog } from './keys_dialog';
import { savingDialog } from './saving_dialog';
import { searchDialog } from './search_dialog';
import { selfcheckDialog } from './selfcheck_dialog';
import { wordsDialog } from './words_dialog';

const kDialogs: Record<Dialog, (context: Context) => unknown> = {
  about: aboutDialog, history: historyDialog, keys: keysDialog, saving: savingDialog, search: searchDialog,
  selfcheck: selfcheckDialog, words: wordsDialog,
};

export function dialogView(context: Context): unknown {
  const { dialog } = context.state.view;
  return dialog === null ? nothing : kDialogs[dialog](context);
}
