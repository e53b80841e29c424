import { ShoalError } from '@shoal/contract';

/** What the sections follow: the table of contents that the RFP asks for, else what evaluators look at. */
export const OUTLINE_SOURCES = ['contents', 'evaluation'] as const;
export type OutlineSourceKind = (typeof OUTLINE_SOURCES)[number];

/** A requirement, as far as its place in an outline depends on it. */
export interface PlacedRequirement {
  readonly id: string;
  /** Empty where the RFP gives none. */
  readonly code: string;
  readonly title: string;
  /** Empty where the RFP does not name it. */
  readonly category: string;
}

/** A section that an RFP asks for, before anybody has confirmed it. */
export interface ProposedSection {
  /** Index of the section that it stands below; null on the top level. Parents come first. */
  readonly parent: number | null;
  /** 1 on the top level. */
  readonly level: number;
  readonly title: string;
  /** At stake in it and nowhere below it; null where the RFP ties none to it. */
  readonly points: number | null;
  /** Of its own text; null where nothing limits the pages. */
  readonly pages: number | null;
  readonly requirementIds: readonly string[];
}

export interface ProposedOutline {
  readonly source: OutlineSourceKind;
  /** Of the file that the sections are for; null: the RFP names none. */
  readonly pageLimit: number | null;
  readonly sections: readonly ProposedSection[];
  /** Requirements that fit no section by their category, number or words. */
  readonly unplacedIds: readonly string[];
}

export const PLAN_LIMITS = {
  sections: 300,
  levels: 4,
  pagesMax: 2_000,
  requirementsPerSection: 1_000,
} as const;

/** Whole pages of a section. Errors: INVALID_INPUT. */
export const plannedPages = (pages: number | null | undefined): number | null => {
  if (pages === null || pages === undefined) return null;
  if (!Number.isInteger(pages) || pages < 0 || pages > PLAN_LIMITS.pagesMax) throw new ShoalError('INVALID_INPUT', { detail: `pages 0–${PLAN_LIMITS.pagesMax}` });
  return pages;
};
