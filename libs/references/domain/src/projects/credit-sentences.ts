import type { CreditReason, CreditStep, CreditStepKind, Credited } from './credited-amount';
import type { WorkKind } from './reference';

type SentenceLanguage = 'ko' | 'en';
type Words = Readonly<Record<SentenceLanguage, string>>;

const grouped = (won: bigint): string => won.toString().replace(/\B(?=(\d{3})+$)/g, ',');

const EOK = 100_000_000n;
const MAN = 10_000n;

/** Exact, never rounded: '12.4억', '8,200만원'; with single won in full: '434,000,001원'. */
const korean = (won: bigint): string => {
  if (won === 0n || won % MAN !== 0n) return `${grouped(won)}원`;
  if (won < EOK) return `${grouped(won / MAN)}만원`;
  const decimals = ((won % EOK) / MAN).toString().padStart(4, '0').replace(/0+$/, '');
  return `${grouped(won / EOK)}${decimals && `.${decimals}`}억`;
};

/** An amount inside a step, to the won. */
export const stepWon = (won: bigint, language: SentenceLanguage): string => (language === 'ko' ? korean(won) : `₩${grouped(won)}`);

const WORK: Readonly<Record<WorkKind, Words>> = {
  development: { ko: '구축·개발', en: 'development' },
  consulting: { ko: '컨설팅', en: 'consulting' },
  operation: { ko: '운영', en: 'operation' },
  maintenance: { ko: '유지관리', en: 'maintenance' },
  hardware: { ko: '장비 납품', en: 'supply of equipment' },
};

const taxWords = (included: boolean): Words => (included ? { ko: '부가세 포함', en: 'with VAT' } : { ko: '부가세 별도', en: 'without VAT' });

type StepOf<K extends CreditStepKind> = Extract<CreditStep, { readonly kind: K }>;
type Sentences = { readonly [K in CreditStepKind]: Readonly<Record<SentenceLanguage, (step: StepOf<K>) => string>> };

const SENTENCES: Sentences = {
  work: {
    ko: ({ workKind }) => `${WORK[workKind].ko} 실적은 이 기준에서 제외`,
    en: ({ workKind }) => `this rule leaves out ${WORK[workKind].en}`,
  },
  approval: {
    ko: ({ approved, counts }) => `하도급, 발주처 승인 ${approved ? '있음' : '없음'}: ${counts ? '인정' : '인정하지 않음'}`,
    en: ({ approved, counts }) => `subcontract ${approved ? 'with' : 'without'} the buyer’s approval: ${counts ? 'counts' : 'does not count'}`,
  },
  contract: {
    ko: ({ amount, vatIncluded }) => `계약금액 ${korean(amount)}(${taxWords(vatIncluded).ko})`,
    en: ({ amount, vatIncluded }) => `contract ${stepWon(amount, 'en')} (${taxWords(vatIncluded).en})`,
  },
  part: {
    ko: ({ amount, vatIncluded }) => `분담 금액 ${korean(amount)}(${taxWords(vatIncluded).ko})`,
    en: ({ amount, vatIncluded }) => `own part ${stepWon(amount, 'en')} (${taxWords(vatIncluded).en})`,
  },
  phase: {
    ko: ({ name, amount, completedOn, counts }) => `${name} ${korean(amount)}, ${completedOn ? `완료 ${completedOn}` : '수행 중'}: ${counts ? '포함' : '제외'}`,
    en: ({ name, amount, completedOn, counts }) => `${name} ${stepWon(amount, 'en')}, ${completedOn ? `completed ${completedOn}` : 'running'}: ${counts ? 'counts' : 'left out'}`,
  },
  phases: {
    ko: ({ count, amount }) => `완료한 차수 ${count}개 합계 ${korean(amount)}`,
    en: ({ count, amount }) => `${count} completed ${count === 1 ? 'phase' : 'phases'}, in all ${stepWon(amount, 'en')}`,
  },
  vat_out: {
    ko: ({ before, vat, amount }) => `부가세 제외: ${korean(before)} − ${korean(vat)} = ${korean(amount)}`,
    en: ({ before, vat, amount }) => `VAT taken out: ${stepWon(before, 'en')} − ${stepWon(vat, 'en')} = ${stepWon(amount, 'en')}`,
  },
  vat_on: {
    ko: ({ before, vat, amount }) => `부가세 더함: ${korean(before)} + ${korean(vat)} = ${korean(amount)}`,
    en: ({ before, vat, amount }) => `VAT put on: ${stepWon(before, 'en')} + ${stepWon(vat, 'en')} = ${stepWon(amount, 'en')}`,
  },
  share: {
    ko: ({ before, shareBasisPoints, amount }) => `${korean(before)} × ${shareBasisPoints / 100}% = ${korean(amount)}${isRounded(before, shareBasisPoints) ? '(원 미만 버림)' : ''}`,
    en: ({ before, shareBasisPoints, amount }) => `${stepWon(before, 'en')} × ${shareBasisPoints / 100}% = ${stepWon(amount, 'en')}${isRounded(before, shareBasisPoints) ? ' (rounded down to the won)' : ''}`,
  },
  completed: { ko: ({ day }) => `완료 ${day}`, en: ({ day }) => `completed ${day}` },
  running: {
    ko: ({ counts }) => `수행 중: ${counts ? '이 기준은 수행 중인 계약도 인정' : '완료해야 인정'}`,
    en: ({ counts }) => `running: ${counts ? 'this rule counts running contracts' : 'counts once it is completed'}`,
  },
  window: {
    ko: ({ years, from, through, inside }) => `${years}년 이내(${from} ~ ${through})${inside ? '' : '가 아님'}`,
    en: ({ years, from, through, inside }) => `${inside ? '' : 'not '}within ${years} ${years === 1 ? 'year' : 'years'} (${from} to ${through})`,
  },
};

const isRounded = (before: bigint, basisPoints: number): boolean => (before * BigInt(basisPoints)) % 10_000n !== 0n;

export const creditStepText = (step: CreditStep, language: SentenceLanguage): string => (SENTENCES[step.kind][language] as (step: CreditStep) => string)(step);

/** All steps in one line: '12.4억 × 35% = 4.34억, 완료 2024-08-31, 3년 이내(…)'. */
export const creditLine = ({ steps }: Credited, language: SentenceLanguage): string => steps.map((step) => creditStepText(step, language)).join(', ');

const REASONS: Readonly<Record<CreditReason, Words>> = {
  work_excluded: { ko: '이 기준은 이런 종류의 사업을 실적으로 보지 않습니다.', en: 'This rule does not count work of this kind.' },
  subcontract_excluded: { ko: '이 기준은 하도급 실적을 인정하지 않습니다.', en: 'This rule does not count subcontracts.' },
  subcontract_not_approved: { ko: '하도급은 발주처의 승인이 있어야 인정됩니다.', en: 'A subcontract counts only with the buyer’s approval.' },
  share_missing: { ko: '지분율이 적혀 있지 않아 계산할 수 없습니다.', en: 'The share is not stated, so nothing can be computed.' },
  part_missing: { ko: '분담 금액이 적혀 있지 않아 계산할 수 없습니다.', en: 'The own part is not stated, so nothing can be computed.' },
  phase_part_missing: { ko: '차수별 분담 금액이 적혀 있지 않아 계산할 수 없습니다.', en: 'The own part of a phase is not stated, so nothing can be computed.' },
  running: { ko: '아직 수행 중이어서 완료한 뒤에 인정됩니다.', en: 'The contract still runs; it counts once it is completed.' },
  completed_after: { ko: '기준일 뒤에 완료하는 사업입니다.', en: 'It is completed after the reference day.' },
  completed_before: { ko: '인정 기간보다 먼저 완료했습니다.', en: 'It was completed before the window.' },
  no_phase_in_window: { ko: '인정 기간 안에 완료한 차수가 없습니다.', en: 'No phase was completed inside the window.' },
};

/** Why nothing is credited, as a sentence. */
export const creditReasonText = (reason: CreditReason, language: SentenceLanguage): string => REASONS[reason][language];
