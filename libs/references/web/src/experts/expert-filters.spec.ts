import { isFiltered, NO_FILTERS, readFilters, toVariables } from './expert-filters';

const FIRM = '01900000-0000-7000-8000-000000000001';

describe('the filters of the experts', () => {
  it('are read from the address', () => {
    const filters = readFilters({ q: 2024, firm: FIRM, role: 'IT_PM', years: 10, qualification: 'PMP', in: '2026-12' });
    expect(filters).toEqual({ q: '2024', firm: FIRM, role: 'IT_PM', years: 10, qualification: 'PMP', in: '2026-12' });
    expect(toVariables(filters, ['IT_PM'])).toEqual({ search: '2024', firmId: FIRM, role: 'IT_PM', minYears: 10, qualification: 'PMP', availableIn: '2026-12' });
    expect(isFiltered(filters)).toBe(true);
  });

  it('are nothing where the address makes no sense', () => {
    const filters = readFilters({ q: true, firm: 'x', role: 'it pm', years: 4, in: '2026-13' });
    expect(filters).toEqual(NO_FILTERS);
    expect(isFiltered(filters)).toBe(false);
  });

  it('ask for no role that is none', () => expect(toVariables(readFilters({ role: 'SPECIAL' }), ['IT_PM']).role).toBeNull());
});
