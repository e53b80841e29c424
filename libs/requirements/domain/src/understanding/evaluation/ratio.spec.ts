import { ratioIn } from './ratio';

describe('the ratio of technical and price points', () => {
  it.each([
    ['기술능력평가 90점 : 입찰가격평가 10점', 90, 10],
    ['기술평가(90%)와 가격평가(10%)의 합계', 90, 10],
    ['평가 비율은 기술 : 가격 = 90 : 10', 90, 10],
    ['기술·가격 평가비율 (기술:가격 = 80:20)', 80, 20],
    ['종합평가점수(100점) = 기술능력평가점수(90점) + 입찰가격평가점수(10점)', 90, 10],
    ['기술능력평가(90%) 및 입찰가격평가(10%) 점수', 90, 10],
  ])('%s', (text, technical, price) => expect(ratioIn(text)).toEqual({ technical, price }));

  it.each(['기술지원 24시간, 가격 10,000원', '가격은 별도로 정한다', '기술 10 가격 90', '기술자 90명 투입 가격 200'])('%s has none', (text) => expect(ratioIn(text)).toBeNull());
});
