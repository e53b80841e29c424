import { BURN_UP_DAYS, burnUp } from './burn-up';

const change = (day: string, total: number, written = 0) => ({ day, total, assigned: 0, writing: written, written, confirmed: 0 });

it('adds day by day and leaves no day out', () => {
  const days = burnUp([change('2026-11-29', 10), change('2026-12-01', 2, 3), change('2026-12-02', 0, -1)], '2026-12-03');
  expect(days.map(({ day, total, written }) => [day, total, written])).toEqual([['2026-11-29', 10, 0], ['2026-11-30', 10, 0], ['2026-12-01', 12, 3], ['2026-12-02', 12, 2], ['2026-12-03', 12, 2]]);
});
it('has no days without requirements', () => expect(burnUp([], '2026-12-03')).toEqual([]));
it('shows the last days of a long time, with all that went before in them', () => {
  const days = burnUp([change('2026-01-01', 5)], '2026-12-31');
  expect(days).toHaveLength(BURN_UP_DAYS);
  expect(days.at(-1)).toMatchObject({ day: '2026-12-31', total: 5 });
});
