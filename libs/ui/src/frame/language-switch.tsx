import { LANGUAGES, type Language } from '../i18n/language';
import { setLanguage } from '../i18n/i18n';
import { uiMessages } from '../i18n/ui.messages';
import { useLanguage, useMessages } from '../i18n/use-messages';
import classes from './language-switch.module.css';

const SHORT: Record<Language, string> = { ko: '한', en: 'EN' };
export const LANGUAGE_NAMES: Record<Language, string> = { ko: '한국어', en: 'English' };

interface LanguageSwitchProps {
  /** Also called after the screen has changed, to remember the choice with the account. */
  readonly onChange?: (language: Language) => void;
}

/** `한 | EN`: one click and everything is in the other language. */
export const LanguageSwitch = ({ onChange }: LanguageSwitchProps) => {
  const t = useMessages(uiMessages);
  const current = useLanguage();
  return (
    <div className={classes.switch} role="group" aria-label={t('frame.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.choice}
          aria-pressed={language === current}
          aria-label={LANGUAGE_NAMES[language]}
          onClick={() => {
            setLanguage(language);
            onChange?.(language);
          }}
        >
          {SHORT[language]}
        </button>
      ))}
    </div>
  );
};
