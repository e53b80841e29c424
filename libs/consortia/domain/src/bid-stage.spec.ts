import { ShoalError } from '@shoal/contract';
import { advance, BID_STAGES, needsCompleteConsortium, nextStage, previousStage, type BidStage } from './bid-stage';
import type { ConsortiumProblem } from './check-consortium';

const problem = (code: ConsortiumProblem['code']): ConsortiumProblem => ({ code, firmId: null, limit: null, actual: null, source: 's' });
const attempt = (from: BidStage, to: BidStage, problems: ConsortiumProblem[] = []) => {
  try {
    return advance(from, to, problems);
  } catch (error) {
    return error instanceof ShoalError ? error.code : error;
  }
};

describe('stages of a bid', () => {
  it('has neighbours on both sides but at the ends', () => {
    expect(BID_STAGES.map((s) => [previousStage(s), nextStage(s)])).toEqual([
      [null, 'forming'],
      ['discovery', 'writing'],
      ['forming', 'review'],
      ['writing', 'submitted'],
      ['review', 'result'],
      ['submitted', null],
    ]);
  });

  it.each(BID_STAGES.flatMap((from, i) => BID_STAGES.map((to, j) => [from, to, Math.abs(i - j) === 1] as const)))(
    '%s → %s: %s',
    (from, to, allowed) => {
      expect(attempt(from, to)).toBe(allowed ? to : 'STAGE_NOT_NEXT');
    },
  );

  it('leaves 결성 forward only with a complete consortium, and says what is missing once each', () => {
    const problems = [problem('SHARES_NOT_100'), problem('PART_MISSING'), problem('PART_MISSING')];
    expect(() => advance('forming', 'writing', problems)).toThrow('SHARES_NOT_100, PART_MISSING.');
    expect(attempt('forming', 'writing', problems)).toBe('CONSORTIUM_INCOMPLETE');
    expect(BID_STAGES.filter(needsCompleteConsortium)).toEqual(['forming']);
  });

  it.each<[BidStage, BidStage]>([
    ['discovery', 'forming'],
    ['forming', 'discovery'],
    ['writing', 'forming'],
    ['writing', 'review'],
  ])('does not ask for a complete consortium at %s → %s', (from, to) => {
    expect(attempt(from, to, [problem('SHARES_NOT_100')])).toBe(to);
  });

  it('calls a skipped step a skipped step, even with an incomplete consortium', () => {
    expect(attempt('forming', 'review', [problem('SHARES_NOT_100')])).toBe('STAGE_NOT_NEXT');
  });
});
