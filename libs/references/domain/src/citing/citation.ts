import type { CitedThing } from './cited-thing';

/** A place in a text where a thing is cited, with its version when it was put or last looked at there. */
export interface Citation {
  readonly evidenceId: string;
  readonly version: number;
}

export const CITING_LIMITS = { perSection: 200, asked: 100, versionMax: 2 ** 31 - 1 } as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Attributes as they stand in a shared text, where anybody who may write can put anything: null unless they name a thing and a version. */
export const readCitation = (attributes: Readonly<Record<string, unknown>> | undefined): Citation | null => {
  const { evidenceId, version } = attributes ?? {};
  if (typeof evidenceId !== 'string' || !UUID.test(evidenceId)) return null;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > CITING_LIMITS.versionMax) return null;
  return { evidenceId, version };
};

/** The citations of a text in its order; what is none, or beyond the limit, is left out. */
export const readCitations = (all: readonly (Readonly<Record<string, unknown>> | undefined)[]): Citation[] => all.flatMap((one) => readCitation(one) ?? []).slice(0, CITING_LIMITS.perSection);

/** withdrawn: not shared with the bid (any more), which says nothing of whether there is such a thing; expired: does not prove it on the day that counts. */
export const CITATION_RISKS = ['withdrawn', 'expired', 'changed'] as const;
export type CitationRisk = (typeof CITATION_RISKS)[number];

/** The gravest thing that is wrong with a citation; null: it stands as it was cited. `thing` null: nothing is shared under this id. */
export const citationRisk = ({ version }: Pick<Citation, 'version'>, thing: Pick<CitedThing, 'version' | 'problem'> | null): CitationRisk | null => {
  if (thing === null) return 'withdrawn';
  if (thing.problem !== null) return 'expired';
  return thing.version === version ? null : 'changed';
};
