import { bidDay, USUAL_BID_DAY, validityForBid } from './bid-day';
import { endOfNextMonth, expiryGroup } from './expiry-group';
import { reminderDue } from './reminders';
import { isRenewing, type RenewalLead, renewBy } from './renewal';

const HALF_A_YEAR: RenewalLead = { unit: 'months', amount: 6 };
const THIRTY_DAYS: RenewalLead = { unit: 'days', amount: 30 };

describe('the day to apply by', () => {
  it.each([
    ['2027-05-30', HALF_A_YEAR, '2026-11-30'],
    ['2027-08-31', HALF_A_YEAR, '2027-02-28'],
    ['2028-08-31', HALF_A_YEAR, '2028-02-29'],
    ['2028-03-30', THIRTY_DAYS, '2028-02-29'],
    ['2027-05-30', null, null],
    [null, HALF_A_YEAR, null],
  ])('for a last day of %s', (last, lead, by) => expect(renewBy(last, lead)).toBe(by));

  it.each([
    ['2026-10-30', false],
    ['2026-10-31', true],
    ['2026-11-30', true],
    ['2027-05-30', true],
    ['2027-05-31', false],
  ])('is announced a month before and stands until the end: %s', (day, renewing) => expect(isRenewing('2027-05-30', HALF_A_YEAR, day)).toBe(renewing));
});

describe('the group of a certificate', () => {
  it.each([
    ['2026-11-23', null, 'expired'],
    ['2026-11-24', null, 'this_or_next_month'],
    ['2026-12-31', HALF_A_YEAR, 'this_or_next_month'],
    ['2027-01-01', null, 'within_three_months'],
    ['2027-01-20', THIRTY_DAYS, 'renewing'],
    ['2027-05-30', HALF_A_YEAR, 'renewing'],
    ['2027-06-25', HALF_A_YEAR, 'later'],
    ['2027-02-24', null, 'within_three_months'],
    ['2027-02-25', null, 'later'],
    [null, null, 'later'],
  ] as const)('that ends on %s with a lead of %j, on 24 November', (last, lead, group) => expect(expiryGroup(last, lead, '2026-11-24')).toBe(group));

  it.each([
    ['2026-12-01', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-15', '2028-02-29'],
  ])('knows the end of the month after %s', (day, end) => expect(endOfNextMonth(day)).toBe(end));
});

describe('the reminder that is due', () => {
  it.each([
    ['2026-08-26', null],
    ['2026-08-27', 90],
    ['2026-10-25', 90],
    ['2026-10-26', 30],
    ['2026-11-17', 30],
    ['2026-11-18', 7],
    ['2026-11-25', 7],
    ['2026-11-26', null],
  ])('on %s for a last day of 25 November: %p', (day, step) => expect(reminderDue('2026-11-25', day)).toBe(step));
});

describe('a certificate for a bid', () => {
  const certificate = { issuedOn: '2024-12-07', expiresOn: '2026-12-06' };
  const kind = { validity: { type: 'months', months: 24 } } as const;

  it.each([
    ['2026-12-07T14:59:59Z', '2026-12-06', 'valid'],
    ['2026-12-07T15:00:00Z', '2026-12-07', 'expired'],
    ['2024-12-08T01:00:00Z', '2024-12-07', 'valid'],
    ['2024-12-07T01:00:00Z', '2024-12-06', 'not_yet'],
  ])('that is due %s counts on %s: %s', (deadline, day, validity) => {
    expect(bidDay(new Date(deadline))).toBe(day);
    expect(validityForBid(certificate, kind, new Date(deadline))).toBe(validity);
  });

  it('counts on the day that the notice names', () => expect(validityForBid(certificate, kind, new Date('2026-12-07T01:00:00Z'), { ...USUAL_BID_DAY, daysBeforeDeadline: 0 })).toBe('expired'));
});
