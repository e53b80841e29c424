import type { SourceBlock } from '../../source/source-document';
import type { Found } from '../../reading/rfp-reading';
import { placeOf } from '../tables/table-text';
import { oneLine, tight } from '../text/tight';
import type { EvaluationTable } from './evaluation';

type Ratio = Found<{ readonly technical: number; readonly price: number }>;

/** What an RFP writes for 90 to 10, without spaces. */
const SPELLINGS: readonly RegExp[] = [
  /기술[^\d가-힣]{0,3}(?:능력)?(?:평가)?[^\d]{0,3}[:：대/][^\d]{0,3}(?:입찰)?가격(?:평가)?[^\d]{0,20}?(\d{2}(?:\.\d)?)[%점]?(?:[:：/]|대)(\d{1,2}(?:\.\d)?)/u,
  /기술(?:능력|제안서?)?(?:평가)?(?:점수|비율|비중|분야|부문)?[^\d가-힣]{0,6}(\d{2}(?:\.\d)?)(?:%|점|퍼센트)?[^\d]{0,16}?(?:입찰)?가격(?:제안서?)?(?:평가)?(?:점수|비율|비중|분야|부문)?[^\d가-힣]{0,6}(\d{1,2}(?:\.\d)?)(?![\d.,]*(?:원|천|백|억))/u,
];
const LEAST_TECHNICAL = 50;
const ALL = 100;

/** The ratio in a sentence; null where the numbers cannot be one. */
export const ratioIn = (text: string): { readonly technical: number; readonly price: number } | null => {
  for (const spelling of SPELLINGS) {
    const found = spelling.exec(tight(text));
    const [technical, price] = [Number(found?.[1]), Number(found?.[2])];
    if (found !== null && technical >= LEAST_TECHNICAL && price > 0 && technical + price <= ALL) return { technical, price };
  }
  return null;
};

/** From the first sentence that says it, else from rows of the evaluation tables that give points to 기술 and 가격 as wholes. */
export const readRatio = (paragraphs: readonly (SourceBlock & { readonly kind: 'paragraph' })[], tables: readonly EvaluationTable[]): Ratio | null => {
  for (const paragraph of paragraphs) {
    const value = ratioIn(paragraph.text);
    if (value !== null) return { value, written: oneLine(paragraph.text), place: placeOf(paragraph) };
  }
  for (const { rows } of tables) {
    const technical = rows.find(({ path, points }) => points >= LEAST_TECHNICAL && /^기술(?:능력)?(?:평가|제안|부문|점수)?/u.test(tight(path[0] ?? '')) && path.length === 1);
    const price = rows.find(({ path }) => path.length > 0 && /가격/u.test(path.join('')));
    if (technical !== undefined && price !== undefined && technical.points + price.points <= ALL) {
      return { value: { technical: technical.points, price: price.points }, written: `${technical.path.join(' ')} ${technical.points} : ${price.path.join(' ')} ${price.points}`, place: technical.place };
    }
  }
  return null;
};
