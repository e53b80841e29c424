import { COMPLIANCE_LIMITS } from './compliance-item';

/** The mark in a section's text that ties what it stands on to a requirement. */
export const REQUIREMENT_MARK = 'requirement';

/** A mark as it was found in a shared text, where anybody who may write can put anything. */
export interface FoundMark {
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  /** The block that it stands in. */
  readonly blockId: string;
  /** Who wrote the words that it stands on; null: nobody known. */
  readonly personId: string | null;
}

/** A paragraph that answers a requirement. */
export interface MarkedAnswer {
  readonly requirementId: string;
  readonly blockId: string;
  readonly personId: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The answers of a text in its order: one for each requirement and block; what names no requirement, or is beyond the limit, is left out. */
export const readMarks = (marks: readonly FoundMark[]): MarkedAnswer[] => {
  const answers = new Map<string, MarkedAnswer>();
  for (const { attributes, blockId, personId } of marks) {
    const requirementId = attributes?.['requirementId'];
    if (typeof requirementId !== 'string' || !UUID.test(requirementId)) continue;
    const key = `${requirementId} ${blockId}`;
    if (!answers.has(key)) answers.set(key, { requirementId, blockId, personId });
  }
  return [...answers.values()].slice(0, COMPLIANCE_LIMITS.marksPerSection);
};
