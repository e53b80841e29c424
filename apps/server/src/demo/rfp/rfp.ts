import { functions } from './functions';
import { data, interfaces } from './interfaces-data';
import { management, support } from './management';
import { constraints, performance, quality, resources, security, tests } from './quality';
import type { DemoRequirementGroup } from './rfp.types';

export const requirementGroups: readonly DemoRequirementGroup[] = [functions, performance, interfaces, data, tests, security, quality, constraints, resources, management, support];

export const RFP_NAME = '제안요청서_가람시 도시통합관제 플랫폼 고도화.docx';

/** What stands before the cards and behind them. */
export const rfpFacts = {
  title: '가람시 도시통합관제 플랫폼 고도화',
  overview: [
    '○ 사 업 명 : 가람시 도시통합관제 플랫폼 고도화',
    '○ 사업기간 : 계약일로부터 8개월',
    '○ 사업예산 : 금 1,650,000,000원 (부가가치세 포함)',
    '○ 계약방법 : 제한경쟁(협상에 의한 계약)',
    '○ 입찰방식 : 기술평가 90%, 가격평가 10%',
  ],
  background: ['○ 부서마다 따로 운영하는 관제 화면과 장비를 한곳에서 보고 함께 대응하고자 한다.', '○ 영상, 센서, 신고, 차량의 데이터를 하나의 연계 구간으로 모아 상황을 빠르게 알아내고 전파하고자 한다.'],
  writing: ['○ 정성제안서는 A4 세로 200쪽 이내로 작성한다.', '○ 정성제안서 사본에는 회사명, 로고 등 제안사를 알 수 있는 표시를 하지 않는다.', '○ “할 수 있다”, “고려하고 있다” 등 모호한 표현은 불가능한 것으로 본다.'],
  qualification: ['○ 소프트웨어 진흥법에 따라 소프트웨어사업자로 신고한 자', '○ 공동수급은 공동이행방식으로 하며 5개사 이하로 구성한다.'],
  submissions: ['○ 입찰참가신청서', '○ 정량제안서와 정성제안서', '○ 가격제안서', '○ 공동수급표준협정서', '○ 신용평가등급확인서', '○ 용역이행실적증명서'],
} as const;

export interface DemoEvaluationItem {
  readonly part: string;
  readonly item: string;
  readonly points: number;
  readonly criteria: string;
}

export const evaluation: readonly DemoEvaluationItem[] = [
  { part: '정량평가', item: '경영상태', points: 8, criteria: '신용평가등급' },
  { part: '정량평가', item: '수행실적', points: 8, criteria: '최근 3년 유사 사업의 금액' },
  { part: '정량평가', item: '상생협력·신인도', points: 4, criteria: '중소기업 지분율' },
  { part: '정성평가', item: '전략 및 방법론', points: 15, criteria: '사업 이해도, 추진 전략, 전환 방안' },
  { part: '정성평가', item: '기술 및 기능', points: 25, criteria: '기능, 연계, 데이터, 보안 요구사항의 충족' },
  { part: '정성평가', item: '성능 및 품질', points: 10, criteria: '성능 목표, 시험과 품질 보증' },
  { part: '정성평가', item: '프로젝트 관리', points: 10, criteria: '조직, 일정, 위험 관리' },
  { part: '정성평가', item: '프로젝트 지원', points: 10, criteria: '교육, 기술 이전, 하자보수' },
  { part: '가격평가', item: '입찰가격', points: 10, criteria: '평가 산식에 따름' },
];
