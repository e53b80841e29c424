import fc from 'fast-check';
import { KnownRanges } from './known-ranges';

describe('known ranges', () => {
  it('answer as a set of clocks does', () => {
    const range = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ client: 7, from, to: from + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), (ranges) => {
        const known = new KnownRanges();
        const clocks = new Set<number>();
        for (const one of ranges) {
          const fresh: number[] = [];
          for (let clock = one.from; clock < one.to; clock += 1) if (!clocks.has(clock)) fresh.push(clock);
          const parts = known.add([one]).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
          expect(parts).toEqual(fresh);
          fresh.forEach((clock) => clocks.add(clock));
        }
        for (let clock = 0; clock < 50; clock += 1) {
          expect(known.has(7, clock)).toBe(clocks.has(clock));
          let next = clock;
          while (next < 60 && clocks.has(next) === clocks.has(clock)) next += 1;
          expect(known.changesAt(7, clock)).toBe(next >= 60 ? Infinity : next);
        }
        expect(known.has(8, 3)).toBe(false);
      }),
    );
  });
});
