import { stripLegalForm } from './legal-form';

const TWO_SYLLABLES = /^[가-힣]{2}$/;

/** A chip is exactly two composed Hangul syllables, so that it has one width everywhere and is never a colour alone. */
export const isChip = (text: string): boolean => TWO_SYLLABLES.test(text.normalize('NFC'));

/** The chip a firm's name suggests: the first two syllables after the legal form; null when it has fewer than two. */
export const suggestChip = (name: string): string | null => {
  const syllables = [...stripLegalForm(name).normalize('NFC')].filter((char) => /[가-힣]/.test(char));
  return syllables.length < 2 ? null : syllables.slice(0, 2).join('');
};
