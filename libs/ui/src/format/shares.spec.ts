import { formatShare, readShare } from './shares';

describe('shares', () => {
  it.each([
    [4000, '40%'],
    [1250, '12.5%'],
    [3333, '33.33%'],
    [0, '0%'],
  ])('%d → %s and back', (basisPoints, text) => {
    expect(formatShare(basisPoints)).toBe(text);
    expect(readShare(text)).toBe(basisPoints);
  });

  it.each(['', '101', '12.345', '-1', '많이'])('refuses %p', (text) => expect(readShare(text)).toBeNull());
});
