import { countedDay, intoGroups } from './expiry-groups';
import { NO_FILTERS, readFilters, toVariables } from './certificate-filters';

const row = (group: 'EXPIRED' | 'RENEWING' | 'LATER') => ({ group });

describe('groups of certificates', () => {
  it('come as the rows come, and count what is whole', () => {
    const rows = [row('EXPIRED'), row('RENEWING'), row('RENEWING'), row('LATER')];
    expect(intoGroups(rows, false).map(({ group, count }) => [group, count])).toEqual([['EXPIRED', 1], ['RENEWING', 2], ['LATER', 1]]);
    expect(intoGroups(rows, true).at(-1)).toEqual({ group: 'LATER', rows: [row('LATER')], count: null });
    expect(intoGroups([], false)).toEqual([]);
  });

  it.each([
    [{ group: 'RENEWING', renewBy: '2026-11-30', expiresOn: '2027-05-30' }, '2026-11-30'],
    [{ group: 'RENEWING', renewBy: '2026-11-23', expiresOn: '2027-05-23' }, '2027-05-23'],
    [{ group: 'THIS_OR_NEXT_MONTH', renewBy: '2026-11-30', expiresOn: '2026-12-30' }, '2026-12-30'],
    [{ group: 'LATER', renewBy: null, expiresOn: null }, null],
  ] as const)('of %j count to %s', (certificate, day) => expect(countedDay(certificate, '2026-11-24')).toBe(day));
});

describe('filters of the address', () => {
  it('are read as far as they make sense', () => {
    const kind = '01900000-0000-7000-8000-000000000000';
    expect(readFilters({ q: 2026, whose: 'ours', kind, state: 'EXPIRED' })).toEqual({ q: '2026', whose: 'ours', kind, state: 'EXPIRED' });
    expect(readFilters({ whose: 'theirs', kind: '1', state: 'x' })).toEqual(NO_FILTERS);
  });

  it('narrow to the own firm only where there is one', () => {
    expect(toVariables({ ...NO_FILTERS, whose: 'ours' }, 'f')).toMatchObject({ firmId: 'f' });
    expect(toVariables({ ...NO_FILTERS, whose: 'ours' }, undefined)).toMatchObject({ firmId: null });
  });
});
