import { readDeadline } from './deadline';

const NOW = new Date('2026-11-24T01:00:00Z'); // 10:00 in Seoul

describe('readDeadline', () => {
  it.each([
    ['2026-12-01T05:00:00Z', 'bid', 'D-7', 'plain'],
    ['2026-11-27T14:59:00Z', 'bid', 'D-3', 'soon'],
    ['2026-11-24T05:00:00Z', 'bid', 'D-DAY 14:00', 'today'],
    ['2026-11-24T00:30:00Z', 'bid', 'D-DAY 09:30', 'late'],
    ['2026-11-24', 'internal', 'D-DAY', 'soon'],
    ['2026-11-23', 'internal', 'D+1', 'late'],
    ['2026-12-08', 'certificate', 'D-14', 'soon'],
    ['2026-12-09', 'certificate', 'D-15', 'plain'],
  ] as const)('%s %s → %s %s', (at, scope, label, tone) => {
    expect(readDeadline(at, scope, NOW)).toMatchObject({ label, tone });
  });

  it('counts by the day in Seoul, so that a late evening in UTC is tomorrow', () => {
    expect(readDeadline('2026-11-25T00:00:00Z', 'bid', new Date('2026-11-24T15:30:00Z')).label).toBe('D-DAY 09:00');
  });
});
