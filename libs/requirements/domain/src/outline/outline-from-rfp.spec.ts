import type { EvaluationItem, PageLimit } from '../reading/rfp-reading';
import { outlineFromRfp, type OutlineInput, proposalPageLimit } from './outline-from-rfp';
import type { ProposedOutline } from './proposed-outline';

const place = { block: 0, page: null };
const item = (points: number, kind: EvaluationItem['kind'], ...path: string[]): EvaluationItem => ({ path, points, kind, criteria: '', place });
const limit = (pages: number, of: string | null = null): PageLimit => ({ of, pages, written: `${pages}쪽`, place });
const requirement = (code: string, title: string, category = '') => ({ id: code, code, title, category });

/** A scoring table as RFPs print it (기술·기능 25, 성능·품질 20, 프로젝트 관리 20, 프로젝트 지원 10). */
const EVALUATION = [
  item(5, 'quantitative', '기술능력평가', '정량평가', '경영상태'),
  item(5, 'quantitative', '기술능력평가', '정량평가', '수행실적'),
  item(15, 'qualitative', '기술능력평가', '정성평가', '기술 및 기능', '기능 요구사항'),
  item(10, 'qualitative', '기술능력평가', '정성평가', '기술 및 기능', '보안 요구사항'),
  item(20, 'qualitative', '기술능력평가', '정성평가', '성능 및 품질', '성능 요구사항'),
  item(20, 'qualitative', '기술능력평가', '정성평가', '프로젝트 관리', '관리 방법론'),
  item(10, 'qualitative', '기술능력평가', '정성평가', '프로젝트 지원', '교육 훈련'),
  item(10, 'price', '가격평가'),
];
const REQUIREMENTS = [
  requirement('SFR-001', '통합 로그인'),
  requirement('SFR-002', '실시간 관제', '기능 요구사항'),
  requirement('SER-001', '접근 통제'),
  requirement('PER-001', '응답 시간 2초'),
  requirement('PMR-001', '공정 관리'),
  requirement('PSR-001', '사용자 교육'),
  requirement('ABC-001', '회의실 대여'),
];
const propose = (input: Partial<OutlineInput>): ProposedOutline => {
  const proposed = outlineFromRfp({ contents: [], evaluation: EVALUATION, pageLimits: [], requirements: REQUIREMENTS, ...input });
  if (!proposed) throw new Error('nothing proposed');
  return proposed;
};
const drawn = ({ sections }: ProposedOutline): string[] => sections.map(({ level, title, points, pages, requirementIds }) => [`${'>'.repeat(level)} ${title}`, points, pages, requirementIds.join(' ')].filter((part) => part !== null && part !== '').join(' · '));

describe('an outline from the evaluation items', () => {
  it('has what is judged, with pages by points, and requirements where they fit; the price has a file of its own', () => {
    const proposed = propose({ pageLimits: [limit(150, '정성제안서'), limit(30, '발표자료')] });
    expect(drawn(proposed)).toEqual([
      '> 정량평가',
      '>> 경영상태 · 5',
      '>> 수행실적 · 5',
      '> 기술 및 기능',
      '>> 기능 요구사항 · 15 · 30 · SFR-001 SFR-002',
      '>> 보안 요구사항 · 10 · 20 · SER-001',
      '> 성능 및 품질',
      '>> 성능 요구사항 · 20 · 40 · PER-001',
      '> 프로젝트 관리',
      '>> 관리 방법론 · 20 · 40 · PMR-001',
      '> 프로젝트 지원',
      '>> 교육 훈련 · 10 · 20 · PSR-001',
    ]);
    expect(proposed).toMatchObject({ source: 'evaluation', pageLimit: 150, unplacedIds: ['ABC-001'] });
    expect(proposed.sections.map(({ parent }) => parent)).toEqual([null, 0, 0, null, 3, 3, null, 6, null, 8, null, 10]);
  });

  it('places requirements with numbers of their own scheme, and technical ones where few wide items are judged', () => {
    const evaluation = [item(25, 'qualitative', '기술 및 기능'), item(12.5, 'qualitative', '사업 관리'), item(7.5, 'qualitative', '지원 체계')];
    const requirements = ['기능-01', '성능-01', '연계-01', '보안-01', '장비-01', '관리-01', '지원-01', '유지-01', '회의-01'].map((code) => requirement(code, '요구'));
    const proposed = propose({ evaluation, requirements });
    expect(proposed.sections.map(({ title, requirementIds }) => [title, requirementIds])).toEqual([
      ['기술 및 기능', ['기능-01', '성능-01', '연계-01', '보안-01', '장비-01']],
      ['사업 관리', ['관리-01']],
      ['지원 체계', ['지원-01', '유지-01']],
    ]);
    expect(proposed.unplacedIds).toEqual(['회의-01']);
  });

  it('gives every section a part of a limit that is for the whole proposal, and none where there is none', () => {
    expect(propose({ pageLimits: [limit(90)] }).sections.reduce((sum, { pages }) => sum + (pages ?? 0), 0)).toBe(90);
    expect(propose({}).sections.every(({ pages }) => pages === null)).toBe(true);
  });
});

describe('an outline from the order that the RFP asks for', () => {
  const contents = [
    { level: 1, title: '제안 개요' },
    { level: 1, title: '기술 부문' },
    { level: 2, title: '기능 요구사항 구현 방안' },
    { level: 2, title: '보안 대책' },
    { level: 1, title: '성능 및 품질' },
    { level: 1, title: '프로젝트 관리' },
    { level: 1, title: '프로젝트 지원' },
    { level: 2, title: '교육 훈련' },
  ];

  it('follows it, and ties points to the sections whose titles say them', () => {
    const proposed = propose({ contents, pageLimits: [limit(200)] });
    expect(proposed.source).toBe('contents');
    expect(proposed.sections.map(({ level, title }) => ({ level, title }))).toEqual(contents);
    const byTitle = new Map(proposed.sections.map((section) => [section.title, section]));
    expect(byTitle.get('기능 요구사항 구현 방안')).toMatchObject({ points: 15, requirementIds: ['SFR-001', 'SFR-002'] });
    expect(byTitle.get('보안 대책')).toMatchObject({ points: 10, requirementIds: ['SER-001'] });
    expect(byTitle.get('성능 및 품질')?.requirementIds).toEqual(['PER-001']);
    expect(byTitle.get('프로젝트 관리')?.requirementIds).toEqual(['PMR-001']);
    expect(byTitle.get('교육 훈련')?.requirementIds).toEqual(['PSR-001']);
    expect(proposed.sections.reduce((sum, { pages }) => sum + (pages ?? 0), 0)).toBe(200);
    expect(byTitle.get('기술 부문')?.pages).toBeNull();
    expect(byTitle.get('성능 및 품질')?.pages ?? 0).toBeGreaterThan(byTitle.get('제안 개요')?.pages ?? 0);
  });

  it('keeps levels without gaps whatever the lines say', () => expect(propose({ contents: [{ level: 2, title: '가' }, { level: 3, title: '나' }, { level: 1, title: '다' }] }).sections.map(({ parent, level }) => [parent, level])).toEqual([[null, 1], [0, 2], [null, 1]]));
});

it('is none where the RFP says neither', () => expect(outlineFromRfp({ contents: [], evaluation: [], pageLimits: [limit(10)], requirements: REQUIREMENTS })).toBeNull());

it.each([
  [[limit(30, '발표자료')], null],
  [[limit(20, '제안 요약서'), limit(150)], 150],
  [[limit(250), limit(200, '정성제안서')], 200],
  [[limit(50, '가격제안서'), limit(100, '기술제안서')], 100],
])('the limit of the proposal among %j is %j', (limits, pages) => expect(proposalPageLimit(limits)?.pages ?? null).toBe(pages));
