import { formatWon, formatWonExact, readWon } from './won';

describe('formatWon', () => {
  it.each([
    ['1650000000', '16.5억원', '₩1.65bn'],
    ['1700000000', '17.0억원', '₩1.70bn'],
    ['123456700000', '1,234.6억원', '₩123.46bn'],
    ['100000000', '1.0억원', '₩100.0m'],
    ['82000000', '8,200만원', '₩82.0m'],
    ['9500', '9,500원', '₩9,500'],
    ['0', '0원', '₩0'],
    ['-1650000000', '-16.5억원', '-₩1.65bn'],
  ])('%s → %s and %s', (won, ko, en) => {
    expect(formatWon(won, 'ko')).toBe(ko);
    expect(formatWon(won, 'en')).toBe(en);
  });

  it('keeps amounts beyond 2^53 exact', () => {
    expect(formatWonExact('90071992547409931', 'ko')).toBe('90,071,992,547,409,931원');
  });
});

describe('readWon', () => {
  it.each([
    ['16.5억', '1650000000'],
    ['16억 5,000만원', '1650000000'],
    ['1,650,000,000원', '1650000000'],
    ['３,０００만', '30000000'],
    ['0', '0'],
  ])('%s → %s', (text, won) => expect(readWon(text)).toBe(won));

  it.each(['', '십억', '1.5', '-3', '1억만', '0.00001만'])('refuses %p', (text) => expect(readWon(text)).toBeNull());
});
