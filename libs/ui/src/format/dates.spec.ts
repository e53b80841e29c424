import { formatAgo, formatDay, formatDayLong, formatDayShort, formatInstant, formatTime } from './dates';
import { addDays, daysBetween, seoulDay, seoulInstant } from './seoul';

describe('dates in Seoul', () => {
  it('shows days and instants as Koreans write them', () => {
    expect(formatDay('2026-11-24', 'ko')).toBe('2026. 11. 24.(화)');
    expect(formatDay('2026-11-24', 'en')).toBe('Tue 24 Nov 2026');
    expect(formatDayShort('2026-12-01T05:00:00Z', 'ko')).toBe('12. 1.(화)');
    expect(formatDayLong('2026-11-24', 'ko')).toBe('11월 24일 화요일');
    expect(formatInstant('2026-12-01T05:00:00Z', 'ko', { zone: false })).toBe('2026. 12. 1.(화) 14:00');
    expect(formatInstant('2026-12-01T05:00:00Z', 'en', { zone: true, year: false })).toBe('Tue 1 Dec, 14:00 KST');
  });

  it('takes the day of Seoul, not of UTC', () => {
    expect(seoulDay('2026-11-24T15:00:00Z')).toBe('2026-11-25');
    expect(formatTime('2026-11-24T15:00:00Z')).toBe('00:00');
    expect(seoulInstant('2026-11-25').toISOString()).toBe('2026-11-24T15:00:00.000Z');
  });

  it('counts across months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-01', '2026-11-24')).toBe(-7);
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  });

  it('says how long ago', () => {
    const now = new Date('2026-11-24T01:00:00Z');
    expect(formatAgo('2026-11-24T00:59:30Z', now, 'ko')).toBe('방금');
    expect(formatAgo('2026-11-24T00:48:00Z', now, 'ko')).toBe('12분 전');
    expect(formatAgo('2026-11-23T23:00:00Z', now, 'en')).toBe('today 08:00');
    expect(formatAgo('2026-11-23T08:30:00Z', now, 'ko')).toBe('어제 17:30');
    expect(formatAgo('2026-11-20T08:30:00Z', now, 'ko')).toBe('2026. 11. 20.(금)');
  });
});
