import { isDeepStrictEqual } from 'node:util';
import { REQUIREMENT_FIELDS, type StoredRequirement } from '@shoal/requirements-domain';
import { RequirementEntity } from './requirement.entity';

interface Owner {
  readonly cooperativeId: string;
  readonly tenderId: string;
}

/** What is new has no row yet; what is changed has its earlier one. */
export const rowOf = (one: StoredRequirement, was: RequirementEntity | undefined, { cooperativeId, tenderId }: Owner, now: Date, mergedIntoId: string | null = null): RequirementEntity => {
  const { id, code, title, category, definition, details, deliverables, state, removedBy, found, isInRfp, corrections, incoming, splitFrom, rfpId, doubtsSettled, position } = one;
  const row = Object.assign(new RequirementEntity(), {
    id, cooperativeId, tenderId, code, title, category, definition, details, deliverables, related: [...one.related], others: [...one.others], state, removedBy,
    mergedIntoId: state === 'active' ? null : (mergedIntoId ?? was?.mergedIntoId ?? null), found, isInRfp, corrections, incoming, splitFrom, rfpId, places: [...one.places], doubts: [...one.doubts], doubtsSettled, position,
    version: was?.version ?? 1, updatedAt: was?.updatedAt ?? now,
  } satisfies Omit<RequirementEntity, 'searchText'>);
  return was && isSeenToDiffer(was, row) ? Object.assign(row, { version: was.version + 1, updatedAt: now }) : row;
};

const SEEN = [...REQUIREMENT_FIELDS, 'state', 'removedBy', 'corrections', 'incoming', 'doubts', 'doubtsSettled'] as const;
const STORED = [...SEEN, 'mergedIntoId', 'found', 'isInRfp', 'rfpId', 'places', 'position'] as const;

/** Of what somebody may be editing; where it stands in the file and in the list is no matter for them. */
const isSeenToDiffer = (was: RequirementEntity, row: RequirementEntity): boolean => SEEN.some((name) => !isDeepStrictEqual(was[name], row[name]));

export const isToBeWritten = (was: RequirementEntity | undefined, row: RequirementEntity): boolean => was === undefined || STORED.some((name) => !isDeepStrictEqual(was[name], row[name]));
