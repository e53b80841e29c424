import { filtersOf, isFiltered, readView } from './review-view';

const asked = (search: Parameters<typeof readView>[0]) => filtersOf(readView(search));

describe('the address of the review', () => {
  it.each([
    [{}, { state: 'ACTIVE' }],
    [{ state: 'removed' }, { state: 'REMOVED' }],
    [{ state: 'all' }, {}],
    // Digits are a number to the router.
    [{ q: 7, category: '' }, { search: '7', category: '', state: 'ACTIVE' }],
    [{ doubts: 'any', incoming: true }, { hasDoubts: true, hasIncoming: true, state: 'ACTIVE' }],
    [{ doubts: 'NO_CODE' }, { doubts: ['NO_CODE'], state: 'ACTIVE' }],
    [{ changedBy: 'x' }, { changedBy: 'x' }],
    [{ changedBy: 'x', state: 'removed' }, { changedBy: 'x', state: 'REMOVED' }],
    [{ doubts: 'nonsense', tab: 'nonsense', state: 3, incoming: 'yes' }, { state: 'ACTIVE' }],
  ])('%j asks for %j', (search, filters) => expect(asked(search)).toEqual(filters));

  it('never asks for more than the server takes', () => expect(asked({ q: '가'.repeat(400) }).search).toHaveLength(100));

  it('knows whether the list is whole, and what is no place', () => {
    expect([isFiltered(readView({ r: 'x', tab: 'files' })), isFiltered(readView({ category: '' }))]).toEqual([false, true]);
    expect([readView({ at: 0 }).at, readView({ at: -1 }).at, readView({ at: 1.5 }).at, readView({ at: 'x' }).at]).toEqual([0, undefined, undefined, undefined]);
  });
});
