import { cardLabel, labelledLine } from './card-label';

describe('a label of a card', () => {
  it.each([
    ['요구사항 고유번호', 'code'],
    ['요구사항\n고유번호', 'code'],
    ['요 구 사 항 번 호', 'code'],
    ['고유 번호', 'code'],
    ['요구사항ID', 'code'],
    ['요구사항 명칭(국문)', 'title'],
    ['요구사항명', 'title'],
    ['구  분', 'category'],
    ['정 의', 'definition'],
    ['요구사항\n상세설명', 'group'],
    ['세부\n내용', 'details'],
    ['세부내용(계속)', 'details'],
    ['산출물', 'deliverables'],
    ['관련요구사항', 'related'],
    ['응락\n수준', 'other'],
    ['1. 세부내용 :', 'details'],
    ['통합 로그인', undefined],
    ['세부내용은 별도로 협의하여 정한다', undefined],
    ['SFR-001', undefined],
  ])('%j introduces %s', (written, field) => expect(cardLabel(written)?.field).toBe(field));
});

describe('a line with a label', () => {
  it.each([
    ['■ 요구사항 고유번호: SFR-001', 'code', 'SFR-001'],
    ['○ 요구사항 명칭 ： 통합 로그인', 'title', '통합 로그인'],
    ['[정의] SSO 기반 인증', 'definition', 'SSO 기반 인증'],
    ['▣ 세부내용', 'details', ''],
    ['세부내용', 'details', ''],
  ])('%j', (written, field, rest) => expect(labelledLine(written)).toMatchObject({ field, rest }));

  it.each(['정의', '내용이 없다', '요구사항 정의서를 제출한다', '- 비고'])('%j has none', (written) => expect(labelledLine(written)).toBeNull());
});
