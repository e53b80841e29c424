import { isDay } from './seoul-time';
import { type JointLimits, TENDER_LIMITS } from './tender';

export type JointLimitsProblem = 'members' | 'share' | 'source' | 'as_of' | 'impossible';

/**
 * Null when the limits may stand. They are the notice's (공동계약운용요령 §9⑤ lets it move them), so a limit without its source
 * and day is refused, and there are no defaults. Impossible: so few members at so high a least share cannot be, e.g. a least
 * share of 60 % for two.
 */
export const checkJointLimits = (limits: JointLimits): JointLimitsProblem | null => {
  const { maxMembers, minShareBasisPoints, limitsSource, limitsAsOf } = limits;
  if (maxMembers !== null && (!Number.isInteger(maxMembers) || maxMembers < 1 || maxMembers > TENDER_LIMITS.membersMax)) return 'members';
  if (minShareBasisPoints !== null && (!Number.isInteger(minShareBasisPoints) || minShareBasisPoints < 0 || minShareBasisPoints > 10_000)) return 'share';
  const limited = maxMembers !== null || minShareBasisPoints !== null;
  if (limited && !limitsSource?.trim()) return 'source';
  if (limitsAsOf === null ? limited : !isDay(limitsAsOf)) return 'as_of';
  // Two members at least make a consortium, unless the notice says one.
  return maxMembers !== 1 && minShareBasisPoints !== null && minShareBasisPoints > 5_000 ? 'impossible' : null;
};
