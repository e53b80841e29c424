import { ShoalError } from '@shoal/contract';

export type NoticeProblemReason =
  | 'missing'
  | 'too_long'
  | 'not_text'
  | 'not_number'
  | 'not_revision'
  | 'not_won'
  | 'not_instant'
  | 'not_weight'
  | 'not_object'
  | 'is_pre_notice'
  | 'is_award';

interface Words {
  readonly ko: string;
  readonly en: string;
}

const REASONS: Record<NoticeProblemReason, Words> = {
  missing: { ko: '값이 없음', en: 'is missing' },
  too_long: { ko: '너무 긺', en: 'is too long' },
  not_text: { ko: '글자나 숫자가 아님', en: 'is neither text nor a number' },
  not_number: { ko: '공고번호의 형식이 아님', en: 'is not a notice number' },
  not_revision: { ko: '차수(숫자 3자리)가 아님', en: 'is not a revision of up to three digits' },
  not_won: { ko: '원 단위의 정수 금액이 아님', en: 'is not a whole amount in won' },
  not_instant: { ko: '날짜와 시각(YYYY-MM-DD HH:MM)이 아님', en: 'is not a date with a time (YYYY-MM-DD HH:MM)' },
  not_weight: { ko: '0~100의 비율이 아님', en: 'is not a per cent from 0 to 100' },
  not_object: { ko: '공고 항목이 아님', en: 'is not a notice' },
  is_pre_notice: { ko: '사전규격 항목임(입찰공고를 가져와 주세요)', en: 'is a pre-notice; import the bid notice' },
  is_award: { ko: '낙찰·개찰 결과임(입찰공고를 가져와 주세요)', en: 'is an award or opening result; import the bid notice' },
};

/** The words for the KONEPS fields that Shoal reads. */
export const NOTICE_FIELD_NAMES = {
  bidNtceNo: { ko: '공고번호', en: 'notice number' },
  bidNtceOrd: { ko: '차수', en: 'revision' },
  bidNtceNm: { ko: '공고명', en: 'title' },
  ntceKindNm: { ko: '공고종류', en: 'kind' },
  chgNtceRsn: { ko: '변경사유', en: 'reason of change' },
  dminsttNm: { ko: '수요기관', en: 'buyer' },
  ntceInsttNm: { ko: '공고기관', en: 'notice institution' },
  asignBdgtAmt: { ko: '배정예산', en: 'budget' },
  presmptPrce: { ko: '추정가격', en: 'estimated price' },
  VAT: { ko: '부가가치세', en: 'value-added tax' },
  bidNtceDt: { ko: '공고일시', en: 'published at' },
  bidQlfctRgstDt: { ko: '참가자격등록 마감', en: 'qualification deadline' },
  cmmnSpldmdAgrmntClseDt: { ko: '공동수급협정서 마감', en: 'agreement deadline' },
  bidBeginDt: { ko: '입찰 시작', en: 'bidding begins' },
  bidClseDt: { ko: '입찰 마감', en: 'bid closing' },
  opengDt: { ko: '개찰일시', en: 'opening' },
  cntrctCnclsMthdNm: { ko: '계약방법', en: 'contract method' },
  sucsfbidMthdNm: { ko: '낙찰자결정방법', en: 'award method' },
  techAbltEvlRt: { ko: '기술평가 비율', en: 'technical weight' },
  bidPrceEvlRt: { ko: '가격평가 비율', en: 'price weight' },
  cmmnSpldmdMethdCd: { ko: '공동수급방식 코드', en: 'joint supply code' },
  cmmnSpldmdMethdNm: { ko: '공동수급방식', en: 'joint supply' },
  pubPrcrmntLrgClsfcNm: { ko: '공공조달 대분류', en: 'classification, upper level' },
  pubPrcrmntLrgclsfcNm: { ko: '공공조달 대분류', en: 'classification, upper level' },
  pubPrcrmntMidClsfcNm: { ko: '공공조달 중분류', en: 'classification, middle level' },
  pubPrcrmntMidclsfcNm: { ko: '공공조달 중분류', en: 'classification, middle level' },
  pubPrcrmntClsfcNm: { ko: '공공조달 분류', en: 'classification' },
  pubPrcrmntClsfcNo: { ko: '공공조달 분류번호', en: 'classification number' },
  bidNtceDtlUrl: { ko: '공고 주소', en: 'notice address' },
  bidNtceUrl: { ko: '공고 주소', en: 'notice address' },
} as const satisfies Record<string, Words>;

export type KnownNoticeKey = keyof typeof NOTICE_FIELD_NAMES;

export interface NoticeProblem {
  /** The KONEPS key; empty when the whole entry is meant. */
  readonly key: KnownNoticeKey | '';
  readonly reason: NoticeProblemReason;
  /** What stood there, shortened. */
  readonly value: string;
}

const SHOWN_VALUE = 60;

/** '입찰 마감(bidClseDt) 「내일」: 날짜와 시각(…)이 아님'; never more than 60 characters of the value. */
export const noticeProblemText = ({ key, reason, value }: NoticeProblem, language: 'ko' | 'en'): string => {
  const shown = value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value;
  if (language === 'ko') {
    const name = key === '' ? '이 항목' : `${NOTICE_FIELD_NAMES[key].ko}(${key})`;
    return `${name}${shown && ` 「${shown}」`}: ${REASONS[reason].ko}`;
  }
  const name = key === '' ? 'the entry' : `${NOTICE_FIELD_NAMES[key].en} (${key})`;
  return `${name}${shown && ` “${shown}”`} ${REASONS[reason].en}`;
};

/** `index` counts from 1 in the order of the answer. `detail` is Korean and `detailEn` English, of the same sentence. */
export const noticeInvalid = (index: number, problem: NoticeProblem): ShoalError =>
  new ShoalError('NOTICE_INVALID', {
    index,
    detail: noticeProblemText(problem, 'ko'),
    detailEn: noticeProblemText(problem, 'en'),
    field: problem.key,
    reason: problem.reason,
  });
