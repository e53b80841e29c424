import { VAGUE_WORDINGS, type VagueWording } from './vague-wording.data';

/** A place in a text, in UTF-16 units as editors count. */
export interface VaguePlace {
  readonly from: number;
  readonly to: number;
  readonly wording: VagueWording;
}

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Every syllable that ends with ㄹ, as a class of letters. */
const ENDING_IN_RIEUL = Array.from({ length: Math.floor((LAST - FIRST) / FINALS) + 1 }, (_, at) => String.fromCharCode(FIRST + at * FINALS + RIEUL)).join('');
const PATTERNS = VAGUE_WORDINGS.map((wording) => ({ wording, pattern: new RegExp(wording.pattern.replace('[L]', `[${ENDING_IN_RIEUL}]`), 'gu') }));

/** Wording that evaluators count as "not possible", in the order of the text; of two that overlap the one that begins first, or is longer. */
export const findVagueWording = (text: string): VaguePlace[] => {
  const found = PATTERNS.flatMap(({ wording, pattern }) => [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].trimEnd().length, wording })));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let until = -1;
  return found.filter(({ from, to }) => {
    if (from < until) return false;
    until = to;
    return true;
  });
};
