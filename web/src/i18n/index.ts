// The languages of the page.
import { en } from './en';
import { zh } from './zh';

export type Messages = typeof zh;
export type Language = 'zh' | 'en';

export const messagesOf: Record<Language, Messages> = { zh, en };

/** For the lang attribute. */
export const kLanguageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
