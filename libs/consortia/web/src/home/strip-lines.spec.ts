import { dayLabel, stripLines, type StripPoint } from './strip-lines';

const point = (kind: StripPoint['kind'], column: number): StripPoint => ({ kind, column, at: new Date(Date.UTC(2026, 10, 24 + column, 5)).toISOString() });

describe('the deadline strip', () => {
  it('shows what falls into the days ahead, the nearest line first', () => {
    const lines = stripLines(
      [
        { key: 'late', deadlines: [point('close', -1), point('opening', 3)] },
        { key: 'far', deadlines: [point('close', 15)] },
        { key: 'near', deadlines: [point('qualification', 0), point('agreement', 0), point('close', 14)] },
        { key: 'none', deadlines: [] },
      ],
      15,
    );
    expect(lines.map(({ key, points }) => [key, points.map((p) => `${p.kind} ${p.column}`)])).toEqual([
      ['near', ['agreement 0', 'close 14']],
      ['late', ['opening 3']],
    ]);
  });

  it.each([
    ['2026-11-24', 'ko', '24 화'],
    ['2026-12-01', 'ko', '12.1 화'],
    ['2026-11-24', 'en', '24 Tue'],
    ['2026-12-01', 'en', '1 Dec Tue'],
  ] as const)('heads the column of %s in %s with %s', (day, language, label) => expect(dayLabel(day, language)).toBe(label));
});
