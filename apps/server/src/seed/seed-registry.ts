import type { FileStore, Work } from '@shoal/platform';
import { seedCapabilities } from './seed-registry-capabilities';
import { seedCertificates } from './seed-registry-certificates';
import type { RegistryPlace } from './seed-registry-evidence';
import { seedExperts } from './seed-registry-experts';
import { seedProofs } from './seed-registry-proofs';
import { seedReferences } from './seed-registry-references';
import { seedGrants, seedLooks } from './seed-registry-sharing';

/** What every firm of the demo proves itself with, and who may see it. In bulk: a first start waits for it. */
export const seedRegistry = async (work: Work, files: FileStore, at: Omit<RegistryPlace, 'things'>): Promise<RegistryPlace> => {
  const place: RegistryPlace = { ...at, things: new Map() };
  await seedReferences(work, place);
  await seedCertificates(work, place);
  await seedExperts(work, place);
  await seedCapabilities(work, place);
  await seedGrants(work, place);
  await seedLooks(work, place);
  await seedProofs(work, files, place);
  return place;
};
