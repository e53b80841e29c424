import type { ClauseRule, LegalSource } from './clause-rule';
import { PRODUCT_NAME } from './product-names.data';

const statute = (citation: string): LegalSource => ({ citation, asOf: '2026-06-08', basis: 'text' });
/** Quoted by others; the text itself was not at hand when the rule was written. */
const quoted = (citation: string): LegalSource => ({ citation, asOf: '2026-11-23', basis: 'secondary' });

const EQUAL = /동등\s*(?:이상|\(?이상\)?|품|제품|성능|수준|규격)|동급|동등하거나|대체\s*가능/u;
const EQUAL_FOR_ALL = /(?:특정|명시된?|기재된?|제시된?|언급된?)[^.]{0,30}(?:제품|규격|모델|상표|사양)[^.]{0,40}동등\s*(?:이상|품|제품|성능|규격)/u;
/** What is there already, what is only to be connected, and what the bidder is to fill in. */
const AS_IT_IS = /기존|현행|현재|운영\s*중|보유\s*(?:중|장비|현황|자산)|현황|연계|연동|호환|이관|전환|마이그레이션|기\s*도입|기\s*구축|레거시/u;
const FOR_EXAMPLE = /예시|예\s*[:)]|등(?:의|을|으로|에|이|과|\s|,|\)|$)/u;
const DEMAND = /하여야|해야|되어야|이어야|여야\s*(?:함|한다|합니다)|할\s*것|도입|납품|구매|공급|설치|구축|구성(?:하|한)|적용(?:하|한)|사용(?:하여|하고|한다|함)|제안(?:하여|할|한다)|\d\s*(?:식|대|copy|카피|core|코어|라이선스|user)/iu;
const TO_FILL_IN = /기입|기재|작성|명기|명시|표기|제출|적어|입력/u;

const BIDDER = /(?:업체|기업|회사|제안사|입찰자|참가자|사업자|수행사|계약상대자|보유한?\s*자|획득한?\s*자|취득한?\s*자|받은\s*자|구성원|법인)/u;
const COMPANY_CERTIFICATE = /(?:ISO\s*\/?\s*(?:IEC)?\s*-?\s*\d{4,5}|CMMI|SP\s*인증|소프트웨어\s*프로세스\s*품질\s*인증|GS\s*인증|ISMS(?:-P)?|벤처기업|이노비즈|메인비즈|기술혁신형|경영혁신형|기업부설\s*연구소|정보보호\s*전문서비스|우수\s*제품\s*지정|NEP|NET\s*인증|녹색기술\s*인증|성능\s*인증)/iu;
const MERIT = /가점|가산|우대|우선|배점|평점|점수|\d\s*점|평가\s*(?:항목|기준|시)|권장|선택|해당\s*시|해당하는\s*경우|또는\s*이에\s*준/u;

/**
 * The first list of clauses to look at. It finds occasions to think, it decides nothing: a person reads each one.
 * Sources: the statutes as of 2026-06-08; where only a quotation was at hand the source says so.
 */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  {
    id: 'product-named', version: 1, kind: 'specification',
    what: { ko: '상표·제품 이름 지정', en: 'A brand or product is named' },
    why: { ko: '특정 제품을 이름으로 요구하고 「또는 동등 이상」이 없어, 그 제품의 공급권이 없는 회사는 제안할 수 없습니다.', en: 'A product is demanded by name without “or equal”: firms that cannot supply that very product cannot bid.' },
    source: quoted('(계약예규) 정부 입찰·계약 집행기준 제5조'),
    proposal: '제품 이름 대신 필요한 기능·성능을 적고, 이름을 남길 때에는 「또는 동등 이상」을 덧붙여 주시기 바랍니다.',
    patterns: [{ all: [PRODUCT_NAME, DEMAND], none: [AS_IT_IS, FOR_EXAMPLE] }],
    relief: EQUAL, reliefForAll: EQUAL_FOR_ALL,
  },
  {
    id: 'model-named', version: 1, kind: 'specification',
    what: { ko: '모델·제조사 지정', en: 'A model or maker is fixed' },
    why: { ko: '모델 번호나 제조사를 정해 두어 같은 성능의 다른 제품을 제안할 수 없습니다.', en: 'A model number or a maker is fixed, so that other products of the same performance are shut out.' },
    source: quoted('(계약예규) 정부 입찰·계약 집행기준 제5조'),
    proposal: '모델·제조사 대신 필요한 최소 성능을 적고 「동등 이상」을 허용해 주시기 바랍니다.',
    patterns: [
      { all: [/(?:모델\s*(?:명|번호)?|제조\s*(?:사|원|업체)|브랜드|상표)\s*[:：|]\s*(?=[^\s|]*[A-Za-z0-9])[A-Za-z0-9가-힣][\w가-힣./-]{2,}/u], none: [TO_FILL_IN, AS_IT_IS, /[:：|]\s*(?:\d+|[A-Z])\s*$/u] },
      { all: [/(?<![가-힣])(?!제조|공급|개발|타|자|당|각|동일|동|본|수행|제안)[A-Za-z가-힣]{1,12}(?:社|사)\s*(?:의\s*)?(?:제품|장비|솔루션)(?:이어야|으로\s*(?:제안|공급|납품|구축|구성)|만)/u], none: [AS_IT_IS, /동일\s*(?:제조|회)사/u] },
    ],
    relief: EQUAL, reliefForAll: EQUAL_FOR_ALL,
  },
  {
    id: 'equal-refused', version: 1, kind: 'specification',
    what: { ko: '동등 이상 제품 배제', en: 'Equal products are refused' },
    why: { ko: '동등 이상의 제품을 인정하지 않거나 다른 제품을 처음부터 막습니다.', en: 'Equal or better products are refused.' },
    source: quoted('(계약예규) 정부 입찰·계약 집행기준 제5조'),
    proposal: '동등 이상의 제품을 인정하고, 동등함을 보이는 방법(시험성적서, 기능 비교표 등)을 정해 주시기 바랍니다.',
    patterns: [
      { all: [/동등\s*(?:이상|품|제품|수준)[^.\n]{0,20}(?:불가|불허|인정하지\s*(?:않|아니)|제외|허용하지\s*(?:않|아니))/u] },
      { all: [/(?:타\s*사|다른|대체|유사)\s*(?:의\s*)?(?:제품|품목|솔루션|장비)[^.\n]{0,20}(?:불가|불허|인정하지\s*(?:않|아니)|허용하지\s*(?:않|아니))/u] },
    ],
  },
  {
    id: 'maker-letter', version: 1, kind: 'specification',
    what: { ko: '제조사 확약서 요구', en: 'A letter of the maker is demanded' },
    why: { ko: '제안 단계에서 제조사의 공급·기술지원 확약서를 요구하면 제조사가 참가할 회사를 고르게 됩니다.', en: 'A maker’s letter demanded with the proposal lets the maker choose who may bid.' },
    source: quoted('(계약예규) 정부 입찰·계약 집행기준 제5조'),
    proposal: '제조사 확약서는 계약 체결 뒤에 내도록 하고, 제안 단계에서는 입찰자의 확약으로 갈음해 주시기 바랍니다.',
    patterns: [{ all: [/(?:제조\s*사|원\s*제작사|공급\s*사|제조\s*업체|개발\s*사)[^.\n]{0,30}(?:공급|기술\s*지원|유지\s*보수|납품)[^.\n]{0,12}(?:확약서|협약서|증명서|확인서)/u, /제출|첨부|구비|하여야|필수|원본/u], none: [/계약\s*(?:체결\s*)?(?:후|이후)|착수\s*(?:후|시)|낙찰(?:자)?\s*(?:선정\s*)?(?:후|이후)|납품\s*시|검수|우선협상대상자/u] }],
  },
  {
    id: 'certificate-required', version: 1, kind: 'qualification',
    what: { ko: '참가자격으로 요구한 인증', en: 'A certificate as a condition to bid' },
    why: { ko: '법령이 요구하지 않는 인증을 참가자격으로 두어, 수행 능력이 있어도 인증이 없는 회사는 참가할 수 없습니다.', en: 'A certificate that no law demands is made a condition, so that able firms without it cannot bid.' },
    source: statute('「국가를 당사자로 하는 계약에 관한 법률 시행령」 제12조제1항'),
    proposal: '해당 인증을 참가자격에서 빼고, 필요하면 평가의 가점으로 옮기거나 능력을 다른 방법으로 보일 수 있게 해 주시기 바랍니다.',
    patterns: [{ all: [COMPANY_CERTIFICATE, /보유|소지|획득|취득|인증(?:을)?\s*받|지정(?:을)?\s*받|확인(?:을)?\s*받|등록/u, BIDDER, /자격|참가|참여|한함|한하여|한정|에\s*한|이어야|하여야|해야|필수|만(?:이|을|\s)|로서|일\s*것/u], none: [MERIT, /제안하는\s*제품|도입\s*제품|납품\s*제품|클라우드\s*서비스/u] }],
  },
  {
    id: 'single-record', version: 1, kind: 'qualification',
    what: { ko: '참가자격으로 요구한 단일 실적', en: 'One large record as a condition to bid' },
    why: { ko: '한 건의 큰 실적을 참가자격으로 두면 여러 건의 작은 실적을 쌓은 회사와 공동수급체가 참가할 수 없습니다.', en: 'One large project as a condition shuts out firms and consortia that have done the same in several smaller ones.' },
    source: statute('「국가를 당사자로 하는 계약에 관한 법률 시행령」 제12조제1항, 제72조제2항'),
    proposal: '실적은 참가자격이 아니라 평가로 보고, 여러 건과 공동수급체 구성원의 실적을 합산해 주시기 바랍니다.',
    patterns: [{ all: [/(?:단일|1\s*건|한\s*건)\s*(?:의\s*)?(?:계약|사업|용역|규모|실적|건)?[^.\n]{0,40}(?:\d[\d.,]*\s*(?:억|천만|백만)|사업\s*(?:금액|비|예산)|\d+\s*%)[^.\n]{0,40}(?:실적|수행|구축)|실적[^.\n]{0,20}(?:단일|1\s*건|한\s*건)[^.\n]{0,20}\d/u, /자격|참가|한함|한하여|에\s*한|보유한\s*(?:자|업체|사업자|기업)|있는\s*(?:자|업체|사업자|기업)|이어야|하여야|로서/u], none: [MERIT, /만점/u] }],
  },
  {
    id: 'joint-refused', version: 1, kind: 'qualification',
    what: { ko: '공동수급 불허', en: 'Joint supply is refused' },
    why: { ko: '공동수급을 막으면 작은 회사들이 힘을 모아 참가할 수 없습니다. 부적절하다고 인정되는 경우가 아니면 가능한 한 공동계약에 의하여야 합니다.', en: 'Without joint supply small firms cannot bid as one. By law a joint contract is the rule where nothing speaks against it.' },
    source: statute('「국가를 당사자로 하는 계약에 관한 법률 시행령」 제72조제2항'),
    proposal: '공동이행 또는 분담이행 방식의 공동수급을 허용하고 구성원 수와 최소 지분율을 밝혀 주시기 바랍니다.',
    patterns: [
      { all: [/공동\s*(?:수급|도급|계약|참여|이행)(?:체)?(?:\s*(?:방식|구성|참여))?(?:은|는|을|를|이|의|\s|:|：|\|)*[^.\n]{0,12}?(?:불허|불가|허용하지\s*(?:않|아니)|인정하지\s*(?:않|아니)|금지|할\s*수\s*없)/u], none: [/중복|이중|동시에|둘\s*이상|2개\s*이상|다른\s*공동|분담\s*이행|혼합|변경|추가|탈퇴|대기업|하도급/u] },
      { all: [/단독\s*(?:계약|이행|입찰|응찰|참여|참가|수급)\s*(?:만|으로만|에\s*한|로\s*한정)/u] },
    ],
    relief: /공동\s*(?:수급|도급|계약|이행)[^.\n]{0,20}(?:허용(?:한다|함|됨|하며)|가능)/u,
  },
  {
    id: 'large-firms-in', version: 1, kind: 'qualification',
    what: { ko: '대기업 참여 허용', en: 'Large firms are let in' },
    why: { ko: '대기업의 참여를 허용합니다. 사업금액에 따른 참여 제한과 예외 인정 여부를 확인해야 합니다.', en: 'Large firms are let in. Whether the limits by amount apply, and whether an exception was granted, has to be looked at.' },
    source: statute('「소프트웨어 진흥법」 제48조제2항부터 제5항까지'),
    proposal: '대기업 참여 제한을 적용하거나, 예외로 인정받은 근거(고시, 통지)를 공고에 밝혀 주시기 바랍니다.',
    patterns: [{ all: [/대기업(?:인\s*소프트웨어\s*사업자)?[^.\n]{0,30}(?:참여|참가|입찰)[^.\n]{0,20}(?:가능|허용|예외|제한(?:을|이|하지)?\s*(?:적용하지|적용되지|없|않|아니))/u], none: [/할\s*수\s*없|불가|제한(?:함|한다|됨|하며|대상)|허용하지|가능하지|하도급/u] }],
  },
  {
    id: 'headcount', version: 1, kind: 'people',
    what: { ko: '투입인력 수 요구', en: 'A headcount is demanded' },
    why: { ko: '기능점수로 대가를 산정한 사업에서는 투입인력의 수를 요구하거나 관리할 수 없습니다. 사람 수를 정해 두면 작은 회사가 먼저 막힙니다.', en: 'Where the price is by function points the number of people may be neither demanded nor managed; a headcount keeps small firms away first.' },
    source: quoted('소프트웨어사업 계약 및 관리감독에 관한 지침 (투입인력 요구·관리 금지)'),
    proposal: '투입인력의 수와 투입률을 요구하는 내용을 빼고, 산출물과 품질 기준으로 관리해 주시기 바랍니다.',
    patterns: [
      { all: [/(?:투입|상주|개발|전담|수행|전문|운영)\s*(?:인력|인원|개발자|기술자|요원|엔지니어)[^.\n]{0,40}?(?<!\d)\d{1,3}\s*(?:명|인|名)(?!증|터|사|력|쇄|식)/u] },
      { all: [/(?:개발자|기술자|엔지니어)[^.\n]{0,20}?(?<!\d)\d{1,3}\s*(?:명|인)(?!증|터|사|력|쇄|식)[^.\n]{0,20}(?:투입|배치|상주|확보)/u] },
      { all: [/\d[\d.]*\s*(?:M\s*\/\s*M|MM|맨먼스|인월)\s*(?:이상|을|를)?[^.\n]{0,20}(?:투입|확보|배치|유지)/iu] },
      { all: [/(?:투입\s*인력|인력)[^.\n]{0,20}(?:출퇴근|근태|투입률\s*100|상주\s*100|교체\s*(?:할\s*수\s*없|불가))/u] },
    ],
    relief: /기능점수[^.\n]{0,20}(?:아닌|적용하지)|투입공수\s*방식/u,
  },
  {
    id: 'grade-demanded', version: 1, kind: 'people',
    what: { ko: '기술자 등급 요구', en: 'Grades of engineers are demanded' },
    why: { ko: '기술자 등급(특급·고급·중급·초급)은 2012년에 없어졌습니다. 등급으로 사람을 요구하면 근거 없이 참가를 좁힙니다.', en: 'The grades of engineers were abolished in 2012. To demand people by grade narrows the field without a ground.' },
    source: quoted('소프트웨어기술자 등급제 폐지 (2012)'),
    proposal: '등급 대신 ITSQF 직무나 필요한 경험을 적고, 대체할 수 있는 경력도 인정해 주시기 바랍니다.',
    patterns: [{ all: [/(?:특급|고급|중급|초급)\s*(?:기술자|기술\s*인력|개발자|인력|엔지니어|기술사)?\s*(?:이상|급|\d{1,3}\s*(?:명|인)(?!증))/u, /기술자|인력|개발자|엔지니어|투입|배치|PM|PL|사업\s*책임자|\d\s*(?:명|인)(?!증)/u], none: [/과정|교육|교재|수준|단가|노임|폐지|화장|호텔/u] }],
  },
  {
    id: 'workplace-fixed', version: 1, kind: 'terms',
    what: { ko: '작업장소 지정', en: 'The place of work is fixed' },
    why: { ko: '유지·관리를 뺀 소프트웨어사업은 사업자가 수행 장소를 제안할 수 있어야 합니다. 상주를 정해 두면 지역의 작은 회사는 사람을 옮겨야 합니다.', en: 'But for maintenance, the supplier must be free to propose where the work is done. Firms from elsewhere would have to move their people.' },
    source: statute('「소프트웨어 진흥법」 제49조제3항'),
    proposal: '사업수행 장소를 사업자가 제안하게 하고, 원격 개발에 필요한 보안 요건을 밝혀 주시기 바랍니다.',
    patterns: [
      { all: [/(?:작업|수행|개발|근무)\s*장소[^.\n]{0,30}(?:발주\s*(?:기관|처|자|부서)|당\s*(?:사|기관|원|공단|공사|청)|본\s*(?:원|사|청)|청사|주관\s*(?:기관|부서)|수요\s*기관)[^.\n]{0,25}(?:내|지정|상주|한정|으로\s*(?:함|한다)|이어야|하여야)/u] },
      { all: [/(?:발주\s*(?:기관|처|자)|당\s*(?:기관|사|원)|청사|주관\s*기관|수요\s*기관|현장)(?:에|\s*내에?|\s*안에?)?\s*상주(?:하여|하며|하고|해야|를\s*원칙|하는)/u] },
    ],
    relief: /(?:장소|원격)[^.\n]{0,30}(?:제안할\s*수|제안하는|제안하여|협의하여|가능)|유지\s*(?:관리|보수)|운영\s*(?:위탁|요원|인력)/u,
  },
  {
    id: 'warranty-long', version: 1, kind: 'terms',
    what: { ko: '1년 넘는 하자담보', en: 'A warranty of more than a year' },
    why: { ko: '하자담보책임은 사업을 마친 날부터 1년입니다. 더 긴 기간은 작은 회사에 대가 없는 부담이 됩니다.', en: 'By law the warranty is one year from the end of the project; a longer one is unpaid work.' },
    source: statute('「소프트웨어 진흥법」 제60조제1항'),
    proposal: '하자담보 기간을 1년으로 하고, 그 뒤의 유지·관리는 따로 계약해 주시기 바랍니다.',
    patterns: [
      { all: [/(?:하자\s*(?:담보|보수|보증)?(?:\s*책임)?|무상\s*(?:하자|유지|보증)\s*(?:보수|관리|기간)?)[^.\n]{0,40}?(?<![\d.])(?:[2-9]|[1-9]\d)\s*(?:년|개년)(?!\s*\d{1,2}\s*월)/u], none: [/보증금|율|이행\s*보증|한\s*차례|이내\s*발생/u] },
      { all: [/(?:하자\s*(?:담보|보수|보증)?(?:\s*책임)?|무상\s*(?:하자|유지|보증)\s*(?:보수|관리|기간)?)[^.\n]{0,40}?(?<![\d.])(?:1[3-9]|[2-9]\d)\s*개월/u] },
    ],
  },
  {
    id: 'free-work', version: 1, kind: 'terms',
    what: { ko: '대가 없는 추가 과업', en: 'Extra work without pay' },
    why: { ko: '과업이 늘어도 대가를 주지 않습니다. 과업내용의 변경과 계약금액의 조정은 과업심의위원회에서 정해야 합니다.', en: 'More work without more pay. A change of the work and of its price is for the review committee to settle.' },
    source: statute('「소프트웨어 진흥법」 제50조제1항·제3항'),
    proposal: '과업이 바뀌면 과업심의위원회를 거쳐 계약금액과 기간을 조정한다고 적어 주시기 바랍니다.',
    patterns: [
      { all: [/(?:명시\s*(?:되지|하지)\s*(?:않|아니)|누락\s*된|추가\s*(?:적인\s*)?(?:요구|요청|과업|기능|개발|사항)|과업\s*(?:내용\s*)?(?:의\s*)?(?:변경|추가)|변경\s*(?:요구|요청|사항))[^.\n]{0,60}(?:추가\s*(?:비용|대가|금액)(?:의)?(?:\s*부담)?(?:을|를)?\s*(?:없이|요구|청구)|별도\s*(?:비용|대가)\s*없이|무상(?:으로)?|(?:비용|대가)[^.\n]{0,10}(?:계약\s*상대자|제안사|사업자|수행사|수급인)[^.\n]{0,4}부담)/u], none: [/하자|교육\s*자료|제안서\s*작성/u] },
    ],
    relief: /과업\s*심의\s*위원회|계약\s*금액(?:을)?\s*조정/u,
  },
];

export const clauseRule = (id: string): ClauseRule | null => CLAUSE_RULES.find((rule) => rule.id === id) ?? null;
