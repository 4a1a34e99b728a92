// The languages of the page.
import { en } from './en';
import type { Language } from './languages';
import { zh, type Messages } from './zh';

export type { Messages, Language };

export const messagesOf: Record<Language, Messages> = { zh, en };

/** For the lang attribute. */
export const kLanguageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
