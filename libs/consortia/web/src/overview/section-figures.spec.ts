import { figuresByFirm, isLate } from './section-figures';

const TODAY = '2026-11-24';
const section = (owner: string, state: string, dueOn: string | null) => ({ state, dueOn, ownerFirm: { id: owner } });

describe('figures of the overview', () => {
  it.each([
    ['WRITING', '2026-11-23', true],
    ['WRITING', '2026-11-24', false],
    ['CONFIRMED', '2026-11-01', false],
    ['EMPTY', null, false],
  ])('%s due %s is late: %s', (state, dueOn, late) => expect(isLate({ state, dueOn }, TODAY)).toBe(late));

  it('counts states and late sections by firm, most sections first', () => {
    const sections = [section('daon', 'EMPTY', '2026-11-20'), section('naru', 'CONFIRMED', '2026-11-20'), section('naru', 'WRITING', '2026-11-20'), section('naru', 'WRITING', null)];
    expect(figuresByFirm(sections, TODAY)).toEqual([
      { firm: { id: 'naru' }, all: 3, late: 1, byState: { CONFIRMED: 1, WRITING: 2 } },
      { firm: { id: 'daon' }, all: 1, late: 1, byState: { EMPTY: 1 } },
    ]);
    expect(figuresByFirm([], TODAY)).toEqual([]);
  });
});
