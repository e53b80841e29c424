import { isDay } from './seoul-time';
import { type JointLimits, TENDER_LIMITS } from './tender';

export type JointLimitsProblem = 'members' | 'share' | 'source' | 'as_of' | 'impossible';

const isWithin = (value: number | null, least: number, most: number): boolean => value === null || (Number.isInteger(value) && value >= least && value <= most);

/**
 * Empty when the limits may stand. They are the notice's (공동계약운용요령 §9⑤ lets it move them), so a limit without its source
 * and day is refused, and there are no defaults. Impossible: a least share that no two firms can keep, unless the notice
 * wants one firm.
 */
export const checkJointLimits = ({ maxMembers, minShareBasisPoints, limitsSource, limitsAsOf }: JointLimits): readonly JointLimitsProblem[] => {
  const limited = maxMembers !== null || minShareBasisPoints !== null;
  const shareInRange = isWithin(minShareBasisPoints, 0, 10_000);
  const checks: readonly (readonly [JointLimitsProblem, boolean])[] = [
    ['members', isWithin(maxMembers, 1, TENDER_LIMITS.membersMax)],
    ['share', shareInRange],
    ['impossible', !shareInRange || maxMembers === 1 || (minShareBasisPoints ?? 0) <= 5_000],
    ['source', !limited || Boolean(limitsSource?.trim())],
    ['as_of', limitsAsOf === null ? !limited : isDay(limitsAsOf)],
  ];
  return checks.filter(([, stands]) => !stands).map(([problem]) => problem);
};
