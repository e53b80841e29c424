import { scrollFor, windowOf } from './window-of';

describe('a window on three thousand rows', () => {
  it.each([
    [0, { first: 0, end: 23 }],
    [3_600, { first: 92, end: 123 }],
    [107_500, { first: 2_978, end: 3_000 }],
    [999_999, { first: 2_999, end: 3_000 }],
  ])('scrolled to %i draws what is seen and a little more', (scrollTop, drawn) => expect(windowOf(scrollTop, 540, 36, 3_000)).toEqual(drawn));

  it('draws nothing of an empty list', () => expect(windowOf(0, 540, 36, 0)).toEqual({ first: 0, end: 0 }));

  it('moves no further than it must', () => {
    expect([scrollFor(10, 36, 0, 540), scrollFor(15, 36, 0, 540), scrollFor(2, 36, 100, 540)]).toEqual([null, 36, 72]);
  });
});
