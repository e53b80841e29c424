import { BUSINESS_KINDS, type BusinessKind, type Declaration, FIRM_SIZES, type FirmSize } from './applicant';

/** What a rule speaks of: everything that is given must be so. At least one thing is given. */
export interface EligibilityCondition {
  readonly sizes?: readonly FirmSize[];
  readonly businessKinds?: readonly BusinessKind[];
  readonly isAffiliated?: boolean;
  /** The largest shareholder holds this much or more. */
  readonly shareFromBasisPoints?: number;
}

/** refuse: whoever falls under it is not admitted; warn: the office looks twice. */
export type EligibilityEffect = 'refuse' | 'warn';

/** A cooperative's own rule on who may join, as data: its office edits it. */
export interface EligibilityRule {
  readonly ko: string;
  readonly en: string;
  readonly condition: EligibilityCondition;
  readonly effect: EligibilityEffect;
  /** Law, statute or decision that it rests on. */
  readonly source: string;
  /** The day as of which it was looked up, YYYY-MM-DD. */
  readonly asOf: string;
}

export const ELIGIBILITY_LIMITS = { rulesMax: 30, textMax: 300, sourceMax: 200 } as const;

/** Until a cooperative has said otherwise: it is for small firms that make things themselves. */
export const DEFAULT_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    ko: '대기업과 중견기업은 가입할 수 없습니다.',
    en: 'Large and upper-medium firms cannot join.',
    condition: { sizes: ['upper_medium', 'large'] },
    effect: 'refuse',
    source: '소프트웨어 진흥법 제48조, 고시 2026-4: 중소기업이 아닌 소프트웨어 기업의 참여 제한',
    asOf: '2026-06-08',
  },
  {
    ko: '상호출자제한기업집단에 속한 회사는 가입할 수 없습니다.',
    en: 'Members of a business group with restricted cross-shareholding cannot join.',
    condition: { isAffiliated: true },
    effect: 'refuse',
    source: '소프트웨어 진흥법 제48조 제4항',
    asOf: '2026-06-08',
  },
  {
    ko: '시스템 통합(SI) 회사는 가입할 수 없습니다.',
    en: 'System integrators cannot join.',
    condition: { businessKinds: ['integration'] },
    effect: 'refuse',
    source: '조합의 기본 기준',
    asOf: '2026-06-08',
  },
  {
    ko: '총판·리셀러는 가입할 수 없습니다.',
    en: 'Distributors and resellers cannot join.',
    condition: { businessKinds: ['resale'] },
    effect: 'refuse',
    source: '조합의 기본 기준',
    asOf: '2026-06-08',
  },
];

/** Whether the declaration falls under the condition. An empty condition speaks of nobody. */
export const fallsUnder = (declaration: Declaration, { sizes, businessKinds, isAffiliated, shareFromBasisPoints }: EligibilityCondition): boolean => {
  const clauses = [
    sizes && sizes.includes(declaration.size),
    businessKinds && businessKinds.includes(declaration.businessKind),
    isAffiliated === undefined ? undefined : declaration.isAffiliated === isAffiliated,
    shareFromBasisPoints === undefined ? undefined : declaration.largestShareBasisPoints >= shareFromBasisPoints,
  ].filter((clause) => clause !== undefined);
  return clauses.length > 0 && clauses.every(Boolean);
};

export interface EligibilityVerdict {
  readonly rule: EligibilityRule;
  /** Nothing in the declaration is against it. */
  readonly isMet: boolean;
}

/** Every rule with whether the declaration meets it, in the order of the rules. */
export const judgeEligibility = (declaration: Declaration, rules: readonly EligibilityRule[]): EligibilityVerdict[] => rules.map((rule) => ({ rule, isMet: !fallsUnder(declaration, rule.condition) }));

/** The first rule that keeps the applicant out; null when none does. */
export const refusingRule = (verdicts: readonly EligibilityVerdict[]): EligibilityRule | null => verdicts.find(({ rule, isMet }) => rule.effect === 'refuse' && !isMet)?.rule ?? null;

/** A day that the calendar has, YYYY-MM-DD: not 30 February. */
export const isCalendarDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

export type RuleProblem = 'text' | 'condition' | 'source' | 'as_of';

const filled = (text: string, max: number): boolean => text.trim() !== '' && text.length <= max;
const oneOf = <T>(all: readonly T[], some: readonly T[] | undefined): boolean => some === undefined || (some.length > 0 && some.every((one) => all.includes(one)));
const isShare = (share: number | undefined): boolean => share === undefined || (Number.isInteger(share) && share >= 1 && share <= 10_000);

/** Null when the rule may stand. */
export const ruleProblem = ({ ko, en, condition, source, asOf }: EligibilityRule): RuleProblem | null => {
  if (!filled(ko, ELIGIBILITY_LIMITS.textMax) || !filled(en, ELIGIBILITY_LIMITS.textMax)) return 'text';
  const says = Object.values(condition).some((clause) => clause !== undefined);
  if (!says || !oneOf(FIRM_SIZES, condition.sizes) || !oneOf(BUSINESS_KINDS, condition.businessKinds) || !isShare(condition.shareFromBasisPoints)) return 'condition';
  if (!filled(source, ELIGIBILITY_LIMITS.sourceMax)) return 'source';
  return isCalendarDay(asOf) ? null : 'as_of';
};
