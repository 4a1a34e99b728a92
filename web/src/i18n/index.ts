// The languages of the page. Chinese is part of it, but for the words of what is loaded late; another
// is loaded when it is chosen.
import type { Language } from './languages';
import { zh } from './zh';
import type { zhLater } from './zh_later';

export type { Language };
export type Messages = typeof zh & typeof zhLater;

// Nothing that is drawn before loadLaterMessages asks for a word of zhLater.
const chinese = { ...zh } as Messages;
const loaded: Partial<Record<Language, Messages>> = { zh: chinese };

/** Chinese where the language is not loaded. */
export const messagesOf = (language: Language): Messages => loaded[language] ?? chinese;

/** Fails where its file cannot be had. */
export async function loadMessages(language: Language): Promise<void> {
  if (language === 'en') loaded.en ??= (await import('./en')).en;
}

/** For what is loaded late, before it is drawn. Fails where its file cannot be had. */
export async function loadLaterMessages(): Promise<void> {
  Object.assign(chinese, (await import('./zh_later')).zhLater);
}

/** For the lang attribute. */
export const kLanguageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
