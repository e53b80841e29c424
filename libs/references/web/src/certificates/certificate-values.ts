import { CERTIFICATE_SENTENCES, checkCertificateDays, proposedExpiry, type ValidityRule } from '@shoal/references-domain';
import type { CertificateDetailFragment, CertificateKindFieldsFragment, CreateCertificateInput } from '../generated/graphql';

/** As typed; days as YYYY-MM-DD or empty. */
export interface CertificateValues {
  readonly kindId: string;
  readonly scope: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
}

export const EMPTY_CERTIFICATE: CertificateValues = { kindId: '', scope: '', number: '', issuer: '', issuedOn: '', expiresOn: '' };

export const certificateValues = ({ kind, scope, number, issuer, issuedOn, expiresOn }: CertificateDetailFragment): CertificateValues => ({ kindId: kind.id, scope, number, issuer, issuedOn, expiresOn: expiresOn ?? '' });

export const certificateInput = ({ expiresOn, ...values }: CertificateValues): CreateCertificateInput => ({ ...values, expiresOn: expiresOn || null });

/** The domain's rule of what the API gives. */
export const ruleOf = ({ validity: { type, months, endsOn } }: Pick<CertificateKindFieldsFragment, 'validity'>): ValidityRule => {
  if (type === 'MONTHS') return { type: 'months', months: months ?? 0 };
  if (type === 'FISCAL_YEAR') return { type: 'fiscal_year', endsOn: endsOn ?? '' };
  return { type: type === 'PRINTED' ? 'printed' : 'unlimited' };
};

/** The last day that the rule makes of the day of issue; empty where it makes none. */
export const proposed = (kind: Pick<CertificateKindFieldsFragment, 'validity'> | undefined, issuedOn: string): string => (kind && issuedOn ? (proposedExpiry(ruleOf(kind), issuedOn) ?? '') : '');

export type Wrong = Readonly<Partial<Record<keyof CertificateValues, { readonly ko: string; readonly en: string }>>>;

/** What is wrong with the kind and the days, at its field. */
export const wrongCertificate = (values: CertificateValues, kind: Pick<CertificateKindFieldsFragment, 'validity'> | undefined): Wrong => {
  if (!kind) return { kindId: { ko: '종류를 골라 주세요', en: 'choose a kind' } };
  const problem = checkCertificateDays({ issuedOn: values.issuedOn, expiresOn: values.expiresOn || null }, ruleOf(kind));
  return problem ? { [CERTIFICATE_SENTENCES[problem].field]: CERTIFICATE_SENTENCES[problem] } : {};
};
