import { BID_A } from '../bids';
import type { DemoGrant, DemoLook } from './registry.types';

/** Owner, what (title of a reference, kind of a certificate, name of an expert, node of a capability), key of a firm or a bid, last day in days from the seeding (null: until it is ended). */
type GrantRow = readonly [firm: string, what: string, to: string, until: number | null];

const TO_BIDS: readonly GrantRow[] = [
  ['naru', '통합관제센터 소프트웨어 유지관리', BID_A, 90],
  ['naru', '차량 단말 위치 연계', BID_A, 90],
  ['naru', '이노비즈 확인서', BID_A, 90],
  ['naru', '곽나담', BID_A, 90],
  ['naru', '지능형 교통', BID_A, 90],
  ['daon', '물류창고 안전모·침입 검출', BID_A, 60],
  ['daon', 'ISO/IEC 27001', BID_A, 60],
  ['daon', '길주원', BID_A, 60],
  ['daon', '신용평가등급확인서', 'finance-daon', 45],
  ['gaon', '센서 데이터 수집 체계 운영', BID_A, 90],
  ['gaon', '벤처기업확인서', BID_A, 90],
  ['gaon', '남궁휘', BID_A, 60],
  ['hangyeol', '사내 업무 클라우드 보안 체계', BID_A, 60],
  ['hangyeol', '심결', BID_A, 60],
  ['saebom', '은행 창구 태블릿 화면', 'finance-daon', 45],
];

const TO_FIRMS: readonly GrantRow[] = [
  ['ieum', '중소기업 금융 플랫폼 사전 분석', 'daon', 120],
  ['saebom', '신용평가등급확인서', 'maru', null],
  ['raon', '벤처기업확인서', 'hangyeol', 30],
  ['yesol', '벤처기업확인서', 'saebom', 14],
  // Over since two weeks.
  ['naru', '통합관제센터 소프트웨어 유지관리', 'ara', -14],
];

const grant = ([firmKey, what, to, untilInDays]: GrantRow): Pick<DemoGrant, 'firmKey' | 'what' | 'untilInDays'> & { readonly to: string } => ({ firmKey, what, to, untilInDays });

export const grants: readonly DemoGrant[] = [
  ...TO_BIDS.map(grant).map(({ to, ...rest }) => ({ ...rest, toBidKey: to, toFirmKey: null, endedDaysAgo: null })),
  ...TO_FIRMS.map(grant).map(({ to, ...rest }) => ({ ...rest, toBidKey: null, toFirmKey: to, endedDaysAgo: null })),
  { firmKey: 'daon', what: '물류창고 안전모·침입 검출', toBidKey: null, toFirmKey: 'nuri', untilInDays: 30, endedDaysAgo: 20 },
];

type LookRow = readonly [firm: string, what: string, person: string, look: DemoLook['look'], daysAgo: number];

const LOOKS: readonly LookRow[] = [
  ['naru', '재난안전 상황판 구축', 'office.staff', 'file', 41],
  ['naru', '재난안전 상황판 구축', 'maru.map', 'page', 12],
  ['naru', '재난안전 상황판 구축', 'saebom.lead', 'page', 5],
  ['naru', '통합관제센터 소프트웨어 유지관리', 'daon.writer', 'page', 3],
  ['naru', '통합관제센터 소프트웨어 유지관리', 'gaon.head', 'page', 2],
  ['naru', '엄태겸', 'daon.head', 'page', 8],
  ['daon', '산불 감시 영상 분석 시스템', 'naru.lead', 'page', 4],
  ['daon', '산불 감시 영상 분석 시스템', 'nuri.head', 'file', 16],
  ['gaon', '원격검침 데이터 연계 체계 구축', 'naru.pm', 'page', 6],
  ['hangyeol', '행정시스템 클라우드 전환', 'raon.head', 'page', 9],
  ['hangyeol', '클라우드 보안인증 CSAP (SaaS)', 'naru.pm', 'page', 1],
  ['ieum', '정책자금 심사 시스템 고도화', 'office.head', 'file', 33],
];

export const looks: readonly DemoLook[] = LOOKS.map(([firmKey, what, personKey, look, daysAgo]) => ({ firmKey, what, personKey, look, daysAgo }));

/** Why the office gave something back. */
export const returnReasons = {
  reference: '실적증명서의 완료일이 계약서와 다릅니다. 발주기관에서 고친 증명서를 받아 올려 주세요.',
  certificate: '인증서 사본의 제품 판 번호가 적어 주신 것과 다릅니다. 확인해 주세요.',
  expert: '경력증명서의 근무 기간이 끊겨 있습니다. 빠진 기간을 채워 주세요.',
  capability: '수행 실적의 증빙이 아직 확인되지 않았습니다. 실적부터 다시 요청해 주세요.',
} as const;
