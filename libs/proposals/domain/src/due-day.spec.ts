import { daysBetween, dueDay, dueGroup, groupByDue, isDay, seoulDay } from './due-day';

describe('days', () => {
  it.each([
    ['2026-11-23T14:59:59Z', '2026-11-23'],
    ['2026-11-23T15:00:00Z', '2026-11-24'],
    ['2026-12-31T15:00:00Z', '2027-01-01'],
  ])('%s falls on %s in Seoul', (instant, day) => expect(seoulDay(new Date(instant))).toBe(day));

  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['1999-12-31', false],
    ['2026-11-24T00:00', false],
    ['', false],
  ])('knows whether %s is a day', (text, real) => expect(isDay(text)).toBe(real));

  it('keeps null and refuses what is no day', () => {
    expect(dueDay(null)).toBeNull();
    expect(dueDay('2026-11-24')).toBe('2026-11-24');
    expect(() => dueDay('내일')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('counts across months and years', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });
});

describe('groups by due day', () => {
  // 2026-11-24 is a Tuesday.
  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'this_week'],
    ['2026-11-29', 'this_week'],
    ['2026-11-30', 'next_week'],
    ['2026-12-06', 'next_week'],
    ['2026-12-07', 'later'],
    [null, 'undated'],
  ] as const)('%s is %s', (dueOn, group) => expect(dueGroup(dueOn, '2026-11-24')).toBe(group));

  it('starts the week on Monday: on a Sunday tomorrow is next week', () => {
    expect(dueGroup('2026-11-30', '2026-11-29')).toBe('next_week');
    expect(dueGroup('2026-12-06', '2026-11-30')).toBe('this_week');
  });

  it('sorts by urgency, leaves out empty groups and keeps equal days in their order', () => {
    const items = [
      { id: 'a', dueOn: null },
      { id: 'b', dueOn: '2026-12-30' },
      { id: 'c', dueOn: '2026-11-20' },
      { id: 'd', dueOn: '2026-11-19' },
      { id: 'e', dueOn: '2026-12-30' },
    ];
    expect(groupByDue(items, '2026-11-24').map((entry) => [entry.group, entry.items.map((item) => item.id).join('')])).toEqual([
      ['overdue', 'dc'],
      ['later', 'be'],
      ['undated', 'a'],
    ]);
  });
});
