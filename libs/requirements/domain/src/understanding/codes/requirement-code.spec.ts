import { codeIn, codesNamed, comparableCode, leadingCode, usualCategory, wholeCode } from './requirement-code';

describe('a requirement’s number', () => {
  it.each([
    ['SFR-001', 'SFR-001'],
    ['SFR - 01', 'SFR-01'],
    ['SFR−001', 'SFR-001'],
    ['SFR–001', 'SFR-001'],
    ['ＳＦＲ－００１', 'SFR-001'],
    ['SFR-\n001', 'SFR-001'],
    ['SFR\n-0\n01', 'SFR-001'],
    ['SFR 001', 'SFR-001'],
    ['sfr-001', 'SFR-001'],
    ['SFR001', 'SFR-001'],
    ['[SFR-001]', 'SFR-001'],
    ['NAR-DB구축-008', 'NAR-DB구축-008'],
    ['NAR - DB구축 - 008', 'NAR-DB구축-008'],
    ['SFR-CMM-01', 'SFR-CMM-01'],
    ['기능-03', '기능-03'],
    ['REQ_12', 'REQ_12'],
    ['SFR-1-2', 'SFR-1-2'],
    ['SFR-', null],
    ['SFR-XXX', null],
    ['기능 요구사항', null],
    ['2026.01.01', null],
    ['', null],
  ])('%j is %j', (written, code) => expect(wholeCode(written)).toBe(code));

  it.each([
    ['SFR-001 통합 로그인', { code: 'SFR-001', rest: '통합 로그인' }],
    ['SFR-003(필수)', { code: 'SFR-003', rest: '(필수)' }],
    ['(PER-01) 응답시간', { code: 'PER-01', rest: '응답시간' }],
    ['SFR-001, SFR-002를 수용한다', { code: 'SFR-001', rest: 'SFR-002를 수용한다' }],
    ['제안사는 SFR-001을 따른다', null],
    ['SFR-001 ~ SFR-012', null],
    ['COVID-19 대응', { code: 'COVID-19', rest: '대응' }],
  ])('at the beginning of %j', (written, read) => expect(leadingCode(written)).toEqual(read));

  it('is what stands in its place, if it has a digit', () => {
    expect(codeIn('3.1.2')).toEqual({ code: '3.1.2', rest: '' });
    expect(codeIn('미정')).toBeNull();
  });

  it.each([
    ['SER-001, PER-002', ['SER-001', 'PER-002']],
    ['SER - 001\nPER-002', ['SER-001', 'PER-002']],
    ['SER-001(접근통제), NAR-DB구축-008', ['SER-001', 'NAR-DB구축-008']],
    ['기능-01·성능-02', ['기능-01', '성능-02']],
    ['없음', []],
    ['-', []],
  ])('named in %j', (written, codes) => expect(codesNamed(written)).toEqual(codes));

  it.each([
    ['SFR-001', 'sfr 1', true],
    ['SFR-1-1', 'SFR-11', false],
    ['SFR-010', 'SFR-10', true],
    ['SFR-010', 'SFR-100', false],
  ])('%s and %s are the same: %s', (a, b, same) => expect(comparableCode(a) === comparableCode(b)).toBe(same));

  it('tells what its prefix usually stands for', () => {
    expect([usualCategory('SER-01'), usualCategory('기능-01')]).toEqual(['보안 요구사항', null]);
  });
});
