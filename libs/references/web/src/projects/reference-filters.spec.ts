import { isFiltered, readFilters, toVariables } from './reference-filters';

describe('filters in the address', () => {
  it('are read as far as they make sense', () => {
    const firm = '01900000-0000-7000-8000-000000000000';
    expect(toVariables(readFilters({ q: 2024, firm, buyer: 'FINANCE', method: 'JOINT', from: 2023, to: '2024', least: 500000000, most: '1000000000', verified: false }))).toEqual({
      search: '2024', firmId: firm, buyerKind: 'FINANCE', method: 'JOINT', yearFrom: 2023, yearTo: 2024, amountFrom: '500000000', amountTo: '1000000000', verified: false,
    });
  });

  it('that make no sense are none', () => {
    const nonsense = readFilters({ q: true, firm: 'x', buyer: 'BANK', method: 'joint', from: '20', to: -1, least: '-5', most: '1e20', verified: 'maybe', view: 'all' });
    expect(Object.values(nonsense).every((value) => value === undefined)).toBe(true);
    expect(isFiltered(nonsense)).toBe(false);
  });

  it('count when only whether it is verified is asked', () => expect(isFiltered(readFilters({ verified: false }))).toBe(true));
});
