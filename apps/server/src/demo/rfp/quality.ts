import type { DemoRequirementGroup } from './rfp.types';

export const performance: DemoRequirementGroup = {
  category: '성능',
  evaluationItem: '성능 및 품질',
  requirements: [
    { code: 'PER-001', title: '화면 응답 시간', definition: '주요 화면이 빠르게 열린다.', details: ['동시 사용자 500명에서 주요 화면은 1.5초 안에 나타나야 한다.'], deliverables: '성능 시험 결과서', related: ['TER-003'] },
    { code: 'PER-002', title: '동시 처리량', definition: '몰리는 이벤트를 밀리지 않고 처리한다.', details: ['초당 2,000건의 이벤트를 잃지 않고 처리하여야 한다.'], deliverables: '성능 시험 결과서', answeredIn: ['a-5-1'] },
    { code: 'PER-003', title: '연계 지연 2초 이내', definition: '수집부터 표출까지의 지연을 지킨다.', details: ['연계 대상 세 종류에서 각각 2초 이내여야 한다.', '구간별 지연을 기록하고 보여야 한다.'], deliverables: '성능 시험 결과서', related: ['SFR-015'] },
    { code: 'PER-004', title: '가용률 99.9퍼센트 이상', definition: '서비스가 멈추지 않는다.', details: ['월 가용률은 99.9퍼센트 이상이어야 한다.', '계획된 작업은 미리 알리고 야간에 하여야 한다.'], deliverables: '가용률 보고서', answeredIn: ['a-5-1'] },
  ],
};

export const tests: DemoRequirementGroup = {
  category: '테스트',
  evaluationItem: '성능 및 품질',
  requirements: [
    { code: 'TER-001', title: '단위 시험과 자동화', definition: '개발 단계마다 자동으로 시험한다.', details: ['핵심 기능의 시험을 자동화하고 결과를 매주 제출하여야 한다.'], deliverables: '시험 계획서, 시험 결과서', answeredIn: ['a-5-3'] },
    { code: 'TER-002', title: '통합 시험 시나리오와 판정 기준', definition: '요구사항마다 시험 시나리오를 둔다.', details: ['모든 요구사항이 하나 이상의 시나리오에 이어져야 한다.', '판정 기준은 수치로 적어야 한다.'], deliverables: '통합 시험 시나리오' },
    { code: 'TER-003', title: '부하 시험 (동시 접속 500)', definition: '목표 부하에서 시험한다.', details: ['동시 접속 500명, 초당 이벤트 2,000건에서 30분 이상 시험하여야 한다.', '시험 환경은 운영 환경과 같은 구성이어야 한다.'], deliverables: '부하 시험 결과서', related: ['PER-001'] },
  ],
};

export const security: DemoRequirementGroup = {
  category: '보안',
  evaluationItem: '기술 및 기능',
  requirements: [
    { code: 'SER-001', title: '접근 권한과 감사 기록', definition: '누가 무엇을 보았는지 남긴다.', details: ['영상의 열람, 반출, 설정 변경을 모두 기록하여야 한다.', '기록은 고칠 수 없게 3년 동안 보관하여야 한다.'], deliverables: '보안 설계서', answeredIn: ['a-4-8'] },
    { code: 'SER-002', title: '구간 암호화', definition: '오가는 데이터를 암호화한다.', details: ['모든 구간을 검증된 암호 모듈로 암호화하여야 한다.'], deliverables: '보안 설계서', answeredIn: ['a-4-8'] },
    { code: 'SER-003', title: '취약점 점검', definition: '정기적으로 취약점을 찾고 고친다.', details: ['개통 전과 반기마다 점검하고 30일 안에 조치하여야 한다.'], deliverables: '취약점 점검 결과서', answeredIn: ['a-4-8'] },
    { code: 'SER-004', title: '망 분리와 연계 구간 보호', definition: '업무망과 인터넷망을 나눈다.', details: ['망 사이의 전송은 승인된 방식으로만 하여야 한다.'], deliverables: '망 구성도', answeredIn: ['a-4-8'] },
    { code: 'SER-005', title: '영상 반출 비식별 처리', definition: '밖으로 나가는 영상에서 사람을 알아볼 수 없게 한다.', details: ['얼굴과 차량 번호를 가려야 한다.', '원본이 필요한 때에는 결재와 사유를 남겨야 한다.'], deliverables: '비식별 처리 기준', answeredIn: ['a-4-3'] },
  ],
};

export const quality: DemoRequirementGroup = {
  category: '품질',
  evaluationItem: '성능 및 품질',
  requirements: [
    { code: 'QUR-001', title: '품질 보증 활동', definition: '단계마다 품질을 점검한다.', details: ['단계 말마다 산출물을 점검하고 결과를 제출하여야 한다.'], deliverables: '품질 보증 계획서', answeredIn: ['a-5-3'] },
    { code: 'QUR-002', title: '소스 코드 보안 약점 점검', definition: '개발한 소스의 보안 약점을 없앤다.', details: ['소프트웨어 보안 약점 진단 기준으로 점검하고 모두 조치하여야 한다.'], deliverables: '진단 결과서', answeredIn: ['a-5-3'] },
  ],
};

export const resources: DemoRequirementGroup = {
  category: '시스템 장비 구성',
  evaluationItem: '기술 및 기능',
  requirements: [
    { code: 'ECR-001', title: '영상 분석 자원', definition: '영상 분석에 필요한 자원을 갖춘다.', details: ['동시에 분석할 카메라 수와 자원의 산정 근거를 제시하여야 한다.', '가상화는 VMware vSphere로 구성하여야 한다.'], deliverables: '자원 산정서', answeredIn: ['a-4-3'] },
    { code: 'ECR-002', title: '클라우드 자원 구성', definition: '보안 인증을 받은 클라우드에 구성한다.', details: ['한 구역의 장애에도 서비스가 이어져야 한다.', '사용량에 따라 자원을 늘리고 줄여야 한다.'], deliverables: '클라우드 구성도', related: ['PER-002'] },
  ],
};

export const constraints: DemoRequirementGroup = {
  category: '제약사항',
  evaluationItem: '전략 및 방법론',
  requirements: [{ code: 'COR-001', title: '상용 소프트웨어 직접구매와 분리발주 준수', definition: '법령이 정한 구매 방식을 지킨다.', details: ['직접구매 대상과 사업자 공급분을 나누어 제시하여야 한다.', '특정 제품의 이름이 들어간 규격을 제시하지 않아야 한다.'], deliverables: '상용 소프트웨어 목록' }],
};
