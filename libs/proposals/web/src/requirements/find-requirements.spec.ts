import { findRequirements } from './find-requirements';

const ROWS = [
  { code: 'SFR-001', title: '통합 로그인' },
  { code: 'SFR-002', title: '실시간 관제 연계' },
  { code: 'SFR-010', title: '관제 화면' },
  { code: 'PER-001', title: '연계 지연 2초 이내' },
  { code: '', title: '번호 없는 요구사항' },
];
const found = (query: string): string[] => findRequirements(ROWS, query).map(({ code, title }) => code || title);

describe('finding a requirement', () => {
  it.each([
    ['', ['SFR-001', 'SFR-002', 'SFR-010', 'PER-001', '번호 없는 요구사항']],
    ['SFR-001', ['SFR-001']],
    ['sfr1', ['SFR-001']],
    ['sfr 2', ['SFR-002']],
    ['SFR-0', ['SFR-001', 'SFR-002', 'SFR-010']],
    ['001', ['SFR-001', 'PER-001']],
    ['관제', ['SFR-010', 'SFR-002']],
    ['ㄱㅈ', ['SFR-010', 'SFR-002', 'PER-001']],
    ['ㅌㅎ', ['SFR-001']],
    ['실시간 관', ['SFR-002']],
    ['실시가', ['SFR-002']],
    ['번호', ['번호 없는 요구사항']],
    ['없는것', []],
  ])('by %j', (query, codes) => expect(found(query)).toEqual(codes));

  it('gives as many as are asked for', () => expect(findRequirements(ROWS, 'SFR', 2).map(({ code }) => code)).toEqual(['SFR-001', 'SFR-002']));
});
