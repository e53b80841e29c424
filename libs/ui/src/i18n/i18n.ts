import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { initialLanguage, LANGUAGES, rememberLanguage, type Language } from './language';
import { onMessages, treeOf } from './messages';
import { addParticles } from './particles';

/** The one i18next of the page. React escapes, so i18next must not. */
export const i18n: I18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: initialLanguage(),
  fallbackLng: 'ko',
  supportedLngs: [...LANGUAGES],
  resources: {},
  ns: [],
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  returnNull: false,
});

addParticles(i18n);

onMessages((messages) => {
  LANGUAGES.forEach((language) => i18n.addResourceBundle(language, messages.namespace, treeOf(messages, language), true, true));
});

const showLanguage = (language: string): void => {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
};
showLanguage(i18n.language);

/** Switches the whole screen at once and remembers it in this browser. */
export const setLanguage = (language: Language): void => {
  rememberLanguage(language);
  void i18n.changeLanguage(language).then(() => showLanguage(language));
};

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'ko');
