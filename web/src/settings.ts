// The two choices that outlive the page: language and appearance. Nothing else is kept, and
// where the browser keeps nothing, the page does without.
import type { Language } from './i18n';
import type { Theme } from './state/model';

const kKey = 'zhibiao.settings';

export interface Settings {
  language: Language;
  theme: Theme;
}

export function readSettings(): Settings {
  const settings: Settings = { language: 'zh', theme: 'auto' };
  try {
    const kept = JSON.parse(localStorage.getItem(kKey) ?? '{}') as Partial<Settings>;
    if (kept.language === 'en') settings.language = 'en';
    if (kept.theme === 'light' || kept.theme === 'dark') settings.theme = kept.theme;
  } catch {
    // nothing kept
  }
  return settings;
}

let lastKept = JSON.stringify(readSettings());

export function keepSettings(settings: Settings): void {
  const text = JSON.stringify(settings);
  if (text === lastKept) return;
  lastKept = text;
  try {
    localStorage.setItem(kKey, text);
  } catch {
    // the browser does not let us
  }
}
