import { formatCorporateNumber, hasCorporateCheckDigit, readCorporateNumber } from './corporate-number';

describe('법인등록번호', () => {
  it.each([
    ['130111-0006246', '1301110006246'],
    ['1301110006246', '1301110006246'],
    ['１３０１１１－０００６２４６', '1301110006246'],
    ['130111-000624', null],
    ['130111-00062467', null],
    ['13011-10006246', null],
    ['', null],
  ])('%s is read as %s', (text, digits) => expect(readCorporateNumber(text)).toBe(digits));

  it.each([
    ['1301110006246', true],
    ['1101111129497', true],
    ['1101111129498', false],
    ['110111112949', false],
  ])('%s has the right check digit: %s', (digits, right) => expect(hasCorporateCheckDigit(digits)).toBe(right));

  it('is shown with its hyphen', () => {
    expect(formatCorporateNumber('1301110006246')).toBe('130111-0006246');
    expect(formatCorporateNumber('13011')).toBe('13011');
  });
});
