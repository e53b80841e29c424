import { ShoalError } from '@shoal/contract';
import type { ConsortiumProblem } from './check-consortium';
import { problemSentences } from './problem-sentences';

/** 발굴 → 결성 → 작성 → 검토 → 제출 → 결과, in the order of a bid's life. */
export const BID_STAGES = ['discovery', 'forming', 'writing', 'review', 'submitted', 'result'] as const;
export type BidStage = (typeof BID_STAGES)[number];

export const nextStage = (stage: BidStage): BidStage | null => BID_STAGES[BID_STAGES.indexOf(stage) + 1] ?? null;
export const previousStage = (stage: BidStage): BidStage | null => BID_STAGES[BID_STAGES.indexOf(stage) - 1] ?? null;

/** Whether leaving the stage forward asks for a complete consortium: writing begins with one, and one submits. */
export const needsCompleteConsortium = (stage: BidStage): boolean => stage === 'forming' || stage === 'review';

/** A submitted bid stands with the firms and shares that its agreement names. */
export const isConsortiumFixed = (stage: BidStage): boolean => stage === 'submitted' || stage === 'result';

/** @throws ShoalError CONSORTIUM_FIXED */
export const assertConsortiumOpen = (stage: BidStage): void => {
  if (isConsortiumFixed(stage)) throw new ShoalError('CONSORTIUM_FIXED');
};

/**
 * The stage after a move, one step forward or one step back.
 * @throws ShoalError STAGE_NOT_NEXT for any other step; CONSORTIUM_INCOMPLETE (problems: what is to settle, in words)
 */
export const advance = (from: BidStage, to: BidStage, problems: readonly ConsortiumProblem[]): BidStage => {
  if (to === previousStage(from)) return to;
  if (to !== nextStage(from)) throw new ShoalError('STAGE_NOT_NEXT');
  if (needsCompleteConsortium(from) && problems.length > 0) {
    throw new ShoalError('CONSORTIUM_INCOMPLETE', { problems: problemSentences(problems, 'ko'), problemsEn: problemSentences(problems, 'en') });
  }
  return to;
};
