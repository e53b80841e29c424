import { canBeChoseong, disassemble, getChoseong } from 'es-hangul';

const flat = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/**
 * Whether what is typed fits the text: as it stands (`그림`, `tab`), as a syllable on the way there (`글` before
 * `그림`), or as initial consonants (`ㄱㄹ`).
 */
export const matchesKorean = (text: string, query: string): boolean => {
  const wanted = flat(query);
  const given = flat(text);
  if (wanted === '' || given.includes(wanted)) return true;
  if ([...wanted].every((letter) => canBeChoseong(letter))) return getChoseong(given).includes(wanted);
  return disassemble(given).includes(disassemble(wanted));
};
