import type { Declaration } from './applicant';
import { DEFAULT_ELIGIBILITY_RULES, type EligibilityCondition, type EligibilityRule, fallsUnder, judgeEligibility, refusingRule, ruleProblem } from './eligibility';

const small: Declaration = { size: 'small', businessKind: 'development', isAffiliated: false, largestShareBasisPoints: 5_100 };
const rule = (changes: Partial<EligibilityRule>): EligibilityRule => ({ ko: '규칙', en: 'Rule', condition: { isAffiliated: true }, effect: 'warn', source: '정관 제7조', asOf: '2026-02-28', ...changes });

describe('the default rules', () => {
  it.each<[Partial<Declaration>, string | null]>([
    [{}, null],
    [{ size: 'micro' }, null],
    [{ size: 'medium' }, null],
    [{ size: 'upper_medium' }, 'Large and upper-medium firms cannot join.'],
    [{ size: 'large' }, 'Large and upper-medium firms cannot join.'],
    [{ isAffiliated: true }, 'Members of a business group with restricted cross-shareholding cannot join.'],
    [{ businessKind: 'integration' }, 'System integrators cannot join.'],
    [{ businessKind: 'resale' }, 'Distributors and resellers cannot join.'],
    [{ businessKind: 'cloud', largestShareBasisPoints: 10_000 }, null],
  ])('%j: %s', (changes, refusing) => expect(refusingRule(judgeEligibility({ ...small, ...changes }, DEFAULT_ELIGIBILITY_RULES))?.en ?? null).toBe(refusing));

  it('may stand themselves', () => expect(DEFAULT_ELIGIBILITY_RULES.map(ruleProblem)).toEqual([null, null, null, null]));
});

describe('a condition', () => {
  it.each<[EligibilityCondition, boolean]>([
    [{}, false],
    [{ sizes: ['small', 'micro'] }, true],
    [{ sizes: ['large'] }, false],
    [{ sizes: ['small'], businessKinds: ['resale'] }, false],
    [{ sizes: ['small'], businessKinds: ['development'] }, true],
    [{ isAffiliated: false }, true],
    [{ isAffiliated: true }, false],
    [{ shareFromBasisPoints: 5_100 }, true],
    [{ shareFromBasisPoints: 5_101 }, false],
    [{ shareFromBasisPoints: 3_000, isAffiliated: true }, false],
  ])('%j: %s', (condition, falls) => expect(fallsUnder(small, condition)).toBe(falls));
});

it('a warning keeps nobody out, and every rule is told with its verdict', () => {
  const verdicts = judgeEligibility({ ...small, isAffiliated: true }, [rule({}), rule({ condition: { sizes: ['large'] }, effect: 'refuse' })]);
  expect(verdicts.map(({ isMet }) => isMet)).toEqual([false, true]);
  expect(refusingRule(verdicts)).toBeNull();
});

describe('a rule', () => {
  it.each<[Partial<EligibilityRule>, string | null]>([
    [{}, null],
    [{ ko: ' ' }, 'text'],
    [{ en: '' }, 'text'],
    [{ condition: {} }, 'condition'],
    [{ condition: { sizes: [] } }, 'condition'],
    [{ condition: { sizes: ['huge' as 'large'] } }, 'condition'],
    [{ condition: { shareFromBasisPoints: 0 } }, 'condition'],
    [{ condition: { shareFromBasisPoints: 10_001 } }, 'condition'],
    [{ source: '' }, 'source'],
    [{ asOf: '2026-2-8' }, 'as_of'],
    [{ asOf: '2026-13-01' }, 'as_of'],
    [{ asOf: '2026-02-30' }, 'as_of'],
    [{ asOf: '2028-02-29' }, null],
  ])('%j: %s', (changes, problem) => expect(ruleProblem(rule(changes))).toBe(problem));
});
