import type { MembershipState } from '@shoal/contract';

/** Who is asking: a person of a firm or of the office. Structurally an `Actor` of the policy, plus the sign-in it came by. */
export interface Principal {
  readonly personId: string;
  readonly cooperativeId: string;
  readonly firmId: string | null;
  readonly role: 'office' | 'admin' | 'member';
  /** Of the firm; null for the office. */
  readonly membership: MembershipState | null;
  readonly sessionId: string;
}

/**
 * Work that no person's context can do, each opened to the few tables that name it in their row-level security:
 * identity (sign-in, sessions), invitation (redeeming a link), outbox (relay), collab-log (text of rooms),
 * set-up (the first cooperative of an installation), demo (seeding and removing the demo), worker (jobs, within one cooperative).
 */
export type Purpose = 'identity' | 'invitation' | 'set-up' | 'outbox' | 'collab-log' | 'demo' | 'worker';

export type TenantContext = Pick<Principal, 'personId' | 'cooperativeId' | 'firmId'> | { readonly purpose: Purpose; readonly cooperativeId?: string };

/** The settings that row-level security reads, in the order of `SET_CONTEXT_SQL`. */
export const contextValues = (context: TenantContext): readonly [string, string, string, string] =>
  'purpose' in context
    ? [context.cooperativeId ?? '', '', '', context.purpose]
    : [context.cooperativeId, context.firmId ?? '', context.personId, ''];

export const SET_CONTEXT_SQL = `SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true),
  set_config('app.person_id', $3, true), set_config('app.purpose', $4, true)`;
