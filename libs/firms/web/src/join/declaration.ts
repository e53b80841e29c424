import { APPLICATION_LIMITS, FIRM_LIMITS, isBusinessNumber, judgeEligibility, readCorporateNumber, type BusinessKind as DomainKind, type FirmSize as DomainSize } from '@shoal/firms-domain';
import { formatShareNumber, readShare } from '@shoal/ui';
import { z } from 'zod';
import { checks, type FirmsTranslate } from '../checks';
import type { OwnApplicationFragment, RuleFactsFragment } from '../generated/graphql';
import { KINDS, SIZES } from '../membership/rule-values';

const declarationShape = (t: FirmsTranslate) => ({
  name: checks(t).text(FIRM_LIMITS.nameMax),
  corporateNumber: z.string().trim().refine((text) => text === '' || readCorporateNumber(text) !== null, t('declaration.corporateShape')),
  size: z.enum(SIZES),
  businessKind: z.enum(KINDS),
  isAffiliated: z.boolean(),
  share: z.string().trim().min(1, t('check.required')).refine((text) => readShare(text) !== null, t('declaration.shareWrong')),
  statement: checks(t).optional(APPLICATION_LIMITS.statementMax),
  contactName: checks(t).text(APPLICATION_LIMITS.contactNameMax),
});

export const answerSchema = (t: FirmsTranslate) => z.object({ ...declarationShape(t), answer: checks(t).optional(APPLICATION_LIMITS.answerMax) });
export type AnswerValues = z.infer<ReturnType<typeof answerSchema>>;

export const applySchema = (t: FirmsTranslate) =>
  z.object({ ...declarationShape(t), cooperativeId: z.string().min(1, t('check.required')), businessNumber: z.string().trim().refine(isBusinessNumber, t('check.businessNumber')), contactEmail: checks(t).email });
export type ApplyValues = z.infer<ReturnType<typeof applySchema>>;

/** What both forms ask. */
export type DeclarationValues = Omit<AnswerValues, 'answer'>;

export const EMPTY_DECLARATION: DeclarationValues = { name: '', corporateNumber: '', size: 'SMALL', businessKind: 'DEVELOPMENT', isAffiliated: false, share: '', statement: '', contactName: '' };

export const declarationOf = (application: OwnApplicationFragment): DeclarationValues => ({
  name: application.name,
  corporateNumber: application.corporateNumber ?? '',
  size: application.size,
  businessKind: application.businessKind,
  isAffiliated: application.isAffiliated,
  share: formatShareNumber(application.largestShareBasisPoints),
  statement: application.statement,
  contactName: application.contactName,
});

export const declarationInput = ({ name, corporateNumber, size, businessKind, isAffiliated, share, statement, contactName }: DeclarationValues) => ({
  name,
  corporateNumber: corporateNumber === '' ? null : corporateNumber,
  size,
  businessKind,
  isAffiliated,
  largestShareBasisPoints: readShare(share) ?? 0,
  statement,
  contactName,
});

/** Which rules what is entered so far meets; by the same rule as the server's. */
export const verdictsOf = (values: Pick<DeclarationValues, 'size' | 'businessKind' | 'isAffiliated' | 'share'>, rules: readonly RuleFactsFragment[]) => {
  const declaration = { size: values.size.toLowerCase() as DomainSize, businessKind: values.businessKind.toLowerCase() as DomainKind, isAffiliated: values.isAffiliated, largestShareBasisPoints: readShare(values.share) ?? 0 };
  const inDomain = rules.map(({ ko, en, source, asOf, effect, condition }) => ({
    ko,
    en,
    source,
    asOf,
    effect: effect === 'REFUSE' ? ('refuse' as const) : ('warn' as const),
    condition: {
      sizes: condition.sizes?.map((size) => size.toLowerCase() as DomainSize),
      businessKinds: condition.businessKinds?.map((kind) => kind.toLowerCase() as DomainKind),
      isAffiliated: condition.isAffiliated ?? undefined,
      shareFromBasisPoints: condition.shareFromBasisPoints ?? undefined,
    },
  }));
  return judgeEligibility(declaration, inDomain).flatMap(({ isMet }, index) => {
    const rule = rules[index];
    return rule ? [{ isMet, rule }] : [];
  });
};
