import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { Compliance, ComplianceState } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { ComplianceItemEntity } from './compliance-item.entity';

/** What a bulk assignment sets; undefined leaves it as it is. */
export interface Assignment {
  readonly firmId?: string | null;
  readonly personId?: string | null;
  readonly dueOn?: string | null;
}

/** A row that is different now, with what it was. */
export interface Assigned {
  readonly id: string;
  readonly isNewFirm: boolean;
  readonly isNewPerson: boolean;
}

const ASSIGN = `WITH wanted AS (
    SELECT id, owner_firm_id AS was_firm, owner_person_id AS was_person, due_on AS was_due, CASE WHEN $2 THEN $3::uuid ELSE owner_firm_id END AS firm,
      CASE WHEN $4 THEN $5::uuid WHEN $2 AND owner_firm_id IS DISTINCT FROM $3::uuid THEN NULL ELSE owner_person_id END AS person, CASE WHEN $6 THEN $7::date ELSE due_on END AS due
    FROM compliance_items WHERE id = ANY($1::uuid[]))
  UPDATE compliance_items item SET owner_firm_id = wanted.firm, owner_person_id = wanted.person, due_on = wanted.due FROM wanted
    WHERE item.id = wanted.id AND (wanted.firm, wanted.person, wanted.due) IS DISTINCT FROM (wanted.was_firm, wanted.was_person, wanted.was_due)
    RETURNING item.id, wanted.firm IS DISTINCT FROM wanted.was_firm AS "isNewFirm", wanted.person IS DISTINCT FROM wanted.was_person AS "isNewPerson"`;

/** Changes of items; the database follows with state, version and log. */
@Injectable()
export class ItemsRepository {
  /** Held until the work ends, in one order; those that the asker may not change are missing. */
  lock(work: Work, ids: readonly string[]): Promise<ComplianceItemEntity[]> {
    return work.manager.find(ComplianceItemEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The rows that are different now. */
  async assign(work: Work, ids: readonly string[], { firmId, personId, dueOn }: Assignment): Promise<Assigned[]> {
    const given = (value: string | null | undefined): [boolean, string | null] => [value !== undefined, value ?? null];
    // An UPDATE answers with its rows and their number.
    const [rows] = await work.manager.query<[Assigned[], number]>(ASSIGN, [[...ids], ...given(firmId), ...given(personId), ...given(dueOn)]);
    return rows;
  }

  async tie(work: Work, ids: readonly string[], evaluationItem: string | null, points: number | null): Promise<void> {
    await work.manager.query(`UPDATE compliance_items SET evaluation_item = $2, points = $3 WHERE id = ANY($1::uuid[]) AND (evaluation_item, points) IS DISTINCT FROM ($2, $3::integer)`, [[...ids], evaluationItem, points]);
  }

  async say(work: Work, id: string, compliance: Compliance | null, reason: string): Promise<void> {
    await work.manager.query('UPDATE compliance_items SET compliance = $2, reason = $3 WHERE id = $1 AND (compliance, reason) IS DISTINCT FROM ($2, $3)', [id, compliance, reason]);
  }

  async step(work: Work, id: string, state: ComplianceState): Promise<void> {
    await work.manager.query('UPDATE compliance_items SET state = $2 WHERE id = $1', [id, state]);
  }

  async acknowledge(work: Work, ids: readonly string[]): Promise<void> {
    await work.manager.query('UPDATE compliance_items SET flag = NULL, flagged_at = NULL WHERE id = ANY($1::uuid[]) AND flag IS NOT NULL', [[...ids]]);
  }

  versions(work: Work, bidId: string, ids: readonly string[]): Promise<Pick<ComplianceItemEntity, 'id' | 'version'>[]> {
    return work.manager.find(ComplianceItemEntity, { select: { id: true, version: true }, where: { bidId, id: In([...ids]) } });
  }

  /** Those of the items that are answered in a section which the asker writes. */
  async answeredByAsker(work: Work, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await work.manager.query<{ item_id: string }[]>('SELECT DISTINCT item_id FROM compliance_answers WHERE item_id = ANY($1::uuid[]) AND section_id IN (SELECT app_own_sections())', [[...ids]]);
    return new Set(rows.map(({ item_id }) => item_id));
  }
}
