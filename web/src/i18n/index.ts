// The languages of the page. Chinese is part of it; another is loaded when it is chosen.
import type { Language } from './languages';
import { zh, type Messages } from './zh';

export type { Messages, Language };

const loaded: Partial<Record<Language, Messages>> = { zh };

/** Chinese where the language is not loaded. */
export const messagesOf = (language: Language): Messages => loaded[language] ?? zh;

/** Fails where its file cannot be had. */
export async function loadMessages(language: Language): Promise<void> {
  if (language === 'en') loaded.en ??= (await import('./en')).en;
}

/** For the lang attribute. */
export const kLanguageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
