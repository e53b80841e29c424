import type { BidFacts, SectionFacts, SectionReaders } from '@shoal/access-domain';

/** The facts that decide who reads and writes this section. */
export const sectionFacts = (
  section: { readonly ownerFirmId: string; readonly readers: SectionReaders; readonly state: SectionFacts['state'] },
  bid: BidFacts,
  writerIds: readonly string[],
): SectionFacts => ({ bid, ownerFirmId: section.ownerFirmId, readers: section.readers, writerIds, state: section.state });

/**
 * Firms whose people all read the section, in the order given. Named writers read it besides, person by person.
 * It answers "who will see this" on the screen; the policy, not this list, decides.
 */
export const readingFirmIds = (readers: SectionReaders, ownerFirmId: string, leadFirmId: string, memberFirmIds: readonly string[]): string[] =>
  memberFirmIds.filter((firmId) => readers === 'consortium' || firmId === ownerFirmId || (readers === 'owner_and_lead' && firmId === leadFirmId));
