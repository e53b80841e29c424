/** Headings of the columns of an evaluation table, without spaces: rules from RFPs' printed tables. */
export const POINT_HEADINGS = /^(?:평가|세부|항목|항목별)?(?:배점|점수)(?:한도|비율)?(?:\((?:점|%|점수|\d+(?:점|%)?)\))?$|^배점(?:및|기준|계)|^한도$|^비중(?:\(%\))?$|^가중치(?:\(.*\))?$/u;
export const ITEM_HEADINGS = /^(?:세부)?(?:심사|평가)?(?:부문|분야|항목|요소|영역|사항|구분|지표)(?:\(.*\))?$|^(?:대|중|소)(?:분류|항목)$|^구분$|^세부(?:평가)?(?:항목|요소|지표)$|^평가(?:항목|부문|분야)및.*$|^평가방법$/u;
export const CRITERIA_HEADINGS = /^(?:세부)?(?:평가|심사)?(?:기준|내용|착안사항|착안점|관점|세부내용|요소및기준|주안점|사항및기준|요소별기준)(?:\(.*\))?$|^세부(?:평가)?(?:기준|내용)$|^비고$|^평가요소별내용$/u;
/** Tables of bands (rating grades, shares of performance) give points, too, but not to items. */
export const BAND_HEADINGS = /등급|신용평가|평점|배점비율|점수비율|실적금액|비율구간|실적규모|참여비율/u;
export const TOTALS = /^(?:합계|총계|소계|계|총점|총합|총합계|total|기술평가점수계|종합평가점수|합계점수)(?:\(.*\))?$/iu;

export const QUANTITATIVE = /(?<!비)계량|정량/u;
export const QUALITATIVE = /비계량|(?<!적)정성(?!스)/u;
export const PRICE = /가격/u;
/** A name that is the price's own, not one about it (가격 제안의 적정성). */
export const PRICE_ITEM = /^(?:\d{1,2}\.?|[가-하]\.|[ⅠⅡⅢⅣ]\.?)?(?:입찰)?가격(?:$|제안서?$|평가|점수|부문|분야|능력|입찰|\()|입찰가격/u;
export const TECHNICAL = /기술/u;
