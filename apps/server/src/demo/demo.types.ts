import type { KonepsField } from './koneps-fields';

export interface DemoCooperative {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface DemoFirm {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  /** Two syllables. */
  readonly chip: string;
  /** 1..12, unique within the cooperative. */
  readonly colorSlot: number;
  /** Ten digits with a valid check digit; the office code 999 is not given to real firms. */
  readonly businessNumber: string;
  readonly about: string;
  readonly website: string | null;
  readonly capabilities: readonly string[];
  readonly foundedYear: number;
}

export interface DemoPerson {
  readonly key: string;
  /** null: the cooperative's office. */
  readonly firmKey: string | null;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly role: 'office' | 'admin' | 'member';
  readonly language: 'ko' | 'en';
}

/** A moment of the clock in Seoul, told in days from the day of seeding, so that the demo stays current. */
export interface NoticeMoment {
  readonly inDays: number;
  /** HH:MM */
  readonly time: string;
}

/** One revision of a notice in the field names of KONEPS; moments become strings through `konepsItem`. */
export type DemoNotice = Readonly<Partial<Record<KonepsField, string | NoticeMoment>>>;

export interface DemoTenderLimits {
  readonly maxMembers: number;
  readonly minShareBasisPoints: number;
  readonly limitsSource: string;
  readonly limitsAsOf: { readonly inDays: number };
}

export interface DemoTender {
  /** The `bidNtceNo` of every revision. */
  readonly number: string;
  readonly source: 'koneps' | 'manual';
  /** Oldest first. */
  readonly notices: readonly DemoNotice[];
  readonly limits?: DemoTenderLimits;
}

export interface DemoParticipation {
  readonly firmKey: string;
  readonly shareBasisPoints: number;
  readonly part: string;
  readonly state: 'accepted' | 'invited' | 'declined';
  readonly note: string;
}

export interface DemoBid {
  readonly key: string;
  readonly tenderNumber: string;
  readonly title: string;
  readonly stage: 'discovery' | 'forming' | 'writing' | 'review' | 'submitted' | 'result';
  readonly method: 'joint' | 'divided' | 'mixed' | 'main_contractor';
  readonly leadFirmKey: string;
  readonly participations: readonly DemoParticipation[];
}

/** Inline marks in every text: `**bold**` and `[text](https://…)`. */
export type Block =
  | { readonly h: 2 | 3; readonly text: string }
  | { readonly p: string }
  | { readonly ul: readonly string[] }
  | { readonly ol: readonly string[] }
  | { readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } }
  | { readonly quote: string }
  | { readonly code: string };

/** How a section's text was before somebody went on with it. */
export interface DemoDraft {
  readonly authorKey: string;
  readonly at: NoticeMoment;
  /** Under which a writer kept it. */
  readonly name?: string;
  readonly blocks: readonly Block[];
}

export interface DemoSection {
  readonly key: string;
  /** null: a chapter. Sections stand in document order, a parent before its children. */
  readonly parentKey: string | null;
  readonly title: string;
  readonly ownerFirmKey: string;
  readonly readers: 'consortium' | 'owner_and_lead' | 'owner';
  readonly writerKeys: readonly string[];
  readonly state: 'empty' | 'writing' | 'review' | 'confirmed';
  /** Due day, counted from the day of seeding. */
  readonly dueInDays: number | null;
  readonly blocks: readonly Block[];
  /** Oldest first; whoever wrote the present text comes last. */
  readonly history?: { readonly drafts: readonly DemoDraft[]; readonly last: Omit<DemoDraft, 'blocks' | 'name'> };
}

export interface DemoProposal {
  readonly bidKey: string;
  readonly sections: readonly DemoSection[];
}
