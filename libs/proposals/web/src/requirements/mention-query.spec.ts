import { readMentionQuery } from './mention-query';

describe('what is typed behind an @', () => {
  it.each([
    ['@', 1, { from: 1, to: 2, query: '' }],
    ['@SFR-001', 1, { from: 1, to: 9, query: 'SFR-001' }],
    ['3초 안에 뜬다. @ㄱㅈ', 11, { from: 21, to: 24, query: 'ㄱㅈ' }],
    ['(@관제 화면', 1, { from: 2, to: 8, query: '관제 화면' }],
    ['\ufffc @s', 5, { from: 7, to: 9, query: 's' }],
  ])('%j at %i', (text, start, query) => expect(readMentionQuery(text, start)).toEqual(query));

  it.each(['', 'a@b.kr', '@ 오늘', '@@', '메일 lead@naru', '@한 문장이 될 만큼 길어진 것은 이미 부르는 것이 아니라 글이다'])('is none in %j', (text) => expect(readMentionQuery(text, 1)).toBeNull());
});
