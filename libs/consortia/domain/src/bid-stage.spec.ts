import { errorText, ShoalError } from '@shoal/contract';
import { advance, assertConsortiumOpen, BID_STAGES, needsCompleteConsortium, nextStage, previousStage, type BidStage } from './bid-stage';
import { CONSORTIUM_PROBLEM_CODES, type ConsortiumProblem } from './check-consortium';

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
    expect(() => advance('forming', 'writing', problems)).toThrow('please settle: the shares total 0% instead of 100%; a firm has no part.');
    expect(attempt('forming', 'writing', problems)).toBe('CONSORTIUM_INCOMPLETE');
    expect(BID_STAGES.filter(needsCompleteConsortium)).toEqual(['forming', 'review']);
    expect(attempt('review', 'submitted', problems)).toBe('CONSORTIUM_INCOMPLETE');
  });

  it.each<[BidStage, BidStage]>([
    ['discovery', 'forming'],
    ['forming', 'discovery'],
    ['writing', 'forming'],
    ['writing', 'review'],
  ])('does not ask for a complete consortium at %s → %s', (from, to) => {
    expect(attempt(from, to, [problem('SHARES_NOT_100')])).toBe(to);
  });

  it('says in both languages and never by a code what is to settle', () => {
    for (const code of CONSORTIUM_PROBLEM_CODES) {
      const refusal = (() => {
        try {
          return advance('forming', 'writing', [{ ...problem(code), limit: 1000, actual: 11000 }]);
        } catch (error) {
          return error as ShoalError;
        }
      })();
      if (!(refusal instanceof ShoalError)) throw new Error('was let through');
      for (const language of ['ko', 'en'] as const) expect(errorText(refusal.code, language, refusal.args)).not.toMatch(/[A-Z]{3,}|undefined|null/);
      expect(errorText(refusal.code, 'ko', refusal.args)).toMatch(/해결해 주세요: .*[가-힣]/);
    }
  });

  it('keeps the consortium as it is once the bid is submitted', () => {
    const fixed = BID_STAGES.filter((stage) => {
      try {
        assertConsortiumOpen(stage);
        return false;
      } catch (error) {
        return error instanceof ShoalError && error.code === 'CONSORTIUM_FIXED';
      }
    });
    expect(fixed).toEqual(['submitted', 'result']);
  });

  it('calls a skipped step a skipped step, even with an incomplete consortium', () => {
    expect(attempt('forming', 'review', [problem('SHARES_NOT_100')])).toBe('STAGE_NOT_NEXT');
  });
});
