import type { DemoRequirementGroup } from './rfp.types';

export const management: DemoRequirementGroup = {
  category: '프로젝트 관리',
  evaluationItem: '프로젝트 관리',
  requirements: [
    { code: 'PMR-001', title: '수행 조직과 역할', definition: '맡은 일과 책임이 분명한 조직을 둔다.', details: ['공동수급체 구성원별 책임 범위를 제시하여야 한다.', '투입인력은 최소 10명 이상으로 구성하여야 한다.'], deliverables: '사업 수행 계획서', answeredIn: ['a-6-1'] },
    { code: 'PMR-002', title: '일정 관리', definition: '계획과 실적을 견주어 관리한다.', details: ['주간 보고에 계획 대비 실적을 포함하여야 한다.'], deliverables: '일정표, 주간 보고서', answeredIn: ['a-6-2'] },
    { code: 'PMR-003', title: '단계별 산출물', definition: '단계마다 정한 산출물을 제출한다.', details: ['산출물 목록과 제출 시점을 제시하여야 한다.'], deliverables: '산출물 목록', answeredIn: ['a-3-2', 'a-6-2'] },
    { code: 'PMR-004', title: '의사소통과 보고', definition: '보고와 회의의 방식을 정한다.', details: ['착수, 중간, 완료 보고를 하고 월간 보고서를 제출하여야 한다.'], deliverables: '의사소통 계획서', answeredIn: ['a-6-1'] },
    { code: 'PMR-005', title: '변경 관리', definition: '요구사항의 변경을 절차에 따라 다룬다.', details: ['변경의 영향과 승인 이력을 남겨야 한다.'], deliverables: '변경 관리 대장', answeredIn: ['a-6-2'] },
    { code: 'PMR-006', title: '위험 관리 계획', definition: '위험을 미리 찾아 줄인다.', details: ['위험마다 책임자, 대응 방안, 점검 주기를 제시하여야 한다.'], deliverables: '위험 관리 대장' },
  ],
};

export const support: DemoRequirementGroup = {
  category: '프로젝트 지원',
  evaluationItem: '프로젝트 지원',
  requirements: [
    { code: 'PSR-001', title: '교육 훈련', definition: '운영자와 사용자를 교육한다.', details: ['대상별 교육 과정과 시간을 제시하여야 한다.'], deliverables: '교육 계획서, 교재', answeredIn: ['a-7-1'] },
    { code: 'PSR-002', title: '기술 이전', definition: '발주기관이 스스로 운영할 수 있게 한다.', details: ['이전할 기술과 방법, 확인 절차를 제시하여야 한다.'], deliverables: '기술 이전 계획서', answeredIn: ['a-7-2'] },
    { code: 'PSR-003', title: '안정화 지원', definition: '개통 뒤 안정될 때까지 상주하여 지원한다.', details: ['개통 뒤 2개월 동안 상주 인력을 두어야 한다.'], deliverables: '안정화 지원 계획서', answeredIn: ['a-7-5'] },
    { code: 'PSR-004', title: '하자보수 1년과 대응 시간', definition: '검수 뒤 1년 동안 무상으로 보수한다.', details: ['1급 장애는 1시간 안에 복구하여야 한다.', '장애 등급과 대응 시간을 제시하여야 한다.'], deliverables: '하자보수 계획서', answeredIn: ['a-7-3'] },
  ],
};
