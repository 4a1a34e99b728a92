// What a person pastes. Browsers and Word set each paragraph of a table's cells on a line of its
// own, so that the plain text does not tell the cells any more; the markup beside it does.
import { opened, type Given } from './intake';

export interface Pasted {
  text: string;
  /** Only where it tells more than the text. */
  markup: string | null;
  files: Given[];
}

const kCell = /<t[dh][\s>]/i;

export function pastedFrom(data: DataTransfer): Pasted {
  const text = data.getData('text/plain');
  const markup = data.getData('text/html');
  return { text, markup: text !== '' && kCell.test(markup) ? markup : null, files: text === '' ? opened(data.files) : [] };
}
