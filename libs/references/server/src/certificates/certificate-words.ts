import type { Certificate, CertificateKind } from '@shoal/references-domain';

/** What lists of mixed evidence show of a certificate, and what it is found by. */
export const certificateWords = ({ number, scope, issuer }: Pick<Certificate, 'number' | 'scope' | 'issuer'>, { name, nameEn }: Pick<CertificateKind, 'name' | 'nameEn'>) => ({
  title: scope === '' ? name : `${name} · ${scope}`,
  searchText: [name, nameEn, number, scope, issuer].filter(Boolean).join('\n'),
});
