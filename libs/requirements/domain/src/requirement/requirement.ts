import type { RequirementDoubt, SourcePlace } from '../reading/rfp-reading';

/** What a requirement says: each field may be read from the RFP, corrected by a person, or typed. */
export interface RequirementTexts {
  /** As the RFP numbers it; null where it does not. */
  readonly code: string | null;
  readonly title: string;
  readonly category: string | null;
  readonly definition: string;
  readonly details: string;
  readonly deliverables: string;
  readonly related: readonly string[];
  readonly others: readonly OtherLabel[];
}

/** A label of the card that is none of the usual ones, with its text (응락수준, 출처 …). */
export interface OtherLabel {
  readonly label: string;
  readonly text: string;
}

export const REQUIREMENT_FIELDS = ['code', 'title', 'category', 'definition', 'details', 'deliverables', 'related', 'others'] as const satisfies readonly (keyof RequirementTexts)[];
export type RequirementField = (typeof REQUIREMENT_FIELDS)[number];
export type SomeTexts = { readonly [F in RequirementField]?: RequirementTexts[F] };

export type RequirementState = 'active' | 'removed';

/** reading: the newest RFP does not have it any more; person: somebody took it out, or merged it into another. */
export type RemovedBy = 'reading' | 'person';

/** One requirement of a tender, as people see it, with what the newest RFP says of it. */
export interface StoredRequirement extends RequirementTexts {
  readonly id: string;
  readonly state: RequirementState;
  /** Null while it is active. */
  readonly removedBy: RemovedBy | null;
  /** What the RFP said when it was last read; null for what a person typed. */
  readonly found: RequirementTexts | null;
  /** The RFP that was read last has it. */
  readonly isInRfp: boolean;
  /** The fields that a person corrected, each with what the RFP said when that was decided; null where it had said nothing. */
  readonly corrections: Corrections;
  /** What a newer reading says of corrected fields, until a person decides. */
  readonly incoming: SomeTexts;
  /** The requirement it was split from: no card of the RFP is this one. */
  readonly splitFrom: string | null;
  /** The RFP in which it stands at `places`; null for what a person typed. */
  readonly rfpId: string | null;
  readonly places: readonly SourcePlace[];
  readonly doubts: readonly RequirementDoubt[];
  /** A person has looked at the doubts of this text. */
  readonly doubtsSettled: boolean;
  /** The order of the list. */
  readonly position: number;
}
export type Corrections = { readonly [F in RequirementField]?: { readonly said: RequirementTexts[F] } | null };

export const EMPTY_TEXTS: RequirementTexts = { code: null, title: '', category: null, definition: '', details: '', deliverables: '', related: [], others: [] };

export const textsOf = ({ code, title, category, definition, details, deliverables, related, others }: RequirementTexts): RequirementTexts => ({
  code, title, category, definition, details, deliverables, related: [...related], others: others.map(({ label, text }) => ({ label, text })),
});

/** These fields of a requirement. */
export const pickTexts = (texts: RequirementTexts, fields: readonly RequirementField[]): SomeTexts => Object.fromEntries(fields.map((field) => [field, texts[field]]));

export const isCorrected = ({ corrections }: Pick<StoredRequirement, 'corrections'>, field: RequirementField): boolean => Object.hasOwn(corrections, field);

/** In their usual order. */
export const fieldsIn = (some: SomeTexts | Corrections): RequirementField[] => REQUIREMENT_FIELDS.filter((field) => Object.hasOwn(some, field));

export const without = <T extends SomeTexts | Corrections>(some: T, fields: readonly RequirementField[]): T => Object.fromEntries(Object.entries(some).filter(([field]) => !fields.includes(field as RequirementField))) as T;
