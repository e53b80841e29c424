import { tight } from '../text/tight';
import { PRICE_ITEM, QUALITATIVE, QUANTITATIVE, TECHNICAL } from './evaluation-labels.data';

const POINTS = /^[([]?(\d{1,3}(?:\.\d{1,2})?)(?:점|%|p)?[)\]]?$/iu;
const MOST = 200;

/** "10", "10점", "(10)", "10.0" and "10%"; bands, deductions and words are no points. */
export const pointsIn = (text: string): number | null => {
  const found = POINTS.exec(tight(text))?.[1];
  const points = found === undefined ? null : Number(found);
  return points !== null && points > 0 && points <= MOST ? points : null;
};

/** An item's name without the points that some tables write behind it: "기술·기능 (25점)". */
export const withoutPoints = (text: string): string => text.replace(/\s*[([]\s*\d{1,3}(?:\.\d)?\s*(?:점|%)?\s*[)\]]\s*$/u, '').trim();

export type EvaluationKind = 'quantitative' | 'qualitative' | 'price' | null;

/** The narrowest word that says how an item is judged wins. */
export const kindOf = (path: readonly string[], before: string): EvaluationKind => {
  for (const text of [...path.toReversed(), before]) {
    const plain = tight(text);
    const isQualitative = QUALITATIVE.test(plain);
    const isQuantitative = QUANTITATIVE.test(plain);
    if (isQualitative !== isQuantitative) return isQualitative ? 'qualitative' : 'quantitative';
    if (!isQualitative && PRICE_ITEM.test(plain) && !TECHNICAL.test(plain)) return 'price';
  }
  return null;
};
