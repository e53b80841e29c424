/** Legal forms as firms write them before or after their name; compared after NFKC, which turns ㈜ into (주). */
const KOREAN_FORMS = ['주식회사', '유한책임회사', '유한회사', '합자회사', '합명회사', '사단법인', '재단법인', '사회적협동조합'];
const SHORT_FORM = '\\((?:주|유|합|사|재)\\)';
const ENGLISH_FORM = '(?:co\\.?,?\\s*ltd\\.?|company,?\\s*limited|corporation|corp\\.?|incorporated|inc\\.?|l\\.?l\\.?c\\.?|ltd\\.?)';

const BEFORE = new RegExp(`^(?:${SHORT_FORM}|(?:${KOREAN_FORMS.join('|')})(?=\\s|\\p{Script=Hangul}|[A-Za-z0-9]))\\s*`, 'u');
const AFTER = new RegExp(`\\s*(?:${SHORT_FORM}|${KOREAN_FORMS.join('|')})$|[,\\s]+${ENGLISH_FORM}$`, 'iu');

/**
 * The name without its legal form, for comparing and sorting: '(주)나루소프트', '나루소프트㈜' and 'Naru Soft Co., Ltd.'.
 * A name that would be empty without it comes back whole.
 */
export const stripLegalForm = (name: string): string => {
  const whole = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  let bare = whole;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(BEFORE, '').replace(AFTER, '').trim();
  }
  return bare === '' ? whole : bare;
};
