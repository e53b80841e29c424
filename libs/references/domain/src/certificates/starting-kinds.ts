import type { CertificateKind } from './certificate';

/** A kind with which every cooperative starts; its office changes it from then on. */
export type StartingKind = Pick<CertificateKind, 'name' | 'nameEn' | 'validity' | 'renewalLead' | 'basis' | 'source' | 'sourceAsOf'>;

/** The day on which these sources were read. */
const AS_OF = '2026-06-08';
const UNCHECKED = '일반 지식: 근거 법령과 발급기관 안내를 확인해 주세요.';

const years = (count: number) => ({ validity: { type: 'months', months: 12 * count } }) as const;
const PRINTED = { validity: { type: 'printed' } } as const;
const UNLIMITED = { validity: { type: 'unlimited' } } as const;
const days = (amount: number) => ({ renewalLead: { unit: 'days', amount } }) as const;
const months = (amount: number) => ({ renewalLead: { unit: 'months', amount } }) as const;
const NO_LEAD = { renewalLead: null } as const;
const law = (source: string) => ({ basis: 'law', source, sourceAsOf: AS_OF }) as const;
const general = (source = UNCHECKED) => ({ basis: 'general_knowledge', source, sourceAsOf: AS_OF }) as const;

const CSAP = { ...years(5), ...months(6), ...law('클라우드컴퓨팅법 §23의2, 같은 법 시행령 §15의7: 유효기간 5년, 만료 6개월 전까지 갱신 신청') };
const ISO = { ...years(3), ...months(3), ...general() };
const ISMS = { ...years(3), ...months(3), ...general() };

export const STARTING_CERTIFICATE_KINDS: readonly StartingKind[] = [
  { name: '중소기업확인서', nameEn: 'SME certificate', validity: { type: 'fiscal_year', endsOn: '03-31' }, ...days(30), ...general('일반 지식: 사업연도마다 새로 받습니다(12월 결산이면 이듬해 3월 31일까지). 확인서에 적힌 날이 우선이니 확인해 주세요.') },
  { name: '직접생산확인증명서', nameEn: 'Direct production certificate', ...years(2), ...days(30), ...law('판로지원법 시행규칙: 발급일부터 2년, 세부품명번호별. 상호·대표자가 바뀌면 재발급') },
  { name: '클라우드 보안인증 CSAP (IaaS)', nameEn: 'Cloud security assurance CSAP (IaaS)', ...CSAP },
  { name: '클라우드 보안인증 CSAP (SaaS)', nameEn: 'Cloud security assurance CSAP (SaaS)', ...CSAP },
  { name: '클라우드 보안인증 CSAP (DaaS)', nameEn: 'Cloud security assurance CSAP (DaaS)', ...CSAP },
  { name: 'GS인증 (소프트웨어 품질인증)', nameEn: 'GS: software quality certificate', ...UNLIMITED, ...NO_LEAD, ...general('소프트웨어진흥법 §20. 유효기간이 없다는 것은 일반 지식이니 확인해 주세요.') },
  { name: 'SP인증 (소프트웨어프로세스 품질인증)', nameEn: 'SP: software process quality certificate', ...years(3), ...months(3), ...general('소프트웨어진흥법 §21(1~3등급). 유효기간 3년은 일반 지식이니 확인해 주세요.') },
  { name: '소프트웨어사업자 일반 현황 관리확인서', nameEn: 'Software business status certificate', ...PRINTED, ...days(14), ...general('소프트웨어진흥법 §58, 같은 법 시행규칙 §17, 별지 27. 유효기간은 확인서에 적힌 날을 따릅니다(일반 지식, 확인 필요).') },
  { name: 'CC인증', nameEn: 'Common Criteria certificate', ...PRINTED, ...months(6), ...general() },
  { name: '보안기능확인서', nameEn: 'Security function certificate', ...PRINTED, ...months(3), ...general() },
  { name: 'ISO 9001', nameEn: 'ISO 9001', ...ISO },
  { name: 'ISO/IEC 27001', nameEn: 'ISO/IEC 27001', ...ISO },
  { name: 'ISO/IEC 27017', nameEn: 'ISO/IEC 27017', ...ISO },
  { name: '정보보호 관리체계 인증 (ISMS)', nameEn: 'ISMS', ...ISMS },
  { name: '정보보호 및 개인정보보호 관리체계 인증 (ISMS-P)', nameEn: 'ISMS-P', ...ISMS },
  { name: '벤처기업확인서', nameEn: 'Venture business certificate', ...years(3), ...days(60), ...general() },
  { name: '이노비즈 확인서', nameEn: 'Innobiz certificate', ...years(3), ...days(60), ...general() },
  { name: '메인비즈 확인서', nameEn: 'Mainbiz certificate', ...years(3), ...days(60), ...general() },
  { name: '여성기업 확인서', nameEn: 'Women-owned business certificate', ...PRINTED, ...days(30), ...general() },
  { name: '장애인기업 확인서', nameEn: 'Disabled-owned business certificate', ...PRINTED, ...days(30), ...general() },
  { name: '사회적기업 인증서', nameEn: 'Social enterprise certificate', ...UNLIMITED, ...NO_LEAD, ...general() },
  { name: '기업부설연구소 인정서', nameEn: 'Corporate research institute certificate', ...UNLIMITED, ...NO_LEAD, ...general() },
  { name: '신용평가등급확인서', nameEn: 'Credit rating certificate', ...years(1), ...days(30), ...general() },
];
