import { countMore, isAsked, readFilters, toVariables, typedWon, typedYear } from './search-filters';

describe('the filters of the search', () => {
  it('are read from an address, and what makes no sense is left out', () => {
    const filters = readFilters({ q: 2025, kind: 'EXPERT', firm: 'x', buyer: '새뜰', from: '2024', to: 'soon', least: '1e9', most: '500000000', verified: 'yes' });
    expect(filters).toEqual({ q: '2025', kind: 'EXPERT', firm: undefined, buyer: '새뜰', from: 2024, to: undefined, least: undefined, most: '500000000', verified: undefined });
    expect(countMore(filters)).toBe(3);
    expect(toVariables(filters)).toMatchObject({ text: '2025', kinds: ['EXPERT'], buyer: '새뜰', yearFrom: 2024, yearTo: null, amountTo: '500000000' });
  });

  it('ask for nothing in an empty address', () => expect([isAsked(readFilters({})), isAsked(readFilters({ kind: 'REFERENCE' }))]).toEqual([false, true]));

  it('are typed as people write amounts and years', () => {
    expect(['12억', '1,200,000,000', '많이', ''].map(typedWon)).toEqual(['1200000000', '1200000000', undefined, undefined]);
    expect([' 2024 ', '24'].map(typedYear)).toEqual([2024, undefined]);
  });
});
