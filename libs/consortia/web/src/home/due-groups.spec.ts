import { dueGroup, groupByDue, type Weeks } from './due-groups';

// Tuesday.
const WEEKS: Weeks = { today: '2026-11-24', sunday: '2026-11-29', nextSunday: '2026-12-06' };

describe('due groups', () => {
  it.each([
    ['2026-11-23', 'late'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'thisWeek'],
    ['2026-11-29', 'thisWeek'],
    ['2026-11-30', 'nextWeek'],
    ['2026-12-06', 'nextWeek'],
    ['2026-12-07', 'later'],
    [null, 'none'],
    [undefined, 'none'],
  ])('%s → %s', (dueOn, group) => expect(dueGroup(dueOn, WEEKS)).toBe(group));

  it('has nothing this week on a Sunday but today itself', () => {
    const sunday = { today: '2026-11-29', sunday: '2026-11-29', nextSunday: '2026-12-06' };
    expect(dueGroup('2026-11-29', sunday)).toBe('today');
    expect(dueGroup('2026-11-30', sunday)).toBe('nextWeek');
  });

  it('keeps the order of the groups and of the rows inside, and leaves empty groups out', () => {
    const rows = [{ id: 1, dueOn: '2026-11-25' }, { id: 2, dueOn: null }, { id: 3, dueOn: '2026-11-20' }, { id: 4, dueOn: '2026-11-26' }];
    expect(groupByDue(rows, WEEKS).map(({ group, rows: held }) => [group, held.map((row) => row.id)])).toEqual([
      ['late', [3]],
      ['thisWeek', [1, 4]],
      ['none', [2]],
    ]);
  });
});
