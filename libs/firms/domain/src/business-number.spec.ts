import { formatBusinessNumber, isBusinessNumber, readBusinessNumber } from './business-number';

describe('사업자등록번호', () => {
  it.each([
    ['120-81-47521', true],
    ['124-81-00998', true],
    ['140-81-21883', true],
    ['1208147521', true],
    ['１２０－８１－４７５２１', true],
    [' 120 81 47521 ', true],
    ['120-81-47522', false],
    ['000-00-00000', false],
    ['120-8147-521', false],
    ['120-81-4752', false],
    ['120-81-475211', false],
    ['12O-81-47521', false],
    ['', false],
  ])('%s → %s', (text, valid) => expect(isBusinessNumber(text)).toBe(valid));

  it('accepts exactly one check digit for any nine digits', () => {
    for (const head of ['120814752', '999999999', '101000009', '555555555']) {
      const valid = [...'0123456789'].filter((digit) => isBusinessNumber(head + digit));
      expect(valid).toHaveLength(1);
    }
  });

  it.each([
    ['1208147521', '120-81-47521'],
    ['120-81-47521', '120-81-47521'],
    ['12081', '12081'],
  ])('shows %s as %s', (text, shown) => expect(formatBusinessNumber(text)).toBe(shown));

  it('stores digits only', () => {
    expect(readBusinessNumber('120-81-47521')).toBe('1208147521');
    expect(readBusinessNumber('사업자 120-81-47521')).toBeNull();
  });
});
