import { checkJointLimits, type JointLimits, type JointLimitsProblem } from '@shoal/tenders-domain';

/** What stands in the fields. */
export interface LimitsValues {
  readonly maxMembers: string;
  /** Per cent. */
  readonly minShare: string;
  readonly limitsSource: string;
  /** YYYY-MM-DD or empty. */
  readonly limitsAsOf: string;
}

interface Limits {
  readonly maxMembers?: number | null;
  readonly minShareBasisPoints?: number | null;
  readonly limitsSource?: string | null;
  readonly limitsAsOf?: string | null;
}

export const limitsValues = (limits: Limits): LimitsValues => ({
  maxMembers: limits.maxMembers == null ? '' : String(limits.maxMembers),
  minShare: limits.minShareBasisPoints == null ? '' : String(limits.minShareBasisPoints / 100),
  limitsSource: limits.limitsSource ?? '',
  limitsAsOf: limits.limitsAsOf ?? '',
});

const FIELDS = { members: 'maxMembers', share: 'minShare', impossible: 'minShare', source: 'limitsSource', as_of: 'limitsAsOf' } as const satisfies Record<JointLimitsProblem, keyof LimitsValues>;

/** '10', '10%', '12.5' per cent in basis points; NaN for anything else, which no rule lets through. */
const basisPoints = (text: string): number => {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
};

const whole = (text: string): number => (/^\d{1,3}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : Number.NaN);

export const limitsToInput = (values: LimitsValues): JointLimits => ({
  maxMembers: values.maxMembers.trim() === '' ? null : whole(values.maxMembers),
  minShareBasisPoints: values.minShare.trim() === '' ? null : basisPoints(values.minShare),
  limitsSource: values.limitsSource.trim() || null,
  limitsAsOf: values.limitsAsOf || null,
});

/** For react-hook-form: each field that may not stand with its reason; the rule is the domain's, so screen and server agree. */
export const limitsErrors = (values: LimitsValues): Partial<Record<keyof LimitsValues, { readonly type: string; readonly message: JointLimitsProblem }>> =>
  Object.fromEntries(checkJointLimits(limitsToInput(values)).map((problem) => [FIELDS[problem], { type: 'limits', message: problem }]));
