import { ELIGIBILITY_LIMITS, isCalendarDay, ruleProblem, type BusinessKind as DomainKind, type FirmSize as DomainSize } from '@shoal/firms-domain';
import { formatShareNumber, readShare } from '@shoal/ui';
import { z } from 'zod';
import { checks, type FirmsTranslate } from '../checks';
import type { BusinessKind, EligibilityRuleInput, FirmSize, RuleFactsFragment } from '../generated/graphql';

export const SIZES = ['MICRO', 'SMALL', 'MEDIUM', 'UPPER_MEDIUM', 'LARGE'] as const satisfies readonly FirmSize[];
export const KINDS = ['DEVELOPMENT', 'CLOUD', 'SECURITY', 'CONSULTING', 'INTEGRATION', 'RESALE', 'OTHER'] as const satisfies readonly BusinessKind[];

export interface RuleValues {
  readonly ko: string;
  readonly en: string;
  readonly effect: 'REFUSE' | 'WARN';
  readonly sizes: FirmSize[];
  readonly businessKinds: BusinessKind[];
  readonly affiliation: 'ANY' | 'YES' | 'NO';
  readonly share: string;
  readonly source: string;
  readonly asOf: string;
}

/** The form of one rule; the domain says what may stand. */
export const ruleSchema = (t: FirmsTranslate) =>
  z
    .object({
      ko: checks(t).text(ELIGIBILITY_LIMITS.textMax),
      en: checks(t).text(ELIGIBILITY_LIMITS.textMax),
      effect: z.enum(['REFUSE', 'WARN']),
      sizes: z.array(z.enum(SIZES)),
      businessKinds: z.array(z.enum(KINDS)),
      affiliation: z.enum(['ANY', 'YES', 'NO']),
      share: z.string().trim().refine((text) => text === '' || (readShare(text) ?? 0) > 0, t('declaration.shareWrong')),
      source: checks(t).text(ELIGIBILITY_LIMITS.sourceMax),
      asOf: z.string().trim().refine(isCalendarDay, t('rules.day')),
    })
    .refine((values) => conditionSays(values), { message: t('rules.conditionEmpty'), path: ['sizes'] });

const conditionOf = ({ sizes, businessKinds, affiliation, share }: Pick<RuleValues, 'sizes' | 'businessKinds' | 'affiliation' | 'share'>) => ({
  ...(sizes.length > 0 && { sizes }),
  ...(businessKinds.length > 0 && { businessKinds }),
  ...(affiliation !== 'ANY' && { isAffiliated: affiliation === 'YES' }),
  ...(share !== '' && { shareFromBasisPoints: readShare(share) }),
});

const conditionSays = (values: RuleValues): boolean => {
  const { sizes, businessKinds, shareFromBasisPoints, ...rest } = conditionOf(values);
  const condition = { ...rest, sizes: sizes?.map((size) => size.toLowerCase() as DomainSize), businessKinds: businessKinds?.map((kind) => kind.toLowerCase() as DomainKind), shareFromBasisPoints: shareFromBasisPoints ?? undefined };
  return ruleProblem({ ko: '-', en: '-', condition, effect: 'warn', source: '-', asOf: '2000-01-01' }) === null;
};

export const ruleInput = ({ ko, en, effect, source, asOf, ...condition }: RuleValues): EligibilityRuleInput => ({ ko, en, effect, source, asOf, condition: conditionOf(condition) });

/** A rule as it is sent back unchanged. */
export const sameRule = ({ ko, en, effect, source, asOf, condition }: RuleFactsFragment): EligibilityRuleInput => ({
  ko,
  en,
  effect,
  source,
  asOf,
  condition: { sizes: condition.sizes, businessKinds: condition.businessKinds, isAffiliated: condition.isAffiliated, shareFromBasisPoints: condition.shareFromBasisPoints },
});

export const ruleValues = (rule: RuleFactsFragment | null, today: string): RuleValues => ({
  ko: rule?.ko ?? '',
  en: rule?.en ?? '',
  effect: rule?.effect ?? 'REFUSE',
  sizes: [...(rule?.condition.sizes ?? [])],
  businessKinds: [...(rule?.condition.businessKinds ?? [])],
  affiliation: rule?.condition.isAffiliated == null ? 'ANY' : rule.condition.isAffiliated ? 'YES' : 'NO',
  share: rule?.condition.shareFromBasisPoints == null ? '' : formatShareNumber(rule.condition.shareFromBasisPoints),
  source: rule?.source ?? '',
  asOf: rule?.asOf ?? today,
});
