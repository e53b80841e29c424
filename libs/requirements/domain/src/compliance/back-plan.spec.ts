import { backPlan, DUE_PHASES, type DuePhase, planDue, workingDays } from './back-plan';

/** Tuesday 24 November 2026; the bid closes on Friday 11 December. */
const TODAY = '2026-11-24';
const CLOSES = '2026-12-11';
const days = (plan: ReturnType<typeof backPlan>) => plan?.phases.map(({ key, days: own }) => `${key} ${own.length} ${own[0] ?? ''} ${own.at(-1) ?? ''}`.trim());

describe('working days', () => {
  it.each([
    ['2026-11-24', '2026-11-25', ['2026-11-24']],
    ['2026-11-27', '2026-12-01', ['2026-11-27', '2026-11-30']],
    ['2026-11-28', '2026-11-30', []],
    ['2026-11-24', '2026-11-24', []],
    ['2026-11-24', '2026-11-20', []],
  ])('from %s to before %s', (today, closesOn, expected) => expect(workingDays(today, closesOn)).toEqual(expected));
});

describe('the plan', () => {
  it('works back from the deadline, whose own day is for handing in, and skips weekends', () => {
    const plan = backPlan({ today: TODAY, closesOn: CLOSES });
    expect(days(plan)).toEqual(['writing 7 2026-11-24 2026-12-02', 'review 3 2026-12-03 2026-12-07', 'confirmation 2 2026-12-08 2026-12-09', 'final 1 2026-12-10 2026-12-10']);
    expect(plan?.isTight).toBe(false);
  });

  it.each<[string, string, string[], boolean]>([
    ['with just enough', '2026-12-03', ['writing 1 2026-11-24 2026-11-24', 'review 3 2026-11-25 2026-11-27', 'confirmation 2 2026-11-30 2026-12-01', 'final 1 2026-12-02 2026-12-02'], false],
    ['with one day too few: the longest phase gives it', '2026-12-02', ['writing 1 2026-11-24 2026-11-24', 'review 2 2026-11-25 2026-11-26', 'confirmation 2 2026-11-27 2026-11-30', 'final 1 2026-12-01 2026-12-01'], true],
    ['with two days', '2026-11-26', ['writing 1 2026-11-24 2026-11-24', 'review 0', 'confirmation 0', 'final 1 2026-11-25 2026-11-25'], true],
    ['with one day: it is for writing', '2026-11-25', ['writing 1 2026-11-24 2026-11-24', 'review 0', 'confirmation 0', 'final 0'], true],
  ])('%s', (_, closesOn, expected, isTight) => {
    const plan = backPlan({ today: TODAY, closesOn });
    expect(days(plan)).toEqual(expected);
    expect(plan?.isTight).toBe(isTight);
  });

  it('is none where no working day is left', () => {
    expect(backPlan({ today: TODAY, closesOn: TODAY })).toBeNull();
    expect(backPlan({ today: '2026-11-28', closesOn: '2026-11-30' })).toBeNull();
  });

  it('begins on Monday where today is a Saturday', () => expect(backPlan({ today: '2026-11-28', closesOn: '2026-12-11' })?.phases[0]?.days[0]).toBe('2026-11-30'));

  it('follows another pattern, and gives every day to one phase alone', () => {
    const pattern: DuePhase[] = DUE_PHASES.map((phase) => ({ ...phase, days: phase.key === 'writing' ? null : phase.key === 'review' ? 5 : 0 }));
    const plan = backPlan({ today: TODAY, closesOn: CLOSES, phases: pattern });
    expect(days(plan)).toEqual(['writing 8 2026-11-24 2026-12-03', 'review 5 2026-12-04 2026-12-10', 'confirmation 0', 'final 0']);
    const all = plan?.phases.flatMap((phase) => phase.days);
    expect(all).toEqual(workingDays(TODAY, CLOSES));
  });
});

describe('the days of the groups', () => {
  const WRITING = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
  const group = (firmId: string | null, category: string, count: number) => ({ firmId, category, count });
  const GROUPS = [group('a', '기능', 6), group('b', '보안', 1), group('a', '성능', 3), group('a', '품질', 1), group(null, '', 4)];

  it('are spread in proportion, each firm by itself and the last on the last day', () =>
    expect(planDue(GROUPS, WRITING, true).map(({ firmId, category, dueOn }) => [firmId, category, dueOn])).toEqual([
      ['a', '기능', '2026-11-26'],
      ['b', '보안', '2026-11-30'],
      ['a', '성능', '2026-11-30'],
      ['a', '품질', '2026-11-30'],
      [null, '', '2026-11-30'],
    ]));
  it('are one day for all', () => expect(new Set(planDue(GROUPS, WRITING, false).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-11-30'])));
  it('are none without a day', () => expect(planDue(GROUPS, [], true)).toEqual([]));
});
