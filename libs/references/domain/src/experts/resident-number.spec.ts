import { hasResidentNumber } from './resident-number';

describe('a resident or foreigner registration number', () => {
  it.each([
    ['with a hyphen', '900101-1234567'],
    ['without one', '9001011234567'],
    ['with a space', '900101 1234567'],
    ['with spaces around the hyphen', '900101 - 1234567'],
    ['with an en dash', '900101–1234567'],
    ['with a full-width hyphen and digits', '９００１０１－１２３４５６７'],
    ['with full-width digits and an ideographic space', '９００１０１　２２３４５６７'],
    ['with a space between all digits', '9 0 0 1 0 1 - 1 2 3 4 5 6 7'],
    ['over two lines', '900101-\n1234567'],
    ['with a zero-width space within', '9001\u200b01-123\u200b4567'],
    ['in Arabic-Indic digits', '٩٠٠١٠١-١٢٣٤٥٦٧'],
    ['with a dot', '900101.1234567'],
    ['in the middle of Korean', '홍길동(900101-1234567)님은'],
    ['right beside letters', '주민번호900101-1234567번'],
    ['with the year in four digits', '19900101-1234567'],
    ['of somebody born after 2000', '050412-3234567'],
    ['of somebody born on a leap day', '000229-4234567'],
    ['of a foreigner', '850730-5234567'],
    ['of a foreigner born after 2000', '010730-8234567'],
    ['of somebody born before 1900', '991231-9234567'],
    ['that shares its shape with a corporate number', '110111-1129497'],
    ['after another number', '010-1234-5678 / 900101-1234567'],
  ])('is found %s', (_, text) => expect(hasResidentNumber(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['a month that is none', '901301-1234567'],
    ['a day that is none', '900230-1234567'],
    ['29 February of a year without one', '010229-3234567'],
    ['29 February 1900, which was none', '000229-1234567'],
    ['six and six digits', '900101-123456'],
    ['six and eight digits', '900101-12345678'],
    ['a masked one', '900101-1******'],
    ['a telephone number', '010-1234-5678'],
    ['a business number', '123-45-67890'],
    ['a licence number', '12203050123A'],
    ['a notice number', 'R25BK00933743-000'],
    ['two days', '2024-01-01 ~ 2026-12-31'],
    ['two days in digits', '20240101 20261231'],
    ['an amount', '1,234,567,890,123'],
    ['a longer number', '29001011234567890'],
  ])('is not %s', (_, text) => expect(hasResidentNumber(text)).toBe(false));
});
