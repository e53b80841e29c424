import { ShoalError } from '@shoal/contract';
import type { ConsortiumProblem } from './check-consortium';

/** 발굴 → 결성 → 작성 → 검토 → 제출 → 결과, in the order of a bid's life. */
export const BID_STAGES = ['discovery', 'forming', 'writing', 'review', 'submitted', 'result'] as const;
export type BidStage = (typeof BID_STAGES)[number];

export const nextStage = (stage: BidStage): BidStage | null => BID_STAGES[BID_STAGES.indexOf(stage) + 1] ?? null;
export const previousStage = (stage: BidStage): BidStage | null => BID_STAGES[BID_STAGES.indexOf(stage) - 1] ?? null;

/** Whether leaving the stage forward asks for a complete consortium: only 결성 does. */
export const needsCompleteConsortium = (stage: BidStage): boolean => stage === 'forming';

/**
 * The stage after a move, one step forward or one step back.
 * @throws ShoalError STAGE_NOT_NEXT for any other step; CONSORTIUM_INCOMPLETE (problems: the codes, comma-separated)
 */
export const advance = (from: BidStage, to: BidStage, problems: readonly ConsortiumProblem[]): BidStage => {
  if (to === previousStage(from)) return to;
  if (to !== nextStage(from)) throw new ShoalError('STAGE_NOT_NEXT');
  if (needsCompleteConsortium(from) && problems.length > 0) {
    throw new ShoalError('CONSORTIUM_INCOMPLETE', { problems: [...new Set(problems.map((p) => p.code))].join(', ') });
  }
  return to;
};
