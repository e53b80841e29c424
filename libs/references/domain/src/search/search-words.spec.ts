import { COMMON_SYNONYMS, firmSearchForm, isTooShort, isWholeWord, SEARCH_LIMITS, searchWords } from './search-words';

describe('what somebody looks for', () => {
  it.each([
    ['클라우드', [['클라우드', 'cloud']]],
    ['Cloud 전환', [['cloud', '클라우드'], ['전환']]],
    ['ISP', [['isp', '정보화전략계획']]],
    ['정보화 전략 계획 2025', [['정보화 전략 계획', 'isp', '정보화전략계획'], ['2025']]],
    ['  ㅅㅎㄱㅈ ', [['ㅅㅎㄱㅈ']]],
    ['(주)나루소프트 관제', [['나루소프트'], ['관제']]],
    ['㈜다온', [['다온']]],
    ['', []],
    ['ISO 9001 · 소프트웨어 개발', [['iso'], ['9001'], ['소프트웨어', 'sw', 'software'], ['개발']]],
    ['사업관리ㆍ위탁', [['사업관리 위탁', 'pmo']]],
    ['관제 - 구축 (2차)', [['관제'], ['구축'], ['(2차)']]],
    ['100% ·', [['100%']]],
    ['_', [['_']]],
    ['·', []],
  ])('%j is %j', (text, words) => expect(searchWords(text, COMMON_SYNONYMS)).toEqual(words));

  it('takes what macOS writes in pieces as one letter', () => expect(searchWords('관제'.normalize('NFD'), [])).toEqual([['관제']]));

  it.each([
    ['', false],
    ['시', true],
    ['ㄱ 시', true],
    ['(주) 시', true],
    ['시'.normalize('NFD'), true],
    ['시스', false],
    ['관제 시', false],
  ])('%j is too short: %j', (text, expected) => expect(isTooShort(text)).toBe(expected));

  it('finds a name with a middle dot by its parts and as the spelling that it is', () => {
    const groups = [['스마트시티·통합관제', '통합플랫폼']];
    expect(searchWords('스마트시티·통합관제', groups)).toEqual([['스마트시티 통합관제', '스마트시티·통합관제', '통합플랫폼']]);
    expect(searchWords('통합플랫폼', groups)).toEqual([['통합플랫폼', '스마트시티·통합관제']]);
  });

  it.each([
    ['soc', 1, true],
    ['cert', 3, true],
    ['c4i', 2, true],
    ['soc', 0, false],
    ['cloud', 1, false],
    ['관제', 1, false],
    ['gs인증', 1, false],
  ])('%s, spelling %i of a word, stands only as a word of its own: %j', (form, place, expected) => expect(isWholeWord(form, place)).toBe(expected));

  it('has limits', () => {
    expect(searchWords('가 '.repeat(80), [])).toHaveLength(SEARCH_LIMITS.wordsMax);
    const many = Array.from({ length: 40 }, (_, index) => `말${index}`);
    expect(searchWords('말0', [many])[0]).toHaveLength(SEARCH_LIMITS.alternativesMax);
  });
});

describe('a firm', () => {
  it.each([
    ['주식회사 나루소프트', '나루소프트'],
    ['다온비전 주식회사', '다온비전'],
    ['(주)새봄랩', '새봄랩'],
    ['㈜ 새봄 랩', '새봄랩'],
    ['Naru Soft Co., Ltd.', 'narusoft'],
    ['Daon Vision Inc.', 'daonvision'],
  ])('%s is looked for as %s', (name, form) => expect(firmSearchForm(name)).toBe(form));
});
