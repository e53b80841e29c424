import type { DemoRequirementGroup } from './rfp.types';

export const interfaces: DemoRequirementGroup = {
  category: '인터페이스',
  evaluationItem: '기술 및 기능',
  requirements: [
    { code: 'INR-001', title: '영상 장비 연계', definition: '방범·교통·하천 카메라 2,140대와 연계한다.', details: ['표준 영상 규격으로 연계하고 제조사별 접속 방식을 숨겨야 한다.', '접속 정보는 서버에만 두어야 한다.'], deliverables: '연계 정의서', related: ['SFR-014'], answeredIn: ['a-4-2'] },
    { code: 'INR-002', title: '환경 센서 연계', definition: '환경 센서 860점의 값을 받는다.', details: ['10초 이내의 주기로 받아야 한다.', '주기를 바꿀 수 없는 장비는 목록으로 제시하여야 한다.'], deliverables: '연계 정의서', related: ['DAR-001'], answeredIn: ['a-4-2'] },
    { code: 'INR-003', title: '공용차량 단말 연계', definition: '공용차량 312대의 위치와 상태를 받는다.', details: ['전용망으로 5초 이내의 주기로 받아야 한다.', '통신이 끊긴 동안의 자료는 이어 받아야 한다.'], deliverables: '연계 정의서', answeredIn: ['a-4-2'] },
    { code: 'INR-004', title: '기상 정보 연계', definition: '기상 관측과 예보를 받는다.', details: ['10분 이내의 주기로 받아야 한다.', '받지 못한 시간과 사유를 남겨야 한다.'], deliverables: '연계 정의서', answeredIn: ['a-4-2'] },
    { code: 'INR-005', title: '행정 포털 통합 인증 연계', definition: '직원이 포털의 계정으로 로그인한다.', details: ['통합 인증이 멈춰도 관제 업무는 이어질 수 있어야 한다.', '인사 이동은 하루 안에 반영되어야 한다.'], deliverables: '연계 정의서', related: ['SFR-009'], answeredIn: ['a-4-8'] },
    { code: 'INR-006', title: '안전신문고 신고 연계', definition: '접수된 신고를 받는다.', details: ['신고의 내용, 위치, 사진을 받아야 한다.', '처리 결과를 되돌려 보내야 한다.'], deliverables: '연계 정의서', related: ['SFR-013'], answeredIn: ['a-4-2'] },
    { code: 'INR-007', title: '경찰·소방 영상 공유 연계', definition: '긴급 상황의 영상을 경찰과 소방에 실시간으로 제공하는 연계 체계를 마련한다.', details: ['요청부터 화면 제공까지 5초 이내여야 한다.', '요청·승인·열람 기록을 3년 동안 보관하여야 한다.', '기관별 열람 범위를 운영자가 설정할 수 있어야 한다.'], deliverables: '연계 정의서, 시험 결과서', related: ['SFR-015', 'SER-001'] },
  ],
};

export const data: DemoRequirementGroup = {
  category: '데이터',
  evaluationItem: '기술 및 기능',
  requirements: [
    { code: 'DAR-001', title: '관제 데이터 표준', definition: '관제 데이터의 이름과 단위를 표준으로 맞춘다.', details: ['공공데이터 공통표준용어를 따라야 한다.', '표준과 다른 항목은 대응표를 제시하여야 한다.'], deliverables: '데이터 표준 정의서', related: ['DAR-004'] },
    { code: 'DAR-002', title: '데이터 품질 점검', definition: '수집한 데이터의 품질을 매일 점검한다.', details: ['값의 범위, 결측, 시각의 어긋남을 점검하여야 한다.', '점검 결과를 화면과 보고서로 제공하여야 한다.'], deliverables: '품질 점검 결과', answeredIn: ['a-4-2'] },
    { code: 'DAR-003', title: '데이터 보관과 폐기', definition: '종류마다 보관 기간을 지키고 폐기한다.', details: ['영상은 30일, 이벤트는 3년을 보관하여야 한다.', '폐기의 기록을 남겨야 한다.'], deliverables: '보관 정책서', answeredIn: ['a-3-3'] },
    { code: 'DAR-004', title: '관제 데이터 표준 사전', definition: '용어, 도메인, 코드의 사전을 만든다.', details: ['모든 연계 항목이 사전의 용어로 설명되어야 한다.', '사전을 고친 이력을 관리하여야 한다.'], deliverables: '표준 사전', related: ['DAR-001'] },
    { code: 'DAR-005', title: '기존 데이터 이관과 정합성 검증', definition: '지금의 시스템에 있는 데이터를 옮기고 검증한다.', details: ['최근 5년의 이벤트와 조치 이력을 옮겨야 한다.', '옮기기 전과 뒤의 건수와 합계를 비교하여 제출하여야 한다.'], deliverables: '이관 계획서, 검증 결과서' },
  ],
};
