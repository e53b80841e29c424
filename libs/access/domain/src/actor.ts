import type { MembershipState } from '@shoal/contract';

/** A person acting now. `firmId` is null for the office. */
export interface Actor {
  readonly personId: string;
  readonly cooperativeId: string;
  readonly firmId: string | null;
  readonly role: PersonRole;
  /** Of the firm; null for the office. A principal always carries it; absent counts as a member's. */
  readonly membership?: MembershipState | null;
}

/** office: the cooperative's staff; admin: runs a firm; member: works in a firm. */
export type PersonRole = 'office' | 'admin' | 'member';
export const PERSON_ROLES: readonly PersonRole[] = ['office', 'admin', 'member'];
