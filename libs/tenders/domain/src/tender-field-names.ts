import type { JointLimitsProblem } from './joint-limits';
import type { ManualProblem, ManualProblemReason } from './manual-notice';
import type { JointLimits, NoticeField } from './tender';

type Language = 'ko' | 'en';
interface Words {
  readonly ko: string;
  readonly en: string;
}

/** The words of the screens for what a tender has. */
export const TENDER_FIELD_NAMES: Record<ManualProblem['field'] | NoticeField | keyof JointLimits, Words> = {
  number: { ko: '공고번호', en: 'notice number' },
  revision: { ko: '차수', en: 'revision' },
  kind: { ko: '공고종류', en: 'kind' },
  changeReason: { ko: '변경사유', en: 'reason of change' },
  title: { ko: '공고명', en: 'title' },
  buyer: { ko: '수요기관', en: 'buyer' },
  noticeInstitution: { ko: '공고기관', en: 'notice institution' },
  budget: { ko: '배정예산', en: 'budget' },
  estimatedPrice: { ko: '추정가격', en: 'estimated price' },
  vat: { ko: '부가가치세', en: 'value-added tax' },
  publishedAt: { ko: '공고일시', en: 'published' },
  qualificationDueAt: { ko: '참가자격등록 마감', en: 'qualification deadline' },
  agreementDueAt: { ko: '공동수급협정서 마감', en: 'agreement deadline' },
  beginsAt: { ko: '입찰 시작', en: 'bidding begins' },
  closesAt: { ko: '입찰 마감', en: 'bid closing' },
  opensAt: { ko: '개찰', en: 'opening' },
  contractMethod: { ko: '계약방법', en: 'contract method' },
  awardMethod: { ko: '낙찰자결정방법', en: 'award method' },
  techWeight: { ko: '기술평가 비율', en: 'technical weight' },
  priceWeight: { ko: '가격평가 비율', en: 'price weight' },
  jointMethods: { ko: '허용 이행방식', en: 'methods allowed' },
  jointMethodName: { ko: '공동수급방식', en: 'joint supply' },
  classification: { ko: '공공조달 분류', en: 'classification' },
  url: { ko: '공고 주소', en: 'notice address' },
  attachments: { ko: '첨부파일', en: 'attachments' },
  maxMembers: { ko: '최대 구성원 수', en: 'most members' },
  minShareBasisPoints: { ko: '최소 지분율', en: 'least share' },
  limitsSource: { ko: '제한의 출처', en: 'source of the limits' },
  limitsAsOf: { ko: '제한의 기준일', en: 'day of the limits' },
};

const MANUAL_REASONS: Record<ManualProblemReason, Words> = {
  missing: { ko: '값이 없음', en: 'is missing' },
  too_long: { ko: '너무 긺', en: 'is too long' },
  not_number: { ko: '글자, 숫자, 붙임표만 쓸 수 있음', en: 'takes letters, digits and hyphens only' },
  not_revision: { ko: '숫자 3자리가 아니거나 지금 차수보다 낮음', en: 'is not three digits or is below the present one' },
  not_won: { ko: '0원에서 1,000조원까지의 정수가 아님', en: 'is not whole won up to 1,000 trillion' },
  not_weight: { ko: '0~100이 아니거나 합이 100을 넘음', en: 'is not 0 to 100, or both exceed 100 together' },
  not_address: { ko: 'http(s) 주소가 아님', en: 'is no http(s) address' },
  order: { ko: '앞선 일정보다 이름', en: 'is before what comes first' },
  too_many: { ko: '너무 많음', en: 'are too many' },
};

const LIMIT_REASONS: Record<JointLimitsProblem, Words & { readonly field: keyof JointLimits }> = {
  members: { field: 'maxMembers', ko: '1~100의 정수가 아님', en: 'is not a whole number from 1 to 100' },
  share: { field: 'minShareBasisPoints', ko: '0~100%가 아님', en: 'is not 0 to 100 %' },
  impossible: { field: 'minShareBasisPoints', ko: '두 회사가 함께 지킬 수 없음', en: 'cannot be kept by two firms' },
  source: { field: 'limitsSource', ko: '제한에는 출처가 있어야 함', en: 'is needed for a limit' },
  as_of: { field: 'limitsAsOf', ko: '제한에는 기준일(YYYY-MM-DD)이 있어야 함', en: 'is needed for a limit (YYYY-MM-DD)' },
};

const sentence = (field: keyof typeof TENDER_FIELD_NAMES, reason: Words, language: Language): string =>
  language === 'ko' ? `${TENDER_FIELD_NAMES[field].ko}: ${reason.ko}` : `${TENDER_FIELD_NAMES[field].en} ${reason.en}`;

export const manualProblemText = ({ field, reason }: ManualProblem, language: Language): string => sentence(field, MANUAL_REASONS[reason], language);

export const limitsProblemField = (problem: JointLimitsProblem): keyof JointLimits => LIMIT_REASONS[problem].field;
export const limitsProblemText = (problem: JointLimitsProblem, language: Language): string => sentence(LIMIT_REASONS[problem].field, LIMIT_REASONS[problem], language);
