import { amountOf, deadlinesOf, managerOf, membersOf, ownedBy, progressOf, sumOf } from './bid-figures';

describe('figures of a bid', () => {
  it('takes the budget, else the estimated price', () => {
    expect(amountOf({ budget: '1650000000', estimatedPrice: '1500000000' })).toBe('1650000000');
    expect(amountOf({ budget: null, estimatedPrice: '1500000000' })).toBe('1500000000');
    expect(amountOf({ budget: null, estimatedPrice: null })).toBeNull();
  });

  it('adds won exactly, beyond what a number holds', () => {
    expect(sumOf(['9007199254740993', null, '2'])).toBe('9007199254740995');
    expect(sumOf([])).toBe('0');
  });

  it('orders deadlines by time and leaves unknown ones out', () => {
    const dates = { qualificationDueAt: '2026-12-01T00:00:00Z', agreementDueAt: null, closesAt: '2026-12-02T00:00:00Z', opensAt: '2026-11-30T00:00:00Z' };
    expect(deadlinesOf(dates).map((deadline) => deadline.kind)).toEqual(['opening', 'qualification', 'close']);
  });

  it('counts confirmed sections as done and finds those of a firm', () => {
    const sections = [
      { state: 'CONFIRMED', ownerFirm: { id: 'a' } },
      { state: 'REVIEW', ownerFirm: { id: 'a' } },
      { state: 'EMPTY', ownerFirm: { id: 'b' } },
    ];
    expect(progressOf(sections)).toEqual({ done: 1, all: 3 });
    expect(ownedBy(sections, 'a')).toHaveLength(2);
    expect(ownedBy(sections, undefined)).toEqual([]);
    expect(progressOf([])).toEqual({ done: 0, all: 0 });
  });

  it('has the lead as manager once it has accepted, the opener before', () => {
    const [lead, opener, other] = [{ firm: 'lead' }, { firm: 'opener' }, { firm: 'other' }] as const;
    expect(managerOf([{ ...lead, state: 'ACCEPTED' }, { ...opener, state: 'ACCEPTED' }])).toBe('lead');
    expect(managerOf([{ ...lead, state: 'INVITED' }, { ...opener, state: 'ACCEPTED' }, { ...other, state: 'ACCEPTED' }])).toBe('opener');
    expect(managerOf([{ ...lead, state: 'DECLINED' }])).toBeUndefined();
  });

  it('counts invited and accepted firms as members', () => {
    expect(membersOf([{ state: 'INVITED' }, { state: 'ACCEPTED' }, { state: 'DECLINED' }, { state: 'WITHDRAWN' }])).toHaveLength(2);
  });
});
