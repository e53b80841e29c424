import type { CertificateProblem, KindRuleProblem } from './certificate';

interface Sentence {
  /** The input field that it stands at. */
  readonly field: string;
  readonly ko: string;
  readonly en: string;
}

/** What to say of a certificate's days. */
export const CERTIFICATE_SENTENCES: Readonly<Record<CertificateProblem, Sentence>> = {
  issued_on: { field: 'issuedOn', ko: '발급일은 1900년부터 2199년 사이의 날짜로 적어 주세요', en: 'the day of issue must be a day from 1900 to 2199' },
  expires_on: { field: 'expiresOn', ko: '만료일은 1900년부터 2199년 사이의 날짜로 적어 주세요', en: 'the last day must be a day from 1900 to 2199' },
  expiry_missing: { field: 'expiresOn', ko: '이 종류는 유효기간이 있으니 적혀 있는 만료일을 적어 주세요', en: 'certificates of this kind expire: write the last day that is printed' },
  expires_before_issue: { field: 'expiresOn', ko: '만료일이 발급일보다 빠릅니다', en: 'the last day is before the day of issue' },
};

/** What to say of a kind's rule. */
export const KIND_RULE_SENTENCES: Readonly<Record<KindRuleProblem, Sentence>> = {
  months: { field: 'months', ko: '유효기간은 1개월에서 600개월 사이로 적어 주세요', en: 'the validity must be 1 to 600 months' },
  ends_on: { field: 'endsOn', ko: '해마다 끝나는 날을 03-31처럼 적어 주세요(2월 29일은 안 됩니다)', en: 'write the day on which it ends every year as 03-31 (not 29 February)' },
  lead: { field: 'leadAmount', ko: '갱신 신청 시기는 만료 전 1~1000일이나 1~60개월로 적어 주세요', en: 'the time to renew must be 1 to 1000 days or 1 to 60 months before the end' },
  source: { field: 'source', ko: '규칙의 근거(법령 조문이나 공고)를 적어 주세요', en: 'say where the rule comes from: a law and article, or a notice' },
  as_of: { field: 'sourceAsOf', ko: '근거를 확인한 날을 적어 주세요', en: 'say on which day the source was read' },
};
