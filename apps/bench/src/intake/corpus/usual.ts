import type { DefinedItem, Spoiling } from './definition';

/** A well-behaved document; each definition says what it does worse. */
export const TIDY: Spoiling = {
  card: 'two-columns', labels: 0, codes: 'plain', split: 'none', splitEvery: 1, isPageNumberPrinted: false, runningHead: null, summary: 'plain', isCountPrinted: false,
  evaluation: 'merged', facts: 'lines', footnoteEvery: 0, nestedEvery: 0, isFramed: false, isPageEach: false, hasMentions: true, hasForms: true, hasContents: true, hasTraps: false,
};

const item = (points: number, kind: DefinedItem['kind'], ...path: readonly string[]): DefinedItem => ({ path, points, kind });

/** 기술 90: 정량 10, 정성 80; 가격 10. */
export const NINETY_TEN: readonly DefinedItem[] = [
  item(5, 'quantitative', '정량평가', '경영상태'),
  item(5, 'quantitative', '정량평가', '수행실적'),
  item(10, null, '전략 및 방법론', '사업 이해도'),
  item(5, null, '전략 및 방법론', '추진전략'),
  item(20, null, '기술 및 기능', '기능 요구사항 충족도'),
  item(8, null, '기술 및 기능', '데이터 및 연계'),
  item(10, null, '성능 및 품질', '성능 및 보안'),
  item(7, null, '프로젝트 관리', '일정 및 위험 관리'),
  item(10, null, '프로젝트 지원', '교육훈련 및 하자보수'),
  item(5, null, '상생협력', '중소기업 참여비율'),
  item(5, null, '하도급', '하도급 계약의 적정성'),
  item(10, 'price', '입찰가격평가'),
];

/** 기술 80: 정량 20, 정성 60; 가격 20. */
export const EIGHTY_TWENTY: readonly DefinedItem[] = [
  item(8, 'quantitative', '정량적 평가', '신용평가등급'),
  item(10, 'quantitative', '정량적 평가', '유사사업 수행실적'),
  item(2, 'quantitative', '정량적 평가', '신인도'),
  item(15, 'qualitative', '정성적 평가', '제안 개요 및 전략'),
  item(25, 'qualitative', '정성적 평가', '기술 및 기능'),
  item(12.5, 'qualitative', '정성적 평가', '사업 관리'),
  item(7.5, 'qualitative', '정성적 평가', '지원 체계'),
  item(20, 'price', '가격평가'),
];

export const RATIOS = {
  ninety: [
    { written: '기술능력평가 90점과 입찰가격평가 10점을 합산하여 종합평가한다.', technical: 90, price: 10 },
    { written: '기술평가(90%)와 가격평가(10%)의 합계가 가장 높은 자를 우선협상대상자로 선정한다.', technical: 90, price: 10 },
    { written: '평가 비율은 기술 : 가격 = 90 : 10 으로 한다.', technical: 90, price: 10 },
  ],
  eighty: { written: '기술능력평가(80점) 및 입찰가격평가(20점) 점수의 합산으로 협상순위를 정한다.', technical: 80, price: 20 },
} as const;

export const QUALIFICATIONS: readonly string[] = [
  '소프트웨어사업자(컴퓨터관련서비스사업, 업종코드 1468)로 등록한 중소기업자',
  '직접생산확인증명서(정보시스템개발서비스, 세부품명번호 8111159901)를 소지한 자',
  '공동수급은 공동이행방식만 허용하며 구성원은 5인 이하로 한다',
  '부정당업자로 제재 중이 아닌 자',
];
export const SUBMISSIONS: readonly string[] = ['입찰참가신청서 1부', '사업자등록증 사본 1부', '중소기업확인서 1부', '공동수급표준협정서 1부(해당 시)', '정량제안서 및 정성제안서 각 1식', '청렴계약 이행각서 1부'];
export const BLIND_RULE = '정성제안서 사본에는 업체명, 로고 등 제안사를 유추할 수 있는 표시를 하여서는 안 되며 위반 시 해당 제안서는 무효로 한다.';
