import { availabilityMonths, checkAvailability } from './availability';
import { careerMonthsOn, careerYearsOn } from './career';
import { checkConsent, consentHolds, consentStateOn, type ExpertConsent } from './consent';
import { expertSearchText, expertTitle } from './expert-title';
import { ITSQF_ROLES, ITSQF_SOURCE } from './itsqf-roles';
import { isMonth, monthsBetween, monthsFrom } from './month';
import { contentOf } from './expert.samples';

describe('the ITSQF roles', () => {
  it('are 17, each once, in both languages, with year and source', () => {
    expect(ITSQF_ROLES).toHaveLength(17);
    for (const key of ['code', 'name', 'nameEn'] as const) expect(new Set(ITSQF_ROLES.map((role) => role[key])).size).toBe(17);
    expect(ITSQF_ROLES.every(({ nameEn }) => /^[\x20-\x7e]+$/.test(nameEn))).toBe(true);
    expect(ITSQF_SOURCE).toMatchObject({ year: 2025, source: expect.stringContaining('KOSA') });
  });
});

describe('months', () => {
  it.each([
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2025-12-31', '2026-01-01', 0],
    ['2026-11-25', '2026-11-24', 0],
  ])('from %s to %s are %i', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

  it('follow each other over the year', () => expect(monthsFrom('2026-11', 3)).toEqual(['2026-11', '2026-12', '2027-01']));
  it.each(['2026-13', '2026-00', '26-01', '2026-1', '2026-01-01', ''])('%p is none', (month) => expect(isMonth(month)).toBe(false));
});

describe('a career', () => {
  const career = { careerMonths: 143, careerAsOf: '2026-10-25' };
  it.each([
    ['2026-10-25', 143, 11],
    ['2026-11-24', 143, 11],
    ['2026-11-25', 144, 12],
    ['2020-01-01', 143, 11],
  ])('on %s is %i months, %i years', (day, months, years) => {
    expect(careerMonthsOn(career, day)).toBe(months);
    expect(careerYearsOn(career, day)).toBe(years);
  });
});

describe('a consent', () => {
  const consent: ExpertConsent = { purpose: '입찰 제안서', givenOn: '2026-01-01', endsOn: '2026-12-31', withdrawnOn: null };
  it.each([
    [consent, '2025-12-31', false, 'not_yet'],
    [consent, '2026-01-01', true, 'holds'],
    [consent, '2026-12-31', true, 'holds'],
    [consent, '2027-01-01', false, 'ended'],
    [{ ...consent, withdrawnOn: '2026-06-01' }, '2026-05-31', true, 'holds'],
    [{ ...consent, withdrawnOn: '2026-06-01' }, '2026-06-01', false, 'withdrawn'],
    [{ ...consent, withdrawnOn: '2026-06-01' }, '2027-06-01', false, 'withdrawn'],
    [null, '2026-06-01', false, 'none'],
  ] as const)('%j on %s holds: %s, %s', (given, day, holds, state) => {
    expect(consentHolds(given, day)).toBe(holds);
    expect(consentStateOn(given, day)).toBe(state);
  });

  it.each([
    [{}, null],
    [{ purpose: '' }, 'purpose'],
    [{ purpose: '가'.repeat(301) }, 'purpose'],
    [{ givenOn: '2026-02-30' }, 'given_on'],
    [{ givenOn: '2026-11-26' }, 'given_later'],
    [{ givenOn: '2026-11-25', endsOn: '2026-11-25' }, null],
    [{ endsOn: '2026-02-30' }, 'ends_on'],
    [{ endsOn: '2025-12-31' }, 'ends_before'],
    [{ endsOn: '2031-01-01' }, null],
    [{ endsOn: '2031-01-02' }, 'ends_late'],
  ])('with %j is refused as %p', (fields, problem) => expect(checkConsent({ ...consent, ...fields }, '2026-11-25')).toBe(problem));
});

describe('availability', () => {
  it('is stated for this month and 24 later ones', () => {
    const months = availabilityMonths('2026-11-25');
    expect([months.length, months[0], months.at(-1)]).toEqual([25, '2026-11', '2028-11']);
  });

  it.each([
    [[{ month: '2026-11', percent: 0 }, { month: '2028-11', percent: 100 }], null],
    [[{ month: '2026-12', percent: null }], null],
    [[{ month: '2026-13', percent: 1 }], 'month'],
    [[{ month: '2026-10', percent: 1 }], 'month_away'],
    [[{ month: '2028-12', percent: 1 }], 'month_away'],
    [[{ month: '2026-12', percent: 1 }, { month: '2026-12', percent: 2 }], 'month_twice'],
    [[{ month: '2026-12', percent: 101 }], 'percent'],
    [[{ month: '2026-12', percent: -1 }], 'percent'],
    [[{ month: '2026-12', percent: 33.3 }], 'percent'],
  ])('%j is refused as %p', (changes, problem) => expect(checkAvailability(changes, '2026-11-25')).toBe(problem));
});

describe('what others find an expert by', () => {
  const content = contentOf({ name: '한바다', role: 'it_architect', careerMonths: 150, careerAsOf: '2026-11-25' });

  it('is role and years', () => {
    expect(expertTitle(content, '2026-11-25')).toBe('IT아키텍트 · 12년');
    expect(expertTitle({ ...content, careerMonths: 3 }, '2026-11-25')).toBe('IT아키텍트 · 1년 미만');
  });

  it('holds neither the name nor a number', () => {
    const text = expertSearchText(content);
    expect(text).toContain('정보처리기사');
    expect(text).not.toContain('한바다');
    expect(text).not.toContain('12203050123A');
  });
});
