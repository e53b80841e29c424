import { type TenderDeadline, tenderDeadlines } from '@shoal/tenders-domain';

/** What screens count of a bid; structural, so that every fragment fits. */
interface Placed {
  readonly state: string;
  readonly ownerFirm: { readonly id: string };
}
interface Dates {
  readonly qualificationDueAt?: string | null;
  readonly agreementDueAt?: string | null;
  readonly closesAt?: string | null;
  readonly opensAt?: string | null;
}

/** Budget as the notice gives it, else the estimated price; won as a decimal string. */
export const amountOf = (tender: { readonly budget?: string | null; readonly estimatedPrice?: string | null }): string | null =>
  tender.budget ?? tender.estimatedPrice ?? null;

/** Exact sum of amounts, unknown ones left out. */
export const sumOf = (amounts: readonly (string | null)[]): string => amounts.reduce((sum, won) => sum + BigInt(won ?? '0'), 0n).toString();

const instant = (at: string | null | undefined): Date | null => (at ? new Date(at) : null);

/** The known deadlines of a tender in the order of time. */
export const deadlinesOf = (tender: Dates): readonly TenderDeadline[] =>
  tenderDeadlines({
    qualificationDueAt: instant(tender.qualificationDueAt),
    agreementDueAt: instant(tender.agreementDueAt),
    closesAt: instant(tender.closesAt),
    opensAt: instant(tender.opensAt),
  });

/** Sections that are done, and all. */
export const progressOf = (sections: readonly Placed[]): { readonly done: number; readonly all: number } => ({
  done: sections.filter((section) => section.state === 'CONFIRMED').length,
  all: sections.length,
});

export const ownedBy = <S extends Placed>(sections: readonly S[], firmId: string | undefined): S[] => sections.filter((section) => section.ownerFirm.id === firmId);

/** Invited and accepted firms. */
export const membersOf = <P extends { readonly state: string }>(participations: readonly P[]): P[] =>
  participations.filter((participation) => participation.state === 'INVITED' || participation.state === 'ACCEPTED');

/** The firm that manages: the lead once it has accepted, until then the firm that opened the bid (the first that accepted). */
export const managerOf = <F>(participations: readonly { readonly state: string; readonly firm: F }[]): F | undefined =>
  participations.find((participation) => participation.state === 'ACCEPTED')?.firm;
