import type { Work } from '@shoal/platform';
import { addDays } from '@shoal/references-domain';
import { CertificateEntity, CertificateKindEntity, certificateWords } from '@shoal/references-server';
import { certificates } from '../demo/registry';
import { idOf } from './seed-people';
import { type RegistryPlace, seedEvidence } from './seed-registry-evidence';

/** Of the kinds that the cooperative starts with; their days are told from the day of seeding. */
export const seedCertificates = async (work: Work, place: RegistryPlace): Promise<void> => {
  const { cooperativeId, firms } = place.people;
  const kinds = new Map((await work.manager.findBy(CertificateKindEntity, { cooperativeId })).map((kind) => [kind.name, kind]));
  const kindOf = (name: string): CertificateKindEntity => {
    const kind = kinds.get(name);
    if (!kind) throw new Error(`no kind of certificate is called ${name}`);
    return kind;
  };
  const ids = await seedEvidence(work, place, 'certificate', certificates, (certificate) => ({ what: certificate.kind, ...certificateWords(certificate, kindOf(certificate.kind)) }));
  await work.manager.insert(
    CertificateEntity,
    certificates.map(({ firmKey, kind, number, scope, issuer, issuedInDays, expiresInDays }, index) => ({
      id: ids[index] ?? '',
      cooperativeId,
      firmId: idOf(firms, firmKey),
      kindId: kindOf(kind).id,
      number,
      scope,
      issuer,
      issuedOn: addDays(place.today, issuedInDays),
      expiresOn: expiresInDays === null ? null : addDays(place.today, expiresInDays),
    })),
  );
};
