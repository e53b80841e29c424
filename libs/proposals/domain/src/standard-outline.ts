/** A title with what stands below it. */
export interface OutlineTemplateNode {
  readonly title: string;
  readonly source: OutlineSource;
  readonly children: readonly OutlineTemplateNode[];
}

/**
 * `guide`: the order of the technical part in NIPA's example for public software tenders
 * (공공SW사업 제안요청서 작성 예시, July 2022); `practice`: usual headings below it, following the requirement
 * kinds of such tenders. Each tender's own instructions come before both.
 */
export type OutlineSource = 'guide' | 'practice';

const leaf = (source: OutlineSource) => (title: string): OutlineTemplateNode => ({ title, source, children: [] });
const chapter = (title: string, source: OutlineSource, ...titles: string[]): OutlineTemplateNode => ({ title, source: 'guide', children: titles.map(leaf(source)) });

/** The standard order from which a proposal can start: nine chapters in Korean, as the tender expects them. */
export const STANDARD_OUTLINE: readonly OutlineTemplateNode[] = [
  chapter('일반현황', 'guide', '제안사 현황', '경영상태', '수행실적', '수행조직'),
  chapter('제안 개요', 'practice', '제안 배경과 목적', '제안 범위', '제안의 특징과 장점', '요구사항 대비표'),
  chapter('전략 및 방법론', 'practice', '사업 이해도', '추진 전략', '적용 기술', '개발 방법론'),
  chapter('기술 및 기능', 'practice', '목표 시스템 구성', '기능 요구사항', '인터페이스 요구사항', '데이터 요구사항', '보안 요구사항', '시스템 장비 구성'),
  chapter('성능 및 품질', 'practice', '성능 요구사항', '품질 요구사항', '시험 계획'),
  chapter('프로젝트 관리', 'practice', '관리 방법론', '일정 계획', '위험 관리', '투입 조직과 역할'),
  chapter('프로젝트 지원', 'practice', '품질 보증', '시험 운영', '교육 훈련', '하자보수와 유지관리', '기밀 보안', '비상 대책'),
  chapter('상생협력 및 하도급', 'practice', '상생협력 방안', '하도급 계획'),
  chapter('기타', 'practice', '추가 제안'),
];

/** Nodes of a template in document order, each naming its parent's index in the list (null = top level). */
export const flattenTemplate = (template: readonly OutlineTemplateNode[]): { readonly title: string; readonly parent: number | null; readonly position: number }[] => {
  const rows: { title: string; parent: number | null; position: number }[] = [];
  const visit = (nodes: readonly OutlineTemplateNode[], parent: number | null): void =>
    nodes.forEach((node, position) => {
      rows.push({ title: node.title, parent, position });
      visit(node.children, rows.length - 1);
    });
  visit(template, null);
  return rows;
};
