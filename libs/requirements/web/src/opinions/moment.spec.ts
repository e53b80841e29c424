import { momentOf, NO_MOMENT, readMoment } from './moment';

it.each([
  [NO_MOMENT, null],
  [{ day: '2026-12-10', time: '18:00' }, '2026-12-10T09:00:00.000Z'],
  [{ day: '2026-12-10', time: '' }, undefined],
  [{ day: '', time: '18:00' }, undefined],
  [{ day: '2026-12-10', time: '25:00' }, undefined],
  [{ day: '2026-13-45', time: '18:00' }, undefined],
])('%j is %p', (value, read) => expect(readMoment(value)).toBe(read));

it('shows what was read', () => {
  expect(momentOf('2026-12-10T09:00:00.000Z')).toEqual({ day: '2026-12-10', time: '18:00' });
  expect(momentOf(null)).toEqual(NO_MOMENT);
});
