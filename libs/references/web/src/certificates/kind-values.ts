import { type CertificateKindRule, checkKindRule, KIND_RULE_SENTENCES, type RuleBasis as DomainBasis } from '@shoal/references-domain';
import type { CertificateKindFieldsFragment, CreateCertificateKindInput, LeadUnit, RuleBasis, ValidityRuleType } from '../generated/graphql';
import { ruleOf } from './certificate-values';

/** As typed. */
export interface KindValues {
  readonly name: string;
  readonly nameEn: string;
  readonly type: ValidityRuleType;
  readonly months: string;
  readonly endsOn: string;
  readonly leadUnit: LeadUnit | 'NONE';
  readonly leadAmount: string;
  readonly basis: RuleBasis;
  readonly source: string;
  readonly sourceAsOf: string;
}

export const TYPES: readonly ValidityRuleType[] = ['PRINTED', 'MONTHS', 'FISCAL_YEAR', 'UNLIMITED'];
export const LEADS: readonly KindValues['leadUnit'][] = ['NONE', 'DAYS', 'MONTHS'];
export const BASES: readonly RuleBasis[] = ['LAW', 'NOTICE', 'GENERAL_KNOWLEDGE'];
const DOMAIN_BASES: Readonly<Record<RuleBasis, DomainBasis>> = { LAW: 'law', NOTICE: 'notice', GENERAL_KNOWLEDGE: 'general_knowledge' };

export const emptyKind = (today: string): KindValues => ({ name: '', nameEn: '', type: 'PRINTED', months: '', endsOn: '', leadUnit: 'NONE', leadAmount: '', basis: 'LAW', source: '', sourceAsOf: today });

export const kindValues = ({ name, nameEn, validity, renewalLead, basis, source, sourceAsOf }: CertificateKindFieldsFragment): KindValues => ({
  name, nameEn, type: validity.type, months: validity.months?.toString() ?? '', endsOn: validity.endsOn ?? '', leadUnit: renewalLead?.unit ?? 'NONE', leadAmount: renewalLead?.amount.toString() ?? '', basis, source, sourceAsOf,
});

/** Nothing but digits is a number here; anything else is none that a rule allows. */
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0);

export const kindInput = ({ name, nameEn, type, months, endsOn, leadUnit, leadAmount, basis, source, sourceAsOf }: KindValues): CreateCertificateKindInput => ({
  name: name.trim(),
  nameEn: nameEn.trim(),
  validity: { type, months: type === 'MONTHS' ? whole(months) : null, endsOn: type === 'FISCAL_YEAR' ? endsOn.trim() : null },
  renewalLead: leadUnit === 'NONE' ? null : { unit: leadUnit, amount: whole(leadAmount) },
  basis,
  source: source.trim(),
  sourceAsOf,
});

type Words = { readonly ko: string; readonly en: string };
export type WrongKind = Readonly<Partial<Record<keyof KindValues, Words>>>;
const MISSING: Words = { ko: '적어 주세요', en: 'please fill this in' };

/** What is wrong with a kind, at its field. */
export const wrongKind = (values: KindValues): WrongKind => {
  const input = kindInput(values);
  const lead = input.renewalLead;
  const rule: CertificateKindRule = {
    validity: ruleOf({ validity: { ...input.validity, months: input.validity.months ?? null, endsOn: input.validity.endsOn ?? null } }),
    renewalLead: lead ? { unit: lead.unit === 'DAYS' ? 'days' : 'months', amount: lead.amount } : null,
    basis: DOMAIN_BASES[values.basis], source: input.source, sourceAsOf: values.sourceAsOf,
  };
  const problem = checkKindRule(rule);
  return { ...(input.name === '' && { name: MISSING }), ...(input.nameEn === '' && { nameEn: MISSING }), ...(problem && { [KIND_RULE_SENTENCES[problem].field]: KIND_RULE_SENTENCES[problem] }) };
};
