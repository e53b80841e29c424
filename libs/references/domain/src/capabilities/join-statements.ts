import type { EvidenceVisibility } from '@shoal/access-domain';
import { type CapabilityLevel, levelRank } from './capability';

export interface JoinableStatement {
  readonly id: string;
  readonly firmId: string;
  readonly nodeId: string;
  readonly level: CapabilityLevel;
  readonly visibility: EvidenceVisibility;
  /** In the owner's trash since then. */
  readonly removedAt: Date | null;
  readonly backingIds: readonly string[];
}

export interface StatementJoin {
  /** Carries its own level, words and visibility on to the node that stays. */
  readonly stays: string;
  /** Of the same firm; goes to its trash. */
  readonly goes: string | null;
  /** Backings that the staying one takes over. */
  readonly joined: readonly string[];
}

/**
 * What becomes of one firm's statements when two nodes become one. The higher level stays with its own visibility, so that
 * merging opens nothing to anybody; of equal ones the more open, then the one that stood there.
 */
export const joinStatements = (moving: JoinableStatement, standing: JoinableStatement | undefined): StatementJoin => {
  if (!standing) return { stays: moving.id, goes: null, joined: [] };
  const [stays, goes] = outranks(moving, standing) ? [moving, standing] : [standing, moving];
  // What was thrown away before does not come back by a merge.
  const joined = goes.removedAt === null ? goes.backingIds.filter((id) => !stays.backingIds.includes(id)) : [];
  return { stays: stays.id, goes: goes.id, joined };
};

const outranks = (a: JoinableStatement, b: JoinableStatement): boolean => {
  const order = [Number(a.removedAt === null) - Number(b.removedAt === null), levelRank(a.level) - levelRank(b.level), Number(a.visibility === 'cooperative') - Number(b.visibility === 'cooperative')];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
};
