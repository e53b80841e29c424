import { byNextDeadline, filterBids, readBidFilters } from './bid-filters';

const NOW = new Date('2026-11-24T00:00:00Z');
const bid = (id: string, lead: string, state: 'ACCEPTED' | 'INVITED', at: string | null) => ({
  id,
  consortium: { lead: { id: lead } },
  mine: { id, state, shareBasisPoints: 1, part: '' },
  nextDeadline: at ? { kind: 'CLOSE' as const, at } : null,
});
const BIDS = [
  bid('led', 'naru', 'ACCEPTED', '2026-11-30T00:00:00Z'),
  bid('joined', 'daon', 'ACCEPTED', '2026-12-20T00:00:00Z'),
  bid('asked', 'daon', 'INVITED', null),
];
const shown = (search: Record<string, string | number>) => filterBids(BIDS, readBidFilters(search), 'naru', NOW).map(({ id }) => id);

describe('filters of bids', () => {
  it.each([
    [{}, ['led', 'joined', 'asked']],
    [{ lead: 'daon' }, ['joined', 'asked']],
    [{ role: 'leads' }, ['led']],
    [{ role: 'joins' }, ['joined']],
    [{ role: 'asked' }, ['asked']],
    [{ due: 7 }, ['led']],
    [{ due: '30' }, ['led', 'joined']],
    [{ lead: 'daon', role: 'joins', due: 30 }, ['joined']],
    [{ role: 'nonsense', due: 5, lead: 7 }, ['led', 'joined', 'asked']],
  ])('%j → %j', (search, expected) => expect(shown(search as Record<string, string>)).toEqual(expected));

  it('puts what comes next first and the undated last', () => {
    expect([...BIDS].reverse().sort(byNextDeadline).map(({ id }) => id)).toEqual(['led', 'joined', 'asked']);
    expect(byNextDeadline({ nextDeadline: null }, { nextDeadline: null })).toBe(0);
  });
});
