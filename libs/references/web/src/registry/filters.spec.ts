import { countOn, idIn, oneOf, textIn, wonIn, yearIn } from './filters';

describe('filters in the address', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  it.each([
    [textIn, 2024, '2024'],
    [textIn, 'cloud', 'cloud'],
    [textIn, true, undefined],
    [yearIn, '2024', 2024],
    [yearIn, 1989, 1989],
    [yearIn, '20', undefined],
    [yearIn, 3024, undefined],
    [wonIn, 500_000_000, '500000000'],
    [wonIn, '-5', undefined],
    [wonIn, '1e20', undefined],
    [wonIn, '1234567890123456', undefined],
    [idIn, id, id],
    [idIn, 'x', undefined],
  ] as const)('%p of %p is %p', (read, value, expected) => expect(read(value)).toBe(expected));

  it('are one of what there is', () => {
    expect(oneOf(['a', 'b'], 'b')).toBe('b');
    expect(oneOf(['a', 'b'], 'c')).toBeUndefined();
  });

  it('count when they are on, also when what they ask for is “not”', () => expect(countOn({ verified: false, q: undefined, year: 2024 })).toBe(2));
});
