import { budgetIn } from './budget';

describe('a budget', () => {
  it.each([
    ['1,650,000,000원(부가가치세 포함)', '1650000000', 'included'],
    ['금1,650,000,000원정 (VAT 포함)', '1650000000', 'included'],
    ['495,000천원(VAT포함)', '495000000', 'included'],
    ['2,340백만원', '2340000000', null],
    ['16.5억원', '1650000000', null],
    ['9억 5천만원(부가세 포함)', '950000000', 'included'],
    ['1억 6,500만원(VAT 포함)', '165000000', 'included'],
    ['일금 삼십억원(￦3,000,000,000, 부가가치세 포함)', '3000000000', 'included'],
    ['181,818,182원(부가가치세 별도)', '181818182', 'excluded'],
    ['추정가격: 100,000,000원 (VAT 제외)', '100000000', 'excluded'],
    ['약 5억 원', '500000000', null],
  ])('%s', (written, won, vat) => expect(budgetIn(written)).toEqual({ won, vat }));

  it.each(['추후 공지', '2026. 10. 31.', '6개월', '5억원 미만', '금 육천만원', '12명'])('%j is none', (written) => expect(budgetIn(written)).toBeNull());
});
