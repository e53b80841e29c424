import { countsOf, idsOf, type Line, linesOf } from './matrix-lines';
import { sampleRow } from './matrix-rows.samples';

const ROWS = [
  sampleRow(1, { state: 'WRITTEN' }),
  sampleRow(2, { category: '보안', dueOn: '2026-12-05' }),
  sampleRow(3, { dueOn: '2026-12-01', evaluationItem: '연계', points: 6, pointsAtStake: 3 }),
  sampleRow(4, { category: '보안', state: 'ASSIGNED', evaluationItem: '연계', points: 6, pointsAtStake: 3 }),
  sampleRow(5),
];
const NONE = new Set<string>();
const told = (lines: readonly Line[]): string[] => lines.map((line) => (line.kind === 'group' ? `${line.key || '–'} ${line.count} ${line.points}${line.isOpen ? '' : ' closed'}` : line.row.id));

describe('the lines', () => {
  it('stand by state, what nobody answers first, and in it what is due first', () =>
    expect(told(linesOf(ROWS, { grouping: 'state', closed: NONE }))).toEqual(['UNDECIDED 3 3', 'r3', 'r2', 'r5', 'ASSIGNED 1 3', 'r4', 'WRITTEN 1 0', 'r1']));

  it('stand by category in the order of the RFP', () => expect(told(linesOf([...ROWS].reverse(), { grouping: 'category', closed: NONE }))).toEqual(['기능 3 3', 'r1', 'r3', 'r5', '보안 2 3', 'r2', 'r4']));

  it('keep the head of a closed group alone', () => {
    const lines = linesOf(ROWS, { grouping: 'state', closed: new Set(['UNDECIDED']) });
    expect(told(lines)).toEqual(['UNDECIDED 3 3 closed', 'ASSIGNED 1 3', 'r4', 'WRITTEN 1 0', 'r1']);
    expect(idsOf(lines)).toEqual(['r4', 'r1']);
  });

  it('leave the row in hand where it was until one goes on', () => {
    const changed = ROWS.map((row) => (row.id === 'r3' ? { ...row, state: 'ASSIGNED' as const } : row));
    expect(told(linesOf(changed, { grouping: 'state', closed: NONE, held: { id: 'r3', group: 'UNDECIDED' } })).slice(0, 4)).toEqual(['UNDECIDED 3 3', 'r3', 'r2', 'r5']);
    expect(told(linesOf(changed, { grouping: 'state', closed: NONE, held: { id: 'r2', group: 'UNDECIDED' } }))).toEqual(['UNDECIDED 2 0', 'r2', 'r5', 'ASSIGNED 2 6', 'r3', 'r4', 'WRITTEN 1 0', 'r1']);
  });

  it('count as the server does while rows are on their way', () =>
    expect(told(linesOf(ROWS, { grouping: 'state', closed: NONE, counts: countsOf([{ state: 'UNDECIDED', count: 700, points: 21 }]) }))[0]).toBe('UNDECIDED 700 21'));
});
