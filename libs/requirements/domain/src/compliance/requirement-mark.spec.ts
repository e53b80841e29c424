import { COMPLIANCE_LIMITS } from './compliance-item';
import { readMarks } from './requirement-mark';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';
const mark = (requirementId: unknown, blockId = 'b1', personId: string | null = null) => ({ attributes: { requirementId }, blockId, personId });

it('reads one answer for each requirement and block, in the order of the text', () => {
  const read = readMarks([mark(ID, 'b1', 'p1'), mark(OTHER, 'b1'), mark(ID, 'b1', 'p2'), mark(ID, 'b2')]);
  expect(read).toEqual([
    { requirementId: ID, blockId: 'b1', personId: 'p1' },
    { requirementId: OTHER, blockId: 'b1', personId: null },
    { requirementId: ID, blockId: 'b2', personId: null },
  ]);
});

it.each([['nothing', undefined], ['a word', 'SFR-001'], ['more than an id', `${ID}' OR true`], ['an object', { id: ID }], ['capitals', ID.replace('7', 'A')], ['a list', [ID]]])('takes %s for no mark', (_, requirementId) => expect(readMarks([mark(requirementId)])).toEqual([]));
it('takes a mark without attributes for none', () => expect(readMarks([{ attributes: undefined, blockId: 'b', personId: null }])).toEqual([]));

it('reads only so many', () => {
  const many = Array.from({ length: COMPLIANCE_LIMITS.marksPerSection + 9 }, (_, at) => mark(ID, `b${at}`));
  expect(readMarks(many)).toHaveLength(COMPLIANCE_LIMITS.marksPerSection);
});
