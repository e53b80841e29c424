import { filterOf, isNarrowed, readMatrixAddress } from './matrix-filters';

const FIRM = '01900000-0000-7000-8000-000000000001';

describe('what the address says', () => {
  it.each([
    [{}, {}],
    [{ mine: 1 }, { mine: true }],
    [{ mine: '1', flagged: true }, { mine: true, flagged: true }],
    [{ flagged: 0 }, {}],
    [{ owner: FIRM, state: 'writing' }, { firmIds: [FIRM], states: ['WRITING'] }],
    [{ owner: 'none' }, { withoutFirm: true }],
    [{ owner: 'somebody', state: 'later', r: 'x' }, {}],
    [{ q: 101, category: '기능' }, { search: '101', categories: ['기능'] }],
    [{ q: '', category: '' }, {}],
  ])('%j → %j', (search, filter) => {
    const address = readMatrixAddress(search as never);
    expect(filterOf(address)).toEqual(filter);
    expect(isNarrowed(address)).toBe(Object.keys(filter).length > 0);
  });

  it('keeps the row, the view and the grouping apart from the conditions', () => {
    const address = readMatrixAddress({ r: FIRM, view: 'coverage', group: 'category', dialog: 'due' });
    expect(address).toMatchObject({ r: FIRM, view: 'coverage', group: 'category', dialog: 'due' });
    expect(isNarrowed(address)).toBe(false);
  });
});
