import { sourceOf } from '../source.samples';
import { isPageLine, runningHeads } from './noise';

describe('lines of the page', () => {
  it.each([['- 12 -', true], ['12', true], ['12 / 300', true], ['Page 3', true], ['3쪽', true], ['(계속)', true], ['< 다음 쪽에 계속 >', true], ['', true], ['12개월', false], ['계속 지원하여야 함', false], ['2026', true]])('%j: %s', (line, is) => expect(isPageLine(line)).toBe(is));

  it('takes what repeats the cover for a running head, but no label, no bullet and no line of requirements', () => {
    const { blocks } = sourceOf(['제안요청서', '통합 도서관 구축', '본문', '통합 도서관 구축 - 2', '■ 세부내용', ...Array.from({ length: 15 }, (_, at) => `본문 ${at}번째`), '최대 열 건', '통합 도서관 구축 - 3', '■ 세부내용', '최대 열 건', '최대 열 건', '■ 세부내용', '정의', '정의', '정의']);
    expect([...runningHeads(blocks, (text) => text === '정의')]).toEqual(['통합도서관구축']);
  });

  it('takes what is on many pages', () => {
    const { blocks } = sourceOf([1, 2, 3, 4].flatMap((page) => [{ text: '어느 기관', page }, { text: `본문 ${page}쪽`, page }, { text: '같은 줄', page: 1 }]));
    expect([...runningHeads(blocks, () => false)]).toEqual(['어느기관']);
  });
});
