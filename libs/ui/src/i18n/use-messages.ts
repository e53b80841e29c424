import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './i18n';
import type { Language } from './language';
import type { MessageKey, Messages, MessageTree } from './messages';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Reads a sentence in the language of the screen; keys are checked by the compiler. */
export type Translate<T> = (key: MessageKey<T>, values?: MessageValues) => string;

/** Values that count things; a year or a number of a paper is written as it is. */
const COUNTS = new Set(['count', 'total']);
const written = (values: MessageValues, language: string): MessageValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' && COUNTS.has(name) ? value.toLocaleString(language) : value]));

/** `const t = useMessages(tendersMessages); t('list.count', { count: 3 })` */
export const useMessages = <T extends MessageTree>(messages: Messages<T>): Translate<T> => {
  const { t, i18n: shown } = useTranslation(messages.namespace, { i18n });
  // Which plural it is follows from the number, what is shown from the text of it.
  return useCallback((key, values = {}) => t(key as string, { ...values, replace: written(values, shown.language) }), [t, shown]);
};

export const useLanguage = (): Language => (useTranslation(undefined, { i18n }).i18n.language === 'en' ? 'en' : 'ko');
