import { type CoverageDay, labelled, pointsOf, ticksOf } from './chart-lines';

const day = (total: number, written = 0): CoverageDay => ({ day: '2026-11-24', total, assigned: 0, writing: 0, written, confirmed: 0 });
const BOX = { width: 100, height: 50 };

describe('the line of a series', () => {
  it('goes from edge to edge, the highest count at the top', () => {
    const days = [day(10), day(20, 5), day(20, 20)];
    expect(pointsOf(days, 'total', BOX)).toBe('0,25 50,0 100,0');
    expect(pointsOf(days, 'written', BOX)).toBe('0,50 50,37.5 100,0');
  });
  it('is level for one day, and lies on the ground of nothing', () => {
    expect(pointsOf([day(4, 1)], 'written', BOX)).toBe('0,37.5 100,37.5');
    expect(pointsOf([day(0)], 'total', BOX)).toBe('0,50 100,50');
    expect(pointsOf([], 'total', BOX)).toBe('');
  });
});

it.each([
  [0, [0]],
  [3, [0, 1, 2, 3]],
  [52, [0, 20, 40]],
  [1000, [0, 500, 1000]],
])('numbers of the axis up to %i', (most, ticks) => expect(ticksOf(most)).toEqual(ticks));

it.each([
  [1, [0]],
  [6, [0, 1, 2, 3, 4, 5]],
  [31, [0, 6, 12, 18, 24, 30]],
])('labels of %i days', (count, indexes) => expect(labelled(count)).toEqual(indexes));
