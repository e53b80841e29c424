import { seoulDayOf } from '../day';
import { certificateValidity, type ValidityRule, lastDayOf, needsExpiry, proposedExpiry } from './validity';

const PRINTED: ValidityRule = { type: 'printed' };
const TWO_YEARS: ValidityRule = { type: 'months', months: 24 };
const FIVE_YEARS: ValidityRule = { type: 'months', months: 60 };
const FISCAL_YEAR: ValidityRule = { type: 'fiscal_year', endsOn: '03-31' };
const UNLIMITED: ValidityRule = { type: 'unlimited' };

describe('a certificate on a day', () => {
  it.each([
    ['the day before its issue', PRINTED, '2024-12-07', '2026-12-06', '2024-12-06', 'not_yet'],
    ['the day of its issue', PRINTED, '2024-12-07', '2026-12-06', '2024-12-07', 'valid'],
    ['its last day', PRINTED, '2024-12-07', '2026-12-06', '2026-12-06', 'valid'],
    ['the day after its last day', PRINTED, '2024-12-07', '2026-12-06', '2026-12-07', 'expired'],
    ['its only day', PRINTED, '2026-11-25', '2026-11-25', '2026-11-25', 'valid'],
    ['a leap day that is its last', TWO_YEARS, '2026-03-01', '2028-02-29', '2028-02-29', 'valid'],
    ['the day after that leap day', TWO_YEARS, '2026-03-01', '2028-02-29', '2028-03-01', 'expired'],
    ['its last day, earlier than its rule', TWO_YEARS, '2024-12-07', '2025-06-30', '2025-07-01', 'expired'],
    ['its last day, later than its rule', TWO_YEARS, '2024-12-07', '2027-06-30', '2027-06-30', 'valid'],
    ['the last day of the fiscal year', FISCAL_YEAR, '2026-04-01', '2027-03-31', '2027-03-31', 'valid'],
    ['the first day of the next', FISCAL_YEAR, '2026-04-01', '2027-03-31', '2027-04-01', 'expired'],
    ['any later day without an end', UNLIMITED, '2011-05-02', null, '2199-12-31', 'valid'],
    ['a day before its issue, without an end', UNLIMITED, '2011-05-02', null, '2011-05-01', 'not_yet'],
    ['a printed end of a kind without one', UNLIMITED, '2011-05-02', '2026-01-01', '2026-01-02', 'expired'],
    ['its issue, when its end is missing', PRINTED, '2026-11-25', null, '2026-11-25', 'expired'],
    ['its issue, when the end its rule asks for is missing', TWO_YEARS, '2026-11-25', null, '2026-11-25', 'expired'],
  ] as const)('%s', (_, validity, issuedOn, expiresOn, day, answer) => expect(certificateValidity({ issuedOn, expiresOn }, { validity }, day)).toBe(answer));

  it.each([
    ['2026-12-06T14:59:59.999Z', 'valid'],
    ['2026-12-06T15:00:00.000Z', 'expired'],
    ['2024-12-06T14:59:59.999Z', 'not_yet'],
    ['2024-12-06T15:00:00.000Z', 'valid'],
  ])('changes at midnight of Seoul: %s', (instant, answer) =>
    expect(certificateValidity({ issuedOn: '2024-12-07', expiresOn: '2026-12-06' }, { validity: PRINTED }, seoulDayOf(new Date(instant)))).toBe(answer));

  it('has no last day only when its kind has none', () => {
    expect(lastDayOf({ issuedOn: '2026-11-25', expiresOn: null }, { validity: UNLIMITED })).toBeNull();
    expect(lastDayOf({ issuedOn: '2026-11-25', expiresOn: null }, { validity: FISCAL_YEAR })).toBe('2026-11-24');
  });
});

describe('the last day that a rule proposes', () => {
  it.each([
    ['two years', TWO_YEARS, '2026-03-15', '2028-03-14'],
    ['two years from the first of a month', TWO_YEARS, '2026-03-01', '2028-02-29'],
    ['two years from a leap day', TWO_YEARS, '2024-02-29', '2026-02-28'],
    ['four years from a leap day', { type: 'months', months: 48 }, '2024-02-29', '2028-02-28'],
    ['five years over a new year', FIVE_YEARS, '2026-01-01', '2030-12-31'],
    ['a month from the 31st', { type: 'months', months: 1 }, '2026-01-31', '2026-02-28'],
    ['the fiscal year, issued on its first day', FISCAL_YEAR, '2026-04-01', '2027-03-31'],
    ['the fiscal year, issued on its last day', FISCAL_YEAR, '2026-03-31', '2026-03-31'],
    ['the fiscal year, issued in winter', FISCAL_YEAR, '2026-12-31', '2027-03-31'],
    ['what is printed', PRINTED, '2026-03-15', null],
    ['no end', UNLIMITED, '2026-03-15', null],
  ] as const)('%s', (_, rule, issuedOn, last) => expect(proposedExpiry(rule, issuedOn)).toBe(last));

  it('is asked for by every rule but the one without end', () => expect([PRINTED, TWO_YEARS, FISCAL_YEAR, UNLIMITED].map(needsExpiry)).toEqual([true, true, true, false]));
});
