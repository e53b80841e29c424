import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './i18n';
import type { Language } from './language';
import type { MessageKey, Messages, MessageTree } from './messages';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Reads a sentence in the language of the screen; keys are checked by the compiler. */
export type Translate<T> = (key: MessageKey<T>, values?: MessageValues) => string;

/** `const t = useMessages(tendersMessages); t('list.count', { count: 3 })` */
export const useMessages = <T extends MessageTree>(messages: Messages<T>): Translate<T> => {
  const { t } = useTranslation(messages.namespace, { i18n });
  return useCallback((key, values) => t(key as string, { ...values }), [t]);
};

export const useLanguage = (): Language => (useTranslation(undefined, { i18n }).i18n.language === 'en' ? 'en' : 'ko');
