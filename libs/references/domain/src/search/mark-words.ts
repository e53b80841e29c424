import { type SearchWords } from './search-words';

/** A piece of a text, and whether a search has found it. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const SYLLABLES_OF_AN_INITIAL = 588;
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

/** The first letter (초성) of a syllable; other characters as they are. */
const initialOf = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? (INITIALS[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_OF_AN_INITIAL)] ?? letter) : letter;
};

/** The parts of a text in order: what one of the spellings stands for, by its letters or by their initials, is marked. */
export const markWords = (text: string, words: SearchWords): readonly MarkedPart[] => {
  const plain = text.toLowerCase();
  // A letter whose lower case is longer would move everything behind it.
  if (plain.length !== text.length) return [{ text, isFound: false }];
  const initials = Array.from({ length: plain.length }, (_, at) => initialOf(plain.charAt(at))).join('');
  const found = Array.from({ length: text.length }, () => false);
  for (const form of words.flat()) {
    for (const line of [plain, initials]) for (let at = line.indexOf(form); form !== '' && at >= 0; at = line.indexOf(form, at + 1)) found.fill(true, at, at + form.length);
  }
  const parts: MarkedPart[] = [];
  for (let from = 0, to = 1; from < text.length; from = to, to += 1) {
    while (to < text.length && found[to] === found[from]) to += 1;
    parts.push({ text: text.slice(from, to), isFound: found[from] ?? false });
  }
  return parts;
};
