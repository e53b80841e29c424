import { versionsByDay } from './version-words';

it('puts versions under the day in Seoul on which they ended, in the order given', () => {
  const at = (seq: number, endedAt: string) => ({ seq, endedAt });
  const days = versionsByDay([at(4, '2026-11-24T00:10:00Z'), at(3, '2026-11-23T15:00:00Z'), at(2, '2026-11-23T14:59:00Z'), at(1, '2026-11-22T15:30:00Z')]);
  expect(days.map(({ day, versions }) => [day, versions.map(({ seq }) => seq)])).toEqual([['2026-11-24', [4, 3]], ['2026-11-23', [2, 1]]]);
});
