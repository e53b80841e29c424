import { groupByDay } from './group-by-day';

const at = (createdAt: string) => ({ createdAt });

describe('groupByDay', () => {
  it('parts at midnight in Seoul and keeps the order', () => {
    const items = [at('2026-11-24T15:00:00Z'), at('2026-11-24T14:59:59Z'), at('2026-11-23T15:00:00Z'), at('2026-11-23T14:00:00Z')];
    expect(groupByDay(items)).toEqual([
      { day: '2026-11-25', items: [items[0]] },
      { day: '2026-11-24', items: [items[1], items[2]] },
      { day: '2026-11-23', items: [items[3]] },
    ]);
  });
});
