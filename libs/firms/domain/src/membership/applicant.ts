/** 소상공인, 소기업, 중기업, 중견기업, 대기업: from the smallest. */
export const FIRM_SIZES = ['micro', 'small', 'medium', 'upper_medium', 'large'] as const;
export type FirmSize = (typeof FIRM_SIZES)[number];

/** What a firm mainly lives on: 소프트웨어 개발, 클라우드 서비스, 정보보안, 컨설팅·감리, 시스템 통합(SI), 총판·리셀러, 그 밖. */
export const BUSINESS_KINDS = ['development', 'cloud', 'security', 'consulting', 'integration', 'resale', 'other'] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** What a firm declares of itself when it applies; eligibility is judged by nothing else. */
export interface Declaration {
  readonly size: FirmSize;
  readonly businessKind: BusinessKind;
  /** Belongs to a business group with restricted cross-shareholding (상호출자제한기업집단). */
  readonly isAffiliated: boolean;
  /** The share of the largest shareholder, in hundredths of a per cent. */
  readonly largestShareBasisPoints: number;
}

/** An application waits for its e-mail to be confirmed, then for the office; returned, it waits for the applicant. */
export const APPLICATION_STATES = ['unconfirmed', 'applied', 'returned', 'declined', 'admitted'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Lengths in UTF-16 code units after NFC. */
export const APPLICATION_LIMITS = { contactNameMax: 60, emailMax: 200, statementMax: 2000, answerMax: 2000, reasonMax: 1000 } as const;
