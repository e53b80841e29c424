import type { SourceParagraph } from '../../source/source-document';
import type { PageLimit } from '../../reading/rfp-reading';
import { placeOf } from '../tables/table-text';
import { oneLine } from '../text/tight';

const LIMIT = /(\d{1,4})\s*(?:쪽|페이지|매|장|면|page|pages|p\.?)\s*(?:\([^)]*\)\s*)?(?:이내|이하|내외|미만|까지|를?\s*초과\s*(?:할|하여)?|를?\s*넘(?:지|을)|분량|로\s*제한)/giu;
const THINGS = /(정량\s*(?:적\s*)?(?:평가\s*)?제안서|정성\s*(?:적\s*)?(?:평가\s*)?제안서|기술\s*제안서|가격\s*제안서|제안\s*요약(?:서|본)|요약\s*(?:제안)?(?:서|본)|발표\s*(?:용\s*)?(?:자료|문서|본)|제안\s*(?:설명|발표)\s*(?:자료|서)|설명\s*자료|제안서\s*본문|별첨\s*자료|제안서)/gu;
const WHOLE = /^제안서$/u;

/** "정성제안서는 200쪽 이내, 발표자료는 30쪽 이내": each limit with what stands nearest before it. */
const limitsIn = (paragraph: SourceParagraph): readonly PageLimit[] => {
  const text = oneLine(paragraph.text);
  let from = 0;
  return [...text.matchAll(LIMIT)].flatMap((found): readonly PageLimit[] => {
    const before = text.slice(from, found.index);
    from = found.index + found[0].length;
    const of = [...before.matchAll(THINGS)].at(-1)?.[1];
    const isOfProposal = of !== undefined || /제안|분량|작성/u.test(text);
    return isOfProposal && Number(found[1]) > 0 ? [{ of: of === undefined || WHOLE.test(of) ? null : of, pages: Number(found[1]), written: text, place: placeOf(paragraph) }] : [];
  });
};

export const readPageLimits = (paragraphs: readonly SourceParagraph[]): readonly PageLimit[] => {
  const seen = new Set<string>();
  return paragraphs.flatMap(limitsIn).filter(({ of, pages }) => {
    const key = `${of ?? ''} ${pages}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};
