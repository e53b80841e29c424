import { periodIn } from './period';

const period = (from: string | null, to: string | null, months: number | null, days: number | null) => ({ from, to, months, days });

describe('a project’s period', () => {
  it.each([
    ['계약일로부터 6개월', period(null, null, 6, null)],
    ['계약체결일로부터 12 개월 이내', period(null, null, 12, null)],
    ['착수일로부터 180일', period(null, null, null, 180)],
    ['180일간', period(null, null, null, 180)],
    ['계약일로부터 1년', period(null, null, 12, null)],
    ['2026.1.1 ~ 2026.12.31', period('2026-01-01', '2026-12-31', null, null)],
    ['2026. 3. 1. ~ 12. 31.', period('2026-03-01', '2026-12-31', null, null)],
    ["'26.1.1. ～ '26.12.31.", period('2026-01-01', '2026-12-31', null, null)],
    ['2026년 2월 1일부터 2027년 1월 31일까지', period('2026-02-01', '2027-01-31', null, null)],
    ['계약일 ~ 2026. 11. 30.', period(null, '2026-11-30', null, null)],
    ['계약일로부터 2026년 11월 30일까지', period(null, '2026-11-30', null, null)],
    ['2026. 1. 1. ~ 2026. 12. 31. (12개월)', period('2026-01-01', '2026-12-31', 12, null)],
  ])('%s', (written, expected) => expect(periodIn(written)).toEqual(expected));

  it.each(['추후 협의', '사업기간', ''])('%j is none', (written) => expect(periodIn(written)).toBeNull());
});
