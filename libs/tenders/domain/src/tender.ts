/** How the members of a consortium share the work (이행방식, 공동계약운용요령 §2의2). */
export type ConsortiumMethod = 'joint' | 'divided' | 'mixed' | 'main_contractor';
export const CONSORTIUM_METHODS: readonly ConsortiumMethod[] = ['joint', 'divided', 'mixed', 'main_contractor'];

export type TenderSource = 'koneps' | 'manual';
export const TENDER_SOURCES: readonly TenderSource[] = ['koneps', 'manual'];

export interface TenderAttachment {
  /** As the notice names it; may be empty. */
  readonly name: string;
  /** http(s) only. */
  readonly url: string;
}

/** What a notice says about its tender. Null (or an empty text) is what it leaves open. */
export interface NoticeContent {
  readonly title: string;
  /** 수요기관, the customer. */
  readonly buyer: string;
  /** 공고기관, who publishes the notice. */
  readonly noticeInstitution: string;
  /** 배정예산 in won. */
  readonly budget: bigint | null;
  /** 추정가격 in won, without value-added tax. */
  readonly estimatedPrice: bigint | null;
  /** 부가가치세 in won. */
  readonly vat: bigint | null;
  readonly publishedAt: Date | null;
  /** 참가자격등록 마감. */
  readonly qualificationDueAt: Date | null;
  /** 공동수급협정서 마감. */
  readonly agreementDueAt: Date | null;
  readonly beginsAt: Date | null;
  /** 입찰(제안서) 마감. */
  readonly closesAt: Date | null;
  /** 개찰. */
  readonly opensAt: Date | null;
  readonly contractMethod: string;
  readonly awardMethod: string;
  /** Per cent of the score, 0 to 100. */
  readonly techWeight: number | null;
  readonly priceWeight: number | null;
  /** Methods the notice allows; empty when joint supply is refused or not stated, see `jointSupplyStance`. */
  readonly jointMethods: readonly ConsortiumMethod[];
  /** In the notice's own words: '(전자)공동이행'. */
  readonly jointMethodName: string;
  readonly classification: string;
  /** The notice's page for people, http(s). */
  readonly url: string | null;
  readonly attachments: readonly TenderAttachment[];
}

/** Limits on a consortium that this tender sets, with where they stand and as of which day; null is unknown, never a default. */
export interface JointLimits {
  readonly maxMembers: number | null;
  /** Hundredths of a per cent. */
  readonly minShareBasisPoints: number | null;
  readonly limitsSource: string | null;
  /** YYYY-MM-DD. */
  readonly limitsAsOf: string | null;
}

/** One notice from a buyer in its present state (공고). */
export interface Tender extends NoticeContent, JointLimits {
  readonly id: string;
  /** 공고번호. */
  readonly number: string;
  /** 차수, three digits. */
  readonly revision: string;
  readonly source: TenderSource;
  /** 등록공고, 변경공고, 취소공고, 재공고; empty when the notice does not say. */
  readonly kind: string;
  readonly changeReason: string;
  readonly version: number;
}

/** One change between two states; `field` is Tender's field name, money in won, instants in ISO 8601 UTC, null is nothing. */
export interface TenderChange {
  readonly field: NoticeField;
  readonly before: string | null;
  readonly after: string | null;
}

export type NoticeField = keyof NoticeContent;

/** Lengths in UTF-16 code units after NFC; a KONEPS number has at most 40 characters (guide v1.1). */
export const TENDER_LIMITS = {
  numberMax: 40,
  titleMax: 500,
  textMax: 1000,
  urlMax: 2000,
  attachmentsMax: 30,
  /** 10^15 won. */
  wonMax: 1_000_000_000_000_000n,
  membersMax: 100,
  importBytesMax: 5 * 1024 * 1024,
  importNoticesMax: 1000,
} as const;
