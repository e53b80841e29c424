import { rowsOfSection, sectionCoverage } from './section-coverage';

const section = (id: string, parentId: string | null, position: number, itemIds?: string[]) => ({ id, parentId, position, plan: itemIds ? { itemIds } : null });
const row = (id: string, ...sections: (string | null)[]) => ({ id, answerCount: sections.length, answers: sections.map((at) => ({ section: at === null ? null : { id: at } })) });
/** Ⅳ(4.1, 4.2), Ⅴ */
const OUTLINE = [section('IV', null, 0), section('4.1', 'IV', 0, ['a', 'b']), section('4.2', 'IV', 1), section('V', null, 1)];

it('counts what is planned for a section or answered in it, and what stands below it', () => {
  const covered = sectionCoverage(OUTLINE, [row('a', '4.2'), row('b'), row('c', '4.2', '4.2'), row('d')]);
  expect(Object.fromEntries(covered)).toEqual({ '4.1': { assigned: 2, answered: 1 }, '4.2': { assigned: 2, answered: 2 }, IV: { assigned: 3, answered: 2 } });
});

it('counts answers in sections that one may not read, and forgets plans for rows that are gone', () => {
  const covered = sectionCoverage([section('x', null, 0, ['a', 'gone'])], [{ ...row('a', null), answerCount: 1 }]);
  expect(covered.get('x')).toEqual({ assigned: 1, answered: 1 });
});

it('lists a section’s own in the order of the RFP', () => {
  const rows = [row('c', '4.1'), row('a'), row('z'), row('b', '4.2')];
  expect(rowsOfSection(section('4.1', null, 0, ['b', 'a']), rows).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
