import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../database/locks';
import type { Work } from '../database/unit-of-work';
import type { AuditDetails } from './audit-entry.entity';

export interface AuditRecord {
  /** `area.verb`, e.g. `membership.suspend`. */
  readonly action: `${string}.${string}`;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason?: string;
  /** What a reader needs to know when the subject is gone: names, what was before. No secrets, no text of proposals. */
  readonly details?: AuditDetails;
}

/** The audit log of the cooperative that the unit of work is in: append-only and chained. */
@Injectable()
export class AuditLog {
  /** Adds a line that is there if and only if this commits. Called last: until then other audited changes of the cooperative wait. */
  async record(work: Work, { action, subjectKind, subjectId, reason = '', details = {} }: AuditRecord): Promise<void> {
    if (!work.context.cooperativeId) throw new Error(`the audited action ${action} belongs to no cooperative`);
    await work.manager.query('SELECT audit_append($1, $2, $3, $4, $5, $6::jsonb)', [ADVISORY_LOCKS.audit, action, subjectKind, subjectId, reason.normalize('NFC').trim(), JSON.stringify(details)]);
  }
}
