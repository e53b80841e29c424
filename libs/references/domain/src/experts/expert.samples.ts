import type { ExpertContent } from './expert';

/** An expert that may be stored, for tests. */
export const contentOf = (fields: Partial<ExpertContent> = {}): ExpertContent => ({
  name: '한바다',
  position: '수석',
  role: 'it_architect',
  secondaryRoles: ['it_consultant'],
  educationLevel: 'master',
  educationField: '컴퓨터공학',
  qualifications: [{ name: '정보처리기사', number: '12203050123A', acquiredOn: '2012-08-17' }],
  careerMonths: 150,
  careerAsOf: '2026-11-25',
  careerFields: [{ field: '클라우드 전환', months: 60 }],
  employment: 'employed',
  projects: [{ referenceId: null, title: '가람시 도시통합관제 고도화', buyer: '가람시', startsOn: '2024-03-01', endsOn: '2025-02-28', task: '구조 설계' }],
  ...fields,
});
