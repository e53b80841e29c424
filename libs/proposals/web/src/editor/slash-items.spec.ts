import { matchesKorean } from './match-korean';
import { SLASH_COMMANDS, slashCommands } from './slash-items';

describe('matching Korean', () => {
  it.each([
    ['글머리표 목록', '목록', true],
    ['글머리표 목록', 'ㄱㅁㄹㅍ', true],
    ['글머리표 목록', 'ㅁㄹ', true],
    ['글머리표 목록', 'ㅌ', false],
    ['표', 'ㅍ', true],
    ['번호 목록', '버', true],
    ['번호 목록', '번ㅎ', true],
    ['그림', '글', true],
    ['그림', '길', false],
    ['Numbered list', 'NUM', true],
    ['Heading 1', 'heading1', true],
    ['표', '\u1111\u116d', true],
    ['무엇이든', '', true],
  ])('%j for %j: %s', (text, query, fits) => expect(matchesKorean(text, query)).toBe(fits));
});

describe('the slash menu', () => {
  it('shows everything before anything is typed', () => expect(slashCommands('')).toEqual(SLASH_COMMANDS));

  it.each([
    ['표', 'table'],
    ['ㅍ', 'table'],
    ['tab', 'table'],
    ['ㄱㄹ', 'image'],
    ['이미', 'image'],
    ['실적', 'evidence'],
    ['ㄱㄱ', 'evidence'],
    ['cert', 'evidence'],
    ['조견', 'complianceTable'],
    ['ㅈㄱㅍ', 'complianceTable'],
    ['대비표', 'complianceTable'],
    ['h2', 'heading2'],
    ['인용', 'quote'],
    ['ㄱㅂㅅ', 'divider'],
    ['ol', 'orderedList'],
  ] as const)('finds by %s', (query, command) => expect(slashCommands(query)).toContain(command));

  it.each([
    ['표', 'table'],
    ['ㅍ', 'table'],
    ['번', 'orderedList'],
    ['ㄱㅇ', undefined],
    ['li', 'divider'],
  ])('puts first what begins with %s', (query, first) => expect(slashCommands(query)[0]).toBe(first));

  it('is empty when nothing fits', () => expect(slashCommands('없는것')).toEqual([]));
});
