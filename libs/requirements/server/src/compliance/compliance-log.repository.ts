import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { validate as isUuid } from 'uuid';
import type { LoggedChange } from './compliance-change.type';

const ROWS = `SELECT id, at, person_id AS "personId", what, from_value AS "from", to_value AS "to" FROM compliance_changes
  WHERE item_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const COUNT = 'SELECT count(*)::int AS total FROM compliance_changes WHERE item_id = $1';

@Injectable()
export class ComplianceLogRepository {
  /** Up to `first + 1`, the newest first. Errors: INVALID_INPUT. */
  async page(work: Work, itemId: string, { first, after }: { readonly first: number; readonly after?: string }): Promise<{ readonly rows: LoggedChange[]; readonly total: number }> {
    const rows = await work.manager.query<LoggedChange[]>(ROWS, [itemId, readCursor(after), first + 1]);
    const [counted] = await work.manager.query<{ total: number }[]>(COUNT, [itemId]);
    return { rows, total: counted?.total ?? 0 };
  }
}

const readCursor = (cursor: string | undefined): string | null => {
  const read = decodeCursor(cursor, 1);
  if (read === null) return null;
  const [id] = read;
  if (typeof id !== 'string' || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return id;
};
