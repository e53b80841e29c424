import { askOf, readFilters, setFilters, toVariables, typedWon, typedYear } from './search-filters';

const NODE = '01900000-0000-7000-8000-000000000000';

describe('the filters of the search', () => {
  it('are read from an address, and what makes no sense is left out', () => {
    const filters = readFilters({ q: 2025, kind: 'EXPERT', firm: 'x', capability: NODE, certificate: true, buyer: '새뜰', from: '2024', to: 'soon', least: '1e9', most: '500000000', verified: 'yes' });
    expect(filters).toEqual({ q: '2025', kind: 'EXPERT', firm: undefined, capability: NODE, certificate: undefined, buyer: '새뜰', from: 2024, to: undefined, least: undefined, most: '500000000', verified: undefined });
    expect(setFilters(filters)).toEqual(['capability', 'buyer', 'from', 'most']);
    expect(toVariables(filters)).toMatchObject({ text: '2025', kinds: ['EXPERT'], nodeId: NODE, certificateKindId: null, buyer: '새뜰', yearFrom: 2024, yearTo: null, amountTo: '500000000' });
  });

  it.each([
    [{}, 'nothing'],
    [{ kind: 'REFERENCE' }, 'asked'],
    [{ q: '시' }, 'short'],
    [{ q: '시 ㄱ', kind: 'REFERENCE' }, 'short'],
    [{ q: '(주) 시' }, 'short'],
    [{ q: '관제 시' }, 'asked'],
    [{ q: '시스' }, 'asked'],
  ])('%j: %s', (address, expected) => expect(askOf(readFilters(address))).toBe(expected));

  it('are typed as people write amounts and years', () => {
    expect(['12억', '1,200,000,000', '많이', ''].map(typedWon)).toEqual(['1200000000', '1200000000', undefined, undefined]);
    expect([' 2024 ', '24'].map(typedYear)).toEqual([2024, undefined]);
  });
});
