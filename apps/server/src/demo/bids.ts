import type { DemoBid } from './demo.types';
import { FINANCE_NUMBER, SEWER_NUMBER, SMART_CITY_NUMBER } from './tenders';

export const BID_A = 'smart-city-naru';
export const BID_B = 'smart-city-saebom';

export const bids: readonly DemoBid[] = [
  {
    key: BID_A,
    tenderNumber: SMART_CITY_NUMBER,
    title: '가람시 도시통합관제 플랫폼 고도화',
    stage: 'writing',
    method: 'joint',
    leadFirmKey: 'naru',
    participations: [
      { firmKey: 'naru', shareBasisPoints: 4000, part: '사업 총괄, 연계 게이트웨이, 상황판, 차량 단말 연계', state: 'accepted', note: '' },
      { firmKey: 'daon', shareBasisPoints: 2500, part: '영상 중계, 지능형 영상 분석, 성능 시험', state: 'accepted', note: '' },
      { firmKey: 'gaon', shareBasisPoints: 2000, part: '환경 센서 연계, 데이터 표준화, 현장 대응 모바일', state: 'accepted', note: '' },
      { firmKey: 'hangyeol', shareBasisPoints: 1500, part: '클라우드 전환, 보안 체계, 하자보수', state: 'accepted', note: '' },
    ],
  },
  {
    key: BID_B,
    tenderNumber: SMART_CITY_NUMBER,
    title: '가람시 통합관제 제안',
    stage: 'writing',
    method: 'joint',
    leadFirmKey: 'saebom',
    participations: [
      { firmKey: 'saebom', shareBasisPoints: 4000, part: '사업 총괄, 관제 화면, 현장 앱', state: 'accepted', note: '' },
      { firmKey: 'maru', shareBasisPoints: 2500, part: '지도 기반 상황판, 센서 연계', state: 'accepted', note: '' },
      { firmKey: 'nuri', shareBasisPoints: 2000, part: '중앙 영상 분석, 침수 예측', state: 'accepted', note: '' },
      { firmKey: 'ara', shareBasisPoints: 1500, part: '현장 설치, 운영 인수', state: 'accepted', note: '' },
    ],
  },
  {
    key: 'finance-daon',
    tenderNumber: FINANCE_NUMBER,
    title: '미르은행 중소기업 금융 플랫폼 구축',
    stage: 'forming',
    method: 'joint',
    leadFirmKey: 'daon',
    participations: [
      { firmKey: 'daon', shareBasisPoints: 4000, part: '사업 총괄, 서류 인식과 심사 지원', state: 'accepted', note: '' },
      { firmKey: 'saebom', shareBasisPoints: 3000, part: '기업 고객 화면과 앱', state: 'accepted', note: '화면 설계는 우리가 전부 맡는 조건으로 수락합니다.' },
      { firmKey: 'ieum', shareBasisPoints: 2000, part: '심사·정산 연계, 배치', state: 'invited', note: '' },
      { firmKey: 'raon', shareBasisPoints: 1000, part: '보안 점검', state: 'declined', note: '같은 기간에 다른 금융권 점검이 잡혀 있어 참여하지 못합니다.' },
    ],
  },
  {
    key: 'sewer-hangyeol',
    tenderNumber: SEWER_NUMBER,
    title: '새뜰시 하수관로 점검기록 시스템 클라우드 전환',
    stage: 'discovery',
    method: 'joint',
    leadFirmKey: 'hangyeol',
    participations: [{ firmKey: 'hangyeol', shareBasisPoints: 10000, part: '', state: 'accepted', note: '' }],
  },
];
