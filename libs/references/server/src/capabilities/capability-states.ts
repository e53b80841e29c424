import { Injectable } from '@nestjs/common';
import type { ReviewState } from '@shoal/access-domain';
import type { Work } from '@shoal/platform';
import { backingCounts, type BackingKind, type CapabilityState, capabilityState, seoulDayOf } from '@shoal/references-domain';
import { CertificatesRepository } from '../certificates/certificates.repository';
import { type BackingRow, CapabilityStatementsRepository } from './capability-statements.repository';

export interface StatementState {
  readonly state: CapabilityState;
  /** Backings that count today, by kind. */
  readonly counted: Readonly<Record<BackingKind, number>>;
  readonly backings: readonly { readonly evidenceId: string; readonly counts: boolean }[];
}

/** Claimed, backed or verified, for the asking person and today; a fixed number of statements for any number of capabilities. */
@Injectable()
export class CapabilityStates {
  constructor(
    private readonly statements: CapabilityStatementsRepository,
    private readonly certificates: CertificatesRepository,
  ) {}

  async of(work: Work, capabilities: readonly { readonly id: string; readonly review: ReviewState }[], now: Date): Promise<ReadonlyMap<string, StatementState>> {
    if (capabilities.length === 0) return new Map();
    const rows = await this.statements.backingsOf(work, capabilities.map(({ id }) => id));
    const valid = await this.validOf(work, rows, now);
    const byStatement = new Map<string, BackingRow[]>(capabilities.map(({ id }) => [id, []]));
    for (const row of rows) byStatement.get(row.statementId)?.push(row);
    return new Map(capabilities.map(({ id, review }) => [id, stateOf(review, byStatement.get(id) ?? [], valid)]));
  }

  /** Which of these prove anything today. */
  async counting(work: Work, things: readonly Omit<BackingRow, 'statementId'>[], now: Date): Promise<ReadonlySet<string>> {
    const valid = await this.validOf(work, things, now);
    return new Set(factsOf(things, valid).filter(backingCounts).map(({ evidenceId }) => evidenceId));
  }

  private async validOf(work: Work, things: readonly Pick<BackingRow, 'kind' | 'evidenceId'>[], now: Date): Promise<ReadonlySet<string>> {
    const certificates = things.filter(({ kind }) => kind === 'certificate').map(({ evidenceId }) => evidenceId);
    return certificates.length > 0 ? this.certificates.validOn(work, [...new Set(certificates)], seoulDayOf(now)) : new Set();
  }
}

const factsOf = (things: readonly Omit<BackingRow, 'statementId'>[], valid: ReadonlySet<string>) =>
  things.map(({ evidenceId, kind, removedAt }) => ({ evidenceId, kind, removedAt, isValid: kind === 'certificate' ? valid.has(evidenceId) : null }));

const stateOf = (review: ReviewState, rows: readonly BackingRow[], valid: ReadonlySet<string>): StatementState => {
  const facts = factsOf(rows, valid);
  const counting = facts.filter(backingCounts);
  const count = (kind: BackingKind): number => counting.filter((fact) => fact.kind === kind).length;
  return {
    state: capabilityState(review, facts),
    counted: { reference: count('reference'), certificate: count('certificate'), expert: count('expert') },
    backings: facts.map((fact) => ({ evidenceId: fact.evidenceId, counts: backingCounts(fact) })),
  };
};
