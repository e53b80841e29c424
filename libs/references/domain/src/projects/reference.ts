/** Who paid: 공공, 금융, 민간, 해외. */
export const BUYER_KINDS = ['public', 'finance', 'private', 'overseas'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

/** 단독, 공동이행, 분담이행, 하도급. */
export const REFERENCE_METHODS = ['single', 'joint', 'divided', 'subcontract'] as const;
export type ReferenceMethod = (typeof REFERENCE_METHODS)[number];

/** 구축·개발, 컨설팅(ISP, PMO), 운영, 유지관리, 장비 납품: tenders leave some of them out. */
export const WORK_KINDS = ['development', 'consulting', 'operation', 'maintenance', 'hardware'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A participant of the cooperative says so itself; others are named by text and stay `waiting`. */
export const PART_STATES = ['waiting', 'confirmed', 'disputed'] as const;
export type PartState = (typeof PART_STATES)[number];

/** What one firm has of a contract: a share of a joint one, a part of a divided one or of a subcontract, neither when it is alone. */
export interface Part {
  /** Hundredths of a per cent. */
  readonly shareBasisPoints: number | null;
  /** Won, with or without value-added tax as the contract amount. */
  readonly partAmount: bigint | null;
}

/** One year's or stage's contract of a continued one (장기계속, 차수). */
export interface ReferencePhase {
  readonly name: string;
  /** The whole phase in won. */
  readonly amount: bigint;
  /** The owner's own part of it; only where the work is divided or subcontracted. */
  readonly partAmount: bigint | null;
  /** YYYY-MM-DD; null while it runs. */
  readonly completedOn: string | null;
}

/** Another firm of the contract. */
export interface ReferenceParticipant extends Part {
  /** A firm of the cooperative, which then confirms its part; null: `name` says who. */
  readonly memberFirmId: string | null;
  /** Empty for a firm of the cooperative. */
  readonly name: string;
}

/** A finished or running project that proves experience (수행실적). Its title stands with what all evidence has in common. */
export interface ReferenceProject extends Part {
  readonly buyerName: string;
  readonly buyerKind: BuyerKind;
  /** 계약번호; may be empty. */
  readonly contractNumber: string;
  /** 계약일. */
  readonly contractDay: string | null;
  readonly startsOn: string;
  /** The day of completion; null while it runs. */
  readonly endsOn: string | null;
  /** The whole contract in won. */
  readonly amount: bigint;
  /** Whether all amounts of this reference contain value-added tax. */
  readonly vatIncluded: boolean;
  readonly method: ReferenceMethod;
  readonly workKind: WorkKind;
  readonly description: string;
  readonly technologies: readonly string[];
  /** Who issues the certificate of performance (실적증명서); may be empty. */
  readonly issuer: string;
  /** Whether the buyer approved the subcontract. */
  readonly subcontractApproved: boolean;
}

/** Everything about a reference that its owner types in. */
export interface ReferenceContent extends ReferenceProject {
  readonly title: string;
  readonly participants: readonly ReferenceParticipant[];
  readonly phases: readonly ReferencePhase[];
}

/** Lengths in UTF-16 code units after NFC. */
export const REFERENCE_LIMITS = {
  titleMax: 300,
  nameMax: 200,
  contractNumberMax: 60,
  descriptionMax: 4000,
  technologiesMax: 20,
  technologyMax: 40,
  participantsMax: 20,
  phasesMax: 30,
  disputeMax: 500,
  /** Below 100 trillion won. */
  wonMax: 99_999_999_999_999n,
  firstDay: '1990-01-01',
  lastDay: '2100-12-31',
  windowYearsMax: 30,
} as const;

/** Divided work and subcontracts state parts in won; joint work states shares. */
export const hasParts = (method: ReferenceMethod): boolean => method === 'divided' || method === 'subcontract';
