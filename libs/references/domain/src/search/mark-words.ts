import { isWholeWord, type SearchWords } from './search-words';

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

const LATIN = /[a-z0-9]/;

/** Where a spelling stands in a line; as a word of its own, no Latin letter or digit is beside it. */
const placesOf = (line: string, form: string, isWhole: boolean): readonly number[] => {
  const places: number[] = [];
  for (let at = line.indexOf(form); form !== '' && at >= 0; at = line.indexOf(form, at + 1)) {
    if (!isWhole || !(LATIN.test(line.charAt(at - 1)) || LATIN.test(line.charAt(at + form.length)))) places.push(at);
  }
  return places;
};

/** Whether a spelling stands in a line, as a word of its own where it counts only so. */
export const standsIn = (line: string, form: string, isWhole: boolean): boolean => placesOf(line, form, isWhole).length > 0;

/** The parts of a text in order: what one of the spellings stands for, by its letters or by their initials, is marked. */
export const markWords = (text: string, words: SearchWords): readonly MarkedPart[] => {
  const plain = text.toLowerCase();
  // A letter whose lower case is longer would move everything behind it.
  if (plain.length !== text.length) return [{ text, isFound: false }];
  const initials = Array.from({ length: plain.length }, (_, at) => initialOf(plain.charAt(at))).join('');
  const found = Array.from({ length: text.length }, () => false);
  for (const forms of words) {
    forms.forEach((form, place) => {
      for (const line of [plain, initials]) for (const at of placesOf(line, form, isWholeWord(form, place))) found.fill(true, at, at + form.length);
    });
  }
  const parts: MarkedPart[] = [];
  for (let from = 0, to = 1; from < text.length; from = to, to += 1) {
    while (to < text.length && found[to] === found[from]) to += 1;
    parts.push({ text: text.slice(from, to), isFound: found[from] ?? false });
  }
  return parts;
};
