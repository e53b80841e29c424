import { Injectable } from '@nestjs/common';
import { contextValues, SET_CONTEXT_SQL, type Work } from '@shoal/platform';
import type { JoinableStatement, NodeWords, StatementJoin } from '@shoal/references-domain';

interface NodeAndWords extends NodeWords {
  readonly id: string;
}

/** What a change of the tree does to the statements of all firms, also to those that the office may not see. */
@Injectable()
export class MergedStatementsRepository {
  /**
   * From here to its end the transaction may work on the statements of every firm of the cooperative, which no person may.
   * Comes after the tree itself has been changed in the office's own context: the wall has then said that it is the office.
   */
  async openToAllFirms(work: Work, cooperativeId: string): Promise<void> {
    await work.manager.query(SET_CONTEXT_SQL, [...contextValues({ purpose: 'worker', cooperativeId })]);
  }

  /** Statements of these nodes, of all firms. */
  at(work: Work, nodeIds: readonly string[]): Promise<JoinableStatement[]> {
    return work.manager.query<JoinableStatement[]>(
      `SELECT s.id, s.firm_id AS "firmId", s.node_id AS "nodeId", s.level, e.visibility, e.removed_at AS "removedAt",
          ARRAY(SELECT b.evidence_id FROM capability_backings b WHERE b.statement_id = s.id ORDER BY b.evidence_id) AS "backingIds"
        FROM capability_statements s JOIN evidence e ON e.id = s.id WHERE s.node_id = ANY($1) ORDER BY s.id`,
      [[...nodeIds]],
    );
  }

  /** The ones that stay stand at `intoId`, the ones that go at `fromId`, in their firm's trash. */
  async join(work: Work, fromId: string, intoId: string, joins: readonly StatementJoin[], now: Date): Promise<void> {
    const stays = joins.map((one) => one.stays);
    const goes = joins.flatMap((one) => one.goes ?? []);
    // Two of a firm change places: that each node has one is checked when both have.
    await work.manager.query('SET CONSTRAINTS capability_statements_one_each DEFERRED');
    await work.manager.query('UPDATE capability_statements SET node_id = CASE WHEN id = ANY($1) THEN $3::uuid ELSE $4::uuid END WHERE id = ANY($1) OR id = ANY($2)', [stays, goes, intoId, fromId]);
    await work.manager.query(
      `INSERT INTO capability_backings (statement_id, evidence_id, cooperative_id, firm_id)
        SELECT s.id, given.evidence_id, s.cooperative_id, s.firm_id FROM unnest($1::uuid[], $2::uuid[]) AS given (statement_id, evidence_id) JOIN capability_statements s ON s.id = given.statement_id`,
      [joins.flatMap((one) => one.joined.map(() => one.stays)), joins.flatMap((one) => [...one.joined])],
    );
    await work.manager.query('UPDATE evidence SET removed_at = coalesce(removed_at, $2) WHERE id = ANY($1)', [goes, now]);
    await this.countUp(work, joins, now);
  }

  /** Titles and words to be found by follow the node. */
  async rename(work: Work, { id, name, nameEn, synonyms }: NodeAndWords): Promise<void> {
    await work.manager.query(`UPDATE evidence e SET title = $2, search_text = $3 || ' ' || s.note FROM capability_statements s WHERE s.id = e.id AND s.node_id = $1`, [id, name, [name, nameEn, ...synonyms].join(' ')]);
  }

  /** The office itself has said that the two are one, so a mere move keeps its review; more backings than it has seen reopen it. */
  private async countUp(work: Work, joins: readonly StatementJoin[], now: Date): Promise<void> {
    const grown = joins.filter((one) => one.joined.length > 0).map((one) => one.stays);
    await work.manager.query(
      `UPDATE evidence SET version = version + 1, updated_at = $3, review_state = CASE WHEN id = ANY($2) AND review_state = 'verified' THEN 'requested' ELSE review_state END WHERE id = ANY($1)`,
      [joins.map((one) => one.stays), grown, now],
    );
  }
}
