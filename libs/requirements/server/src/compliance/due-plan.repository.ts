import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { SHOWN } from './matrix-conditions';

/** The day of what one firm (null: nobody) answers for in one category. */
export interface PlannedDay {
  readonly firmId: string | null;
  readonly category: string;
  readonly dueOn: string;
}

/** A row that has another day now. */
export interface Dated {
  readonly id: string;
  readonly firmId: string | null;
  readonly personId: string | null;
  readonly dueOn: string;
}

/** Rows are held in the order in which bulk changes hold them. What is written already needs no day any more. */
const SET_DAYS = `WITH planned AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::date[]) AS one (firm_id, category, due_on)
  ), meant AS (
    SELECT item.id, planned.due_on FROM compliance_items item JOIN requirements requirement ON requirement.id = item.requirement_id
      JOIN planned ON planned.firm_id IS NOT DISTINCT FROM item.owner_firm_id AND planned.category = coalesce(requirement.category, '')
      WHERE item.bid_id = $1 AND ${SHOWN} AND item.state NOT IN ('written', 'confirmed') AND (item.due_on IS NULL OR NOT $5) AND item.due_on IS DISTINCT FROM planned.due_on
      ORDER BY item.id FOR UPDATE OF item
  ) UPDATE compliance_items item SET due_on = meant.due_on FROM meant WHERE item.id = meant.id
    RETURNING item.id, item.owner_firm_id AS "firmId", item.owner_person_id AS "personId", to_char(item.due_on, 'YYYY-MM-DD') AS "dueOn"`;

@Injectable()
export class DuePlanRepository {
  /** One statement, whatever the number of rows. The rows that have another day now. */
  async setDays(work: Work, bidId: string, days: readonly PlannedDay[], onlyUndated: boolean): Promise<Dated[]> {
    // An UPDATE answers with its rows and their number.
    const [rows] = await work.manager.query<[Dated[], number]>(SET_DAYS, [bidId, days.map(({ firmId }) => firmId), days.map(({ category }) => category), days.map(({ dueOn }) => dueOn), onlyUndated]);
    return rows;
  }
}
