import type { SourceParagraph } from '../../source/source-document';
import type { Found } from '../../reading/rfp-reading';
import { placeOf } from '../tables/table-text';
import { withoutMarks } from '../text/numbering';
import { oneLine } from '../text/tight';

const WHO = /(?:업체|회사|제안사|기업|제안업체|입찰자|제안자|참가업체|수행사|응찰)\s*(?:의\s*)?(?:명칭?|이름|상호|로고|를?\s*(?:유추|식별|인지|알\s*수|추정|암시))|상호\s*(?:명)?|로고|회사\s*마크|CI\b/u;
const SHOWN = /표기|표시|기재|노출|삽입|유추|식별|인지|암시|드러|나타|포함|사용/u;
const FORBIDDEN = /금지|안\s*(?:됨|된다|되)|아니\s*(?:된다|되|함|한다|하)|않(?:아야|도록|는다|음)|수\s*없|불가|무효|삭제|제거|하지\s*말|없어야|없도록|0점|감점|실격|제외/u;
const STRICT = /무효|0점|감점|실격|탈락|배제/u;

/** The sentence that forbids showing who bids; one that threatens with invalidity wins over one that only asks. */
export const readBlindRule = (paragraphs: readonly SourceParagraph[]): Found<string> | null => {
  const rules = paragraphs.filter(({ text }) => WHO.test(text) && SHOWN.test(text) && FORBIDDEN.test(text) && /제안서|사본|발표|부본|정성|제출/u.test(text));
  const rule = rules.find(({ text }) => STRICT.test(text)) ?? rules[0];
  return rule === undefined ? null : { value: withoutMarks(oneLine(rule.text)), written: oneLine(rule.text), place: placeOf(rule) };
};
