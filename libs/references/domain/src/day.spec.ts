import { addDays, addMonths, daysFrom, isDay, seoulDayOf } from './day';

describe('a day of Seoul', () => {
  it.each([
    ['2026-11-24T14:59:59.999Z', '2026-11-24'],
    ['2026-11-24T15:00:00.000Z', '2026-11-25'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => expect(seoulDayOf(new Date(instant))).toBe(day));

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-11-25', -36, '2023-11-25'],
  ])('%s and %i months make %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

  it('counts days over the end of February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysFrom('2026-11-25', '2026-11-18')).toBe(-7);
  });

  it.each(['2025-02-29', '2026-13-01', '0026-01-01', '2026-1-1', ''])('%p is none', (day) => expect(isDay(day)).toBe(false));
});
