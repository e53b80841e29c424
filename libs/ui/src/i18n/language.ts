/** Languages of the screen; the server's enum is the upper-case name. */
export type Language = 'ko' | 'en';
export const LANGUAGES: readonly Language[] = ['ko', 'en'];

const STORAGE_KEY = 'shoal.language';
const isLanguage = (text: string | null): text is Language => text === 'ko' || text === 'en';

/** What this browser chose before, else what it prefers; Korean when it prefers neither. */
export const initialLanguage = (): Language => {
  const stored = readStored();
  if (isLanguage(stored)) return stored;
  return globalThis.navigator?.language?.toLowerCase().startsWith('en') ? 'en' : 'ko';
};

// Storage may be closed to us (private windows, embedded pages): the choice then lasts as long as the page.
const readStored = (): string | null => {
  try {
    return globalThis.localStorage?.getItem(STORAGE_KEY) ?? null;
  } catch {
    return null;
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
};

/** GraphQL's `Language` enum and back. */
export const languageToEnum = (language: Language): 'KO' | 'EN' => (language === 'en' ? 'EN' : 'KO');
export const languageFromEnum = (value: 'KO' | 'EN'): Language => (value === 'EN' ? 'en' : 'ko');
