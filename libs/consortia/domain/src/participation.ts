import type { ParticipationState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import type { ConsortiumMethod } from '@shoal/tenders-domain';

/** One firm in one consortium (참여). */
export interface Participation {
  readonly id: string;
  readonly bidId: string;
  readonly firmId: string;
  /** 출자비율 in 1/100 %, 0 … 10000; under divided performance the ratio of the parts' amounts. */
  readonly shareBasisPoints: number;
  /** 분담내용; empty when the method needs none. */
  readonly part: string;
  readonly state: ParticipationState;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
  /** What the firm wrote with its answer or departure. */
  readonly note: string;
}

/** What a firm agrees to by accepting. */
export interface Terms extends Pick<Participation, 'shareBasisPoints' | 'part'> {
  readonly method: ConsortiumMethod;
}

/** Characters. */
export const PARTICIPATION_PART_MAX = 300;
export const PARTICIPATION_NOTE_MAX = 500;

type Stated = Pick<Participation, 'state'>;
type Seat = Pick<Participation, 'firmId' | 'state'>;

/** Invited and accepted firms count as members; declined and withdrawn ones are history. */
export const isActive = (participation: Stated): boolean => participation.state === 'invited' || participation.state === 'accepted';

/** @throws ShoalError INVITATION_ANSWERED when there is no open invitation */
export const answer = (participation: Stated, accept: boolean): ParticipationState => {
  if (participation.state !== 'invited') throw new ShoalError('INVITATION_ANSWERED');
  return accept ? 'accepted' : 'declined';
};

/**
 * Whether a change of the terms asks a firm for its consent anew: it had agreed to others. The firm that makes the
 * change agrees by making it.
 */
export const asksAgain = (participation: Seat, before: Terms, after: Terms, changedByFirmId: string | null): boolean =>
  participation.state === 'accepted' &&
  participation.firmId !== changedByFirmId &&
  (before.method !== after.method || before.shareBasisPoints !== after.shareBasisPoints || before.part !== after.part);

/**
 * A firm may be asked again after it declined or left.
 * @throws ShoalError ALREADY_PARTICIPATING when it is invited or takes part
 */
export const assertInvitable = (participations: readonly Seat[], firmId: string): void => {
  if (participations.some((p) => p.firmId === firmId && isActive(p))) throw new ShoalError('ALREADY_PARTICIPATING');
};

/** The firms of a bid and who speaks for them. */
export interface Seats {
  readonly leadFirmId: string;
  readonly openedByFirmId: string;
  readonly participations: readonly Seat[];
}

/**
 * Whether the firm has to stay: the lead always, and the firm that opened the bid while the lead has not accepted —
 * otherwise nobody could manage the bid.
 */
export const mustStay = (seats: Seats, firmId: string): boolean => {
  const leadAccepted = seats.participations.some((p) => p.firmId === seats.leadFirmId && p.state === 'accepted');
  return firmId === seats.leadFirmId || (firmId === seats.openedByFirmId && !leadAccepted);
};

/**
 * Checks that the firm can leave or be taken out.
 * @throws ShoalError NOT_A_MEMBER when it is not invited or accepted; LEAD_CANNOT_LEAVE when it has to stay
 */
export const assertWithdrawable = (seats: Seats, firmId: string): void => {
  if (!seats.participations.some((p) => p.firmId === firmId && isActive(p))) throw new ShoalError('NOT_A_MEMBER');
  if (mustStay(seats, firmId)) throw new ShoalError('LEAD_CANNOT_LEAVE');
};

/**
 * Only a firm that has accepted can represent the others. Source: (계약예규) 공동계약운용요령 §4①.
 * @throws ShoalError NOT_A_MEMBER
 */
export const assertCanLead = (participations: readonly Seat[], firmId: string): void => {
  if (!participations.some((p) => p.firmId === firmId && p.state === 'accepted')) throw new ShoalError('NOT_A_MEMBER');
};

/** The lead first, then members, then firms that said no or left; each in the order in which they were asked. */
export const inOrder = <P extends Seat & Pick<Participation, 'id'>>(participations: readonly P[], leadFirmId: string): P[] => {
  const rank = (p: P): number => (p.firmId === leadFirmId ? 0 : isActive(p) ? 1 : 2);
  return [...participations].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
};
