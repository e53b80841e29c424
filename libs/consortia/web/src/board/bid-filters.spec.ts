import { byNextDeadline, isNarrowed, queryOf, readBidFilters } from './bid-filters';

const DAON = '01a20ca9-3157-7700-a38e-2d64a288b826';

describe('filters of bids', () => {
  it.each([
    [{}, {}],
    [{ lead: DAON }, { leadFirmId: DAON }],
    [{ role: 'leads' }, { role: 'LEADS' }],
    [{ role: 'asked', view: 'table' }, { role: 'ASKED' }],
    [{ due: '30' }, { dueWithinDays: 30 }],
    [{ lead: DAON, role: 'joins', due: 7 }, { leadFirmId: DAON, role: 'JOINS', dueWithinDays: 7 }],
    [{ role: 'nonsense', due: 5, lead: 'daon' }, {}],
    [{ lead: 7 }, {}],
  ])('%j asks for %j', (search, expected) => {
    const filters = readBidFilters(search);
    expect(queryOf(filters)).toEqual(expected);
    expect(isNarrowed(filters)).toBe(Object.keys(expected).length > 0);
  });

  it('puts what comes next first and the undated last', () => {
    const bids = ['2026-11-30T00:00:00Z', null, '2026-12-20T00:00:00Z'].map((at) => ({ nextDeadline: at ? { kind: 'CLOSE' as const, at } : null }));
    expect([...bids].sort(byNextDeadline)).toEqual([bids[0], bids[2], bids[1]]);
    expect(byNextDeadline({ nextDeadline: null }, { nextDeadline: null })).toBe(0);
  });
});
