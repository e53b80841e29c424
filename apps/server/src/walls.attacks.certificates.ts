import { type Attack, foreign, mutation, nothing, query, RANDOM_ID } from './walls.attack';

const CERTIFICATE = 'id number scope issuer issuedOn expiresOn validity renewBy kind { name } evidence { id title firm { id } }';
const KIND = { name: '침입', nameEn: 'x', validity: { type: 'PRINTED' }, basis: 'LAW', source: 'x', sourceAsOf: '2026-01-01' };

export const certificatesAttacks: Readonly<Record<string, Attack>> = {
  certificates: query('certificates', '(first: 100, firmId: $firm)', '($firm: ID)', `totalCount nodes { ${CERTIFICATE} }`, (ids) => ({ firm: ids.firm })),
  certificate: foreign(query('certificate', '(id: $id)', '($id: ID!)', CERTIFICATE, (ids) => ({ id: ids.certificate }))),
  certificateKinds: query('certificateKinds', '(first: 100)', '', 'totalCount nodes { id name source }', nothing),
  certificatesByMonth: query('certificatesByMonth', '(months: 36)', '', 'months { month count firmCount } expired', nothing),
  createCertificate: mutation('createCertificate', 'CreateCertificateInput', `{ ${CERTIFICATE} }`, () => ({ kindId: RANDOM_ID, number: '침입', issuedOn: '2026-01-01' })),
  updateCertificate: foreign(mutation('updateCertificate', 'UpdateCertificateInput', `{ ${CERTIFICATE} }`, (ids) => ({ id: ids.certificate, version: 1, kindId: RANDOM_ID, number: '침입', issuedOn: '2026-01-01' }))),
  createCertificateKind: mutation('createCertificateKind', 'CreateCertificateKindInput', '{ id }', () => KIND),
  updateCertificateKind: mutation('updateCertificateKind', 'UpdateCertificateKindInput', '{ id }', () => ({ ...KIND, id: RANDOM_ID, version: 1 })),
  retireCertificateKind: mutation('retireCertificateKind', 'RetireCertificateKindInput', '{ id }', () => ({ id: RANDOM_ID, version: 1, retired: true })),
};
