import { registerEnumType } from '@nestjs/graphql';

export const CertificateValidityEnum = { VALID: 'valid', NOT_YET: 'not_yet', EXPIRED: 'expired' } as const;
registerEnumType(CertificateValidityEnum, { name: 'CertificateValidity' });
export const ValidityRuleTypeEnum = { PRINTED: 'printed', MONTHS: 'months', FISCAL_YEAR: 'fiscal_year', UNLIMITED: 'unlimited' } as const;
registerEnumType(ValidityRuleTypeEnum, { name: 'ValidityRuleType', description: 'Until the printed day, so many months from issue, through the same day of every year, without end.' });
export const LeadUnitEnum = { DAYS: 'days', MONTHS: 'months' } as const;
registerEnumType(LeadUnitEnum, { name: 'LeadUnit' });
export const RuleBasisEnum = { LAW: 'law', NOTICE: 'notice', GENERAL_KNOWLEDGE: 'general_knowledge' } as const;
registerEnumType(RuleBasisEnum, { name: 'RuleBasis', description: 'A law, what notices usually say, or general knowledge that somebody has yet to check.' });
export const ExpiryGroupEnum = { EXPIRED: 'expired', RENEWING: 'renewing', THIS_OR_NEXT_MONTH: 'this_or_next_month', WITHIN_THREE_MONTHS: 'within_three_months', LATER: 'later' } as const;
registerEnumType(ExpiryGroupEnum, { name: 'ExpiryGroup', description: 'How lists put certificates together, the most urgent first.' });
