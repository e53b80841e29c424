import { documentOrder } from './outline';
import { sectionTitle } from './section';
import { STANDARD_OUTLINE, flattenTemplate } from './standard-outline';

describe('the standard outline', () => {
  const rows = flattenTemplate(STANDARD_OUTLINE);
  const entries = documentOrder(rows.map((row, index) => ({ id: String(index), parentId: row.parent === null ? null : String(row.parent), position: row.position, title: row.title })));

  it('has the nine chapters in the order of the guide', () =>
    expect(entries.filter((entry) => entry.depth === 1).map((entry) => `${entry.number} ${entry.node.title}`)).toEqual([
      'I 일반현황',
      'II 제안 개요',
      'III 전략 및 방법론',
      'IV 기술 및 기능',
      'V 성능 및 품질',
      'VI 프로젝트 관리',
      'VII 프로젝트 지원',
      'VIII 상생협력 및 하도급',
      'IX 기타',
    ]));

  it('begins with the bidder itself', () =>
    expect(entries.slice(0, 5).map((entry) => `${entry.number} ${entry.node.title}`)).toEqual(['I 일반현황', '1.1 제안사 현황', '1.2 경영상태', '1.3 수행실적', '1.4 수행조직']));

  it('flattens in document order with legal titles', () => {
    expect(entries.map((entry) => entry.node.id)).toEqual(rows.map((_, index) => String(index)));
    for (const row of rows) expect(sectionTitle(row.title)).toBe(row.title);
  });
});
