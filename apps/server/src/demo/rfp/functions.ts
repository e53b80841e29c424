import type { DemoRequirementGroup } from './rfp.types';

export const functions: DemoRequirementGroup = {
  category: '기능',
  evaluationItem: '기술 및 기능',
  requirements: [
    { code: 'SFR-001', title: '통합 상황판', definition: '흩어진 관제 화면을 한 화면으로 모은다.', details: ['영상, 센서, 신고, 차량 위치를 지도 한 장에 겹쳐 표시하여야 한다.', '요원의 역할에 따라 화면 구성을 저장하고 불러올 수 있어야 한다.'], deliverables: '화면 설계서, 사용자 지침서', related: ['SFR-015'], answeredIn: ['a-4-1'] },
    { code: 'SFR-002', title: '지도 기반 자산 조회', definition: '관제 대상 시설과 장비를 지도에서 찾는다.', details: ['장비 종류, 상태, 설치 연도로 거를 수 있어야 한다.', '장비를 고르면 최근 30일의 장애 이력을 함께 보여야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-003', title: '영상 다중 보기', definition: '여러 영상을 한 화면에서 본다.', details: ['영상을 1, 4, 9 분할로 볼 수 있어야 한다.', '상황에 묶인 영상은 원본 화질로 보여야 한다.'], deliverables: '화면 설계서, 시험 결과서', related: ['PER-003'], answeredIn: ['a-4-1', 'a-4-2'] },
    { code: 'SFR-004', title: '영상 검색과 재생', definition: '저장된 영상을 시각과 장소로 찾아 재생한다.', details: ['최근 30일의 영상을 1분 단위로 찾을 수 있어야 한다.', '찾은 구간을 책갈피로 남기고 사유를 적을 수 있어야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-005', title: '경보 수신과 확인', definition: '모든 경보를 한 목록으로 받는다.', details: ['경보를 등급과 접수 시각의 순서로 표시하여야 한다.', '확인하지 않은 경보는 3분 뒤 상급자에게 다시 알려야 한다.'], deliverables: '화면 설계서, 경보 정의서', related: ['SFR-016'], answeredIn: ['a-4-1'] },
    { code: 'SFR-006', title: '표준 운영 절차 지원', definition: '상황 유형마다 정해진 절차를 화면에서 따르게 한다.', details: ['절차의 단계마다 담당, 제한 시간, 완료 여부를 남겨야 한다.', '운영자가 절차를 고치고 판을 관리할 수 있어야 한다.'], deliverables: '표준 운영 절차서', answeredIn: ['a-4-1'] },
    { code: 'SFR-007', title: '교대와 인수인계', definition: '근무 교대 때 진행 중인 상황을 넘긴다.', details: ['진행 중인 상황과 남은 조치를 자동으로 모아야 한다.', '인계와 인수의 확인을 기록하여야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-008', title: '통계와 보고서', definition: '상황, 경보, 조치의 통계를 낸다.', details: ['일, 월, 분기 보고서를 자동으로 만들어야 한다.', '보고서는 한글 문서와 표 계산 파일로 내려받을 수 있어야 한다.'], deliverables: '보고서 서식', answeredIn: ['a-4-1'] },
    { code: 'SFR-009', title: '사용자와 권한 관리', definition: '부서와 직무에 따라 권한을 준다.', details: ['행정 포털의 인사 정보와 매일 맞추어야 한다.', '권한의 부여와 회수를 기록하고 조회할 수 있어야 한다.'], deliverables: '권한 정의서', related: ['SER-001'], answeredIn: ['a-4-8'] },
    { code: 'SFR-010', title: '알림 발송', definition: '상황을 문자와 앱으로 알린다.', details: ['수신자 묶음을 미리 만들고 한 번에 보낼 수 있어야 한다.', '보낸 결과와 읽음 여부를 확인할 수 있어야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-011', title: '재난 문자 연계 초안', definition: '상황 정보로 재난 문자 초안을 만든다.', details: ['초안은 사람이 확인한 뒤에만 보낼 수 있어야 한다.', '보낸 문안과 결재 이력을 보관하여야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-012', title: '장비 상태 감시', definition: '카메라와 센서의 고장을 스스로 알아낸다.', details: ['응답이 없는 장비를 1분 안에 표시하여야 한다.', '유지보수 업체에 고장을 자동으로 접수하여야 한다.'], deliverables: '장비 목록, 시험 결과서', answeredIn: ['a-4-2'] },
    { code: 'SFR-013', title: '시민 신고 연계 화면', definition: '안전신문고 등으로 접수된 신고를 상황과 잇는다.', details: ['신고의 위치와 사진을 지도에서 볼 수 있어야 한다.', '같은 장소의 신고를 하나의 상황으로 묶을 수 있어야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-1'] },
    { code: 'SFR-014', title: '이기종 데이터 수집', definition: '장비마다 다른 데이터를 표준 연계로 모은다.', details: ['영상, 센서, 차량 단말의 데이터를 하나의 연계 구간에서 수집하여야 한다.', '장애 시 5초 안에 예비 구성으로 전환하여야 한다.'], deliverables: '연계 정의서, 시험 결과서', related: ['INR-001', 'DAR-001'] },
    { code: 'SFR-015', title: '이벤트 실시간 표출', definition: '들어온 이벤트를 늦지 않게 화면에 나타낸다.', details: ['서로 다른 이벤트를 시각과 좌표로 묶어 보여야 한다.', '묶인 근거를 함께 표시하여야 한다.'], deliverables: '화면 설계서', related: ['SFR-001', 'PER-003'] },
    { code: 'SFR-016', title: '상황 전파와 이력 관리', definition: '상황을 관계 기관에 전하고 조치 이력을 남긴다.', details: ['전파 대상과 문안을 상황 유형마다 정할 수 있어야 한다.', '전파, 수신 확인, 조치의 시각을 모두 남겨야 한다.'], deliverables: '화면 설계서, 이력 정의서', related: ['INR-007'] },
    { code: 'SFR-017', title: '객체 인식 이벤트 7종', definition: '영상에서 일곱 가지 이벤트를 스스로 찾는다.', details: ['침입, 배회, 쓰러짐, 화재·연기, 역주행, 불법 주정차, 침수를 인식하여야 한다.', '이벤트마다 정탐률 90퍼센트 이상이어야 한다.'], deliverables: '인식 시험 결과서', related: ['SFR-018', 'TER-002'], answeredIn: ['a-4-3'] },
    { code: 'SFR-018', title: '오경보 관리와 재학습', definition: '잘못된 경보를 모아 인식을 고친다.', details: ['오경보를 한 번의 동작으로 표시할 수 있어야 한다.', '재학습의 이력과 정탐률의 변화를 볼 수 있어야 한다.'], deliverables: '학습 이력, 시험 결과서', related: ['SFR-017'] },
    { code: 'SFR-019', title: '모바일 현장 영상 조회', definition: '현장 담당자가 휴대 단말에서 영상을 본다.', details: ['이벤트를 받은 화면에서 영상과 위치를 바로 열어야 한다.', '영상 주소는 한 번만 쓸 수 있어야 한다.'], deliverables: '화면 설계서, 보안 점검 결과', related: ['SER-005'] },
    { code: 'SFR-020', title: '모바일 신고와 지시 수신', definition: '현장에서 신고하고 지시를 받는다.', details: ['통신이 끊긴 곳에서도 적은 내용이 남아 있다가 이어 보내져야 한다.', '지시의 수신 확인을 관제 화면에서 볼 수 있어야 한다.'], deliverables: '화면 설계서', answeredIn: ['a-4-5'] },
    { code: 'SFR-021', title: '현장 조치 결과 등록', definition: '조치 결과를 사진과 함께 남긴다.', details: ['사진, 위치, 시각을 함께 저장하여야 한다.', '개인정보가 담긴 사진은 비식별 처리한 뒤 보관하여야 한다.'], deliverables: '화면 설계서', related: ['SER-005'] },
  ],
};
