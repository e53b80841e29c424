/** Surnames of two syllables; any other surname has one. */
const TWO_SYLLABLE_SURNAMES = ['남궁', '제갈', '사공', '독고', '동방', '어금', '망절'];
/** Also such surnames, but a name of three syllables is more likely 황·보람 than 황보·람. */
const RARER_SURNAMES = ['황보', '선우', '서문'];
const HANGUL_NAME = /^[가-힣]{2,5}$/;

/** What an avatar of 24 px and more carries: '정우진' → '우진', 'Ada Lovelace' → 'AL'. */
export const givenName = (name: string): string => {
  const compact = name.normalize('NFC').replace(/\s/g, '');
  if (!HANGUL_NAME.test(compact)) return initials(name);
  const start = compact.slice(0, 2);
  const double = (compact.length > 2 && TWO_SYLLABLE_SURNAMES.includes(start)) || (compact.length > 3 && RARER_SURNAMES.includes(start));
  const surname = double ? 2 : 1;
  return compact.slice(surname).slice(0, 2);
};

/** One syllable or letter, for 16 px. */
export const shortName = (name: string): string => [...givenName(name)][0] ?? '';

const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
