// The choices that outlive the page: language, appearance, layout. Nothing of any report is
// among them, and where the browser keeps nothing, the page does without.
import { kColumns, kLasting, kTextSizes, kThemes, type Lasting } from './state/model';

const kKey = 'zhibiao.settings';

export function readSettings(): Lasting {
  try {
    const kept = JSON.parse(localStorage.getItem(kKey) ?? '{}') as Partial<Record<keyof Lasting, unknown>>;
    const hidden = Array.isArray(kept.hiddenColumns) ? kept.hiddenColumns : [];
    return {
      language: kept.language === 'en' ? 'en' : 'zh',
      theme: kThemes.find((one) => one === kept.theme) ?? kLasting.theme,
      display: kept.display === 'scaled' ? 'scaled' : 'plain',
      textSize: kTextSizes.find((one) => one === kept.textSize) ?? kLasting.textSize,
      textShare: typeof kept.textShare === 'number' && kept.textShare >= 20 && kept.textShare <= 75 ? kept.textShare : kLasting.textShare,
      hiddenColumns: kColumns.filter((one) => one !== 'label' && hidden.includes(one)),
    };
  } catch {
    return kLasting; // nothing kept
  }
}

let lastKept = '';

export function keepSettings({ language, theme, display, textSize, textShare, hiddenColumns }: Lasting): void {
  const text = JSON.stringify({ language, theme, display, textSize, textShare, hiddenColumns });
  if (text === lastKept) return;
  const first = lastKept === '';
  lastKept = text;
  if (first) return; // as it was read
  try {
    localStorage.setItem(kKey, text);
  } catch {
    // the browser does not let us
  }
}
