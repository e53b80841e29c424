import { addDays, seoulDayOf } from '../day';
import { certificateValidity, type CertificateDays, type CertificateValidity, type ValidityRule } from './validity';

/** On which day before a bid's deadline certificates must hold; a notice may say otherwise. */
export interface BidDayRule {
  readonly daysBeforeDeadline: number;
  readonly source: string;
  readonly sourceEn: string;
  readonly asOf: string;
}

export const USUAL_BID_DAY: BidDayRule = {
  daysBeforeDeadline: 1,
  source: '통상의 입찰공고: 입찰서 제출 마감일 전일까지 유효한 것. 공고에 다른 날이 있으면 그날을 따릅니다.',
  sourceEn: 'Usual notices: valid on the day before the bids are due. A notice that names another day goes before this.',
  asOf: '2026-06-08',
};

export const bidDay = (deadline: Date, rule: BidDayRule = USUAL_BID_DAY): string => addDays(seoulDayOf(deadline), -rule.daysBeforeDeadline);

/** Whether a certificate counts for a bid with this deadline. */
export const validityForBid = (certificate: CertificateDays, kind: { readonly validity: ValidityRule }, deadline: Date, rule: BidDayRule = USUAL_BID_DAY): CertificateValidity =>
  certificateValidity(certificate, kind, bidDay(deadline, rule));
