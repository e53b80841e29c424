import { isCancellation } from './notice-kind';
import type { Tender } from './tender';

export type TenderStatus = 'open' | 'closed' | 'cancelled';
export const TENDER_STATUSES: readonly TenderStatus[] = ['open', 'closed', 'cancelled'];

/** The current revision decides: cancelled by its kind, closed from its closing instant on (the opening's where no closing is given). */
export const tenderStatus = (tender: Pick<Tender, 'kind' | 'closesAt' | 'opensAt'>, now: Date): TenderStatus => {
  if (isCancellation(tender.kind)) return 'cancelled';
  const end = tender.closesAt ?? tender.opensAt;
  return end !== null && end.getTime() <= now.getTime() ? 'closed' : 'open';
};

export type DeadlineKind = 'qualification' | 'agreement' | 'close' | 'opening';

export interface TenderDeadline {
  readonly kind: DeadlineKind;
  readonly at: Date;
}

type Deadlines = Pick<Tender, 'qualificationDueAt' | 'agreementDueAt' | 'closesAt' | 'opensAt'>;

/** The dates a bidder lives by, apart and in the order of time; those the notice does not give are left out. */
export const tenderDeadlines = (tender: Deadlines): readonly TenderDeadline[] => {
  const all: readonly (readonly [DeadlineKind, Date | null])[] = [
    ['qualification', tender.qualificationDueAt],
    ['agreement', tender.agreementDueAt],
    ['close', tender.closesAt],
    ['opening', tender.opensAt],
  ];
  return all.flatMap(([kind, at]) => (at ? [{ kind, at }] : [])).sort((a, b) => a.at.getTime() - b.at.getTime());
};

/** The first deadline that is still ahead, or null. */
export const nextTenderDeadline = (tender: Deadlines, now: Date): TenderDeadline | null =>
  tenderDeadlines(tender).find((deadline) => deadline.at.getTime() > now.getTime()) ?? null;
