import type { MatrixLogQuery } from '../../generated/graphql';
import type { Row } from '../matrix-store';

type Entry = MatrixLogQuery['complianceLog']['nodes'][number];

export interface PastEvent {
  readonly id: string;
  readonly at: string;
  readonly person: string | null;
  readonly entry?: Entry;
  /** That was linked. */
  readonly section?: string;
}

/** Logged changes and links, the newest first; where older changes are still to come, links before them wait. */
export const pastOf = (entries: readonly Entry[], answers: Row['answers'], hasMore: boolean): PastEvent[] => {
  const oldest = entries.at(-1)?.at;
  const links = answers
    .filter(({ section, createdAt }) => section !== null && (!hasMore || oldest === undefined || Date.parse(createdAt) >= Date.parse(oldest)))
    .map(({ id, createdAt, person, section }): PastEvent => ({ id, at: createdAt, person: person?.name ?? null, section: `${section?.number ?? ''} ${section?.title ?? ''}`.trim() }));
  const changes = entries.map((entry): PastEvent => ({ id: entry.id, at: entry.at, person: entry.person?.name ?? null, entry }));
  return [...changes, ...links].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
};
