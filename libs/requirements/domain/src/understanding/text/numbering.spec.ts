import { isContentsLine, isSentence, numbered, withoutMarks } from './numbering';

describe('how a line begins', () => {
  it.each([
    ['Ⅰ. 사업개요', 1, '사업개요'],
    ['Ⅳ 제안요청 내용', 1, '제안요청 내용'],
    ['IV. 제안요청 내용', 1, '제안요청 내용'],
    ['제2장 현황', 1, '현황'],
    ['1. 사업명', 2, '사업명'],
    ['1.1 사업명', 3, '사업명'],
    ['가. 입찰참가자격', 3, '입찰참가자격'],
    ['1) 제출', 4, '제출'],
    ['가) 제출', 5, '제출'],
    ['(1) 제출', 5, '제출'],
    ['① 제출', 6, '제출'],
    ['□ 제출', 7, '제출'],
    ['○ 제출', 8, '제출'],
    ['ㅇ 제출', 8, '제출'],
    ['- 제출', 9, '제출'],
    ['※ 제출', 9, '제출'],
    ['2026. 3. 1.', null, '2026. 3. 1.'],
    ['오류 목록', null, '오류 목록'],
    ['VOC 처리', null, 'VOC 처리'],
  ])('%j', (line, rank, rest) => expect(numbered(line)).toMatchObject({ rank, rest }));

  it('takes two marks away', () => expect(withoutMarks('가. ○ 사업명')).toBe('사업명'));
  it.each([['Ⅰ. 사업개요 ········ 3', true], ['1. 목적 ..... 12', true], ['1. 목적', false], ['버전 1.2.3', false]])('%j is of the contents: %s', (line, is) => expect(isContentsLine(line)).toBe(is));
  it.each([['제안서를 제출하여야 한다.', true], ['○ 로그인을 지원하여야 함', true], ['사업 추진 개요', false]])('%j is a sentence: %s', (line, is) => expect(isSentence(line)).toBe(is));
});
