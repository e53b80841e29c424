const compact = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s·・.]/g, '');

/** Shorter names are also words: 이수, 한강. */
const SYLLABLES_MIN = 3;
const LETTERS_MIN = 6;

/** Whether a text tells a person's name; names too short to be told from words are not looked for. */
export const isNameWithin = (name: string, text: string): boolean => {
  const sought = compact(name);
  const least = /^[가-힣]+$/.test(sought) ? SYLLABLES_MIN : LETTERS_MIN;
  return sought.length >= least && compact(text).includes(sought);
};
