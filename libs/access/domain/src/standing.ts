import type { Actor } from './actor';

/** Looking after one's own account, and taking out what is one's firm's: left to everybody who can sign in. */
const ALWAYS = ['account.use', 'notification.use', 'cooperative.read', 'firm.read', 'person.read', 'person.resetPassword', 'evidence.list', 'evidence.read', 'evidence.export'];

/** Actions that the standing of a firm leaves to its people. Suspended: reading. Left: nothing of the cooperative but their own firm. */
export const ACTIONS_LEFT_TO: Readonly<Record<Restriction, ReadonlySet<string>>> = {
  suspended: new Set([...ALWAYS, 'tender.read', 'requirement.read', 'clause.read', 'opinion.read', 'bid.read', 'proposal.read', 'section.read', 'section.history', 'compliance.read']),
  left: new Set(ALWAYS),
};

export type Restriction = 'suspended' | 'left';

/** Why the standing of the actor's firm keeps this action from all of its people; null when it does not. */
export const restrictionOf = ({ membership }: Actor, action: string): Restriction | null => {
  if (membership === undefined || membership === null || membership === 'member') return null;
  const restriction = membership === 'suspended' ? 'suspended' : 'left';
  return ACTIONS_LEFT_TO[restriction].has(action) ? null : restriction;
};

/** A firm that left sees of firms and their things only its own. */
export const isOutside = (actor: Actor, facts: object): boolean => actor.membership === 'left' && 'firmId' in facts && facts.firmId !== actor.firmId;
