import fc from 'fast-check';
import { ClockRanges } from './clock-ranges';

const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 40 });

describe('ClockRanges', () => {
  it('covers exactly what was added, whatever the order', () => {
    fc.assert(
      fc.property(ranges, fc.nat(60), fc.integer({ min: 1, max: 12 }), (added, from, length) => {
        const subject = new ClockRanges();
        const model = new Set<number>();
        for (const [start, count] of added) {
          subject.add(start, start + count);
          for (let clock = start; clock < start + count; clock += 1) model.add(clock);
        }
        const wanted = Array.from({ length }, (_, index) => from + index);
        expect(subject.covers(from, from + length)).toBe(wanted.every((clock) => model.has(clock)));
        let contiguous = 0;
        while (model.has(contiguous)) contiguous += 1;
        expect(subject.contiguous).toBe(contiguous);
      }),
    );
  });
});
