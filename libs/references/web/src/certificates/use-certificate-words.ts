import { useFormat, useMessages } from '@shoal/ui';
import type { CertificateKindFieldsFragment, CertificateRowFragment } from '../generated/graphql';
import { certificatesMessages } from './certificates.messages';

const YEAR = 12;
type Kind = Pick<CertificateKindFieldsFragment, 'validity' | 'renewalLead'>;

/** Certificates and rules in words, in the language of the screen. */
export const useCertificateWords = () => {
  const t = useMessages(certificatesMessages);
  const format = useFormat();
  const lasting = (months: number): string => (months % YEAR === 0 ? t('rule.years', { years: months / YEAR }) : t('rule.months', { months }));
  const end = ({ validity, expiresOn, issuedOn, group }: Pick<CertificateRowFragment, 'validity' | 'expiresOn' | 'issuedOn' | 'group'>): string => {
    if (!expiresOn) return t(group === 'EXPIRED' ? 'row.noDay' : 'row.noEnd');
    if (validity === 'NOT_YET') return t('row.from', { day: format.day(issuedOn) });
    return t(validity === 'EXPIRED' ? 'row.over' : 'row.until', { day: format.day(expiresOn) });
  };
  return {
    end,
    title: ({ kind, scope }: Pick<CertificateRowFragment, 'kind' | 'scope'>): string => [format.name(kind), scope].filter(Boolean).join(' · '),
    renewal: ({ group, renewBy }: Pick<CertificateRowFragment, 'group' | 'renewBy'>, today: string): string | null =>
      group === 'RENEWING' && renewBy ? t(renewBy >= today ? 'row.renewBy' : 'row.renewLate', { day: format.day(renewBy) }) : null,
    rule: ({ validity: { type, months, endsOn } }: Kind): string => {
      if (type === 'MONTHS') return lasting(months ?? 0);
      if (type === 'FISCAL_YEAR') return t('rule.fiscalYear', { day: endsOn ?? '' });
      return t(type === 'PRINTED' ? 'rule.printed' : 'rule.unlimited');
    },
    lead: ({ renewalLead }: Kind): string => (renewalLead ? t(renewalLead.unit === 'DAYS' ? 'rule.leadDays' : 'rule.leadMonths', { amount: renewalLead.amount }) : ''),
  };
};
