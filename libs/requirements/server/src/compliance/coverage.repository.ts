import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { DayChange } from '@shoal/requirements-domain';

const RANK = (column: string): string => `array_position(ARRAY['undecided', 'assigned', 'writing', 'written', 'confirmed'], ${column})`;
/** +1 where the change crosses into the state or beyond, -1 where it falls behind it. */
const CROSSED = (rank: number): string => `sum((${RANK('to_state')} >= ${rank})::int - (${RANK('from_state')} >= ${rank})::int)::int`;

/** From the log of changes, which the database writes whoever changes: no second count can differ from it. */
const DAYS = `SELECT to_char((at AT TIME ZONE 'Asia/Seoul')::date, 'YYYY-MM-DD') AS day, sum(added)::int AS total,
    ${CROSSED(2)} AS assigned, ${CROSSED(3)} AS writing, ${CROSSED(4)} AS written, ${CROSSED(5)} AS confirmed
  FROM (
    SELECT item.created_at AS at, 1 AS added, 'undecided' AS from_state, 'undecided' AS to_state FROM compliance_items item
      JOIN requirements requirement ON requirement.id = item.requirement_id AND requirement.state = 'active' WHERE item.bid_id = $1
    UNION ALL
    SELECT change.at, 0, change.from_value, change.to_value FROM compliance_changes change JOIN compliance_items item ON item.id = change.item_id
      JOIN requirements requirement ON requirement.id = item.requirement_id AND requirement.state = 'active' WHERE change.bid_id = $1 AND change.what = 'state'
  ) happened GROUP BY 1 ORDER BY 1`;

@Injectable()
export class CoverageRepository {
  /** What each day changed, in the order of the days; days without a change are missing. */
  days(work: Work, bidId: string): Promise<DayChange[]> {
    return work.manager.query<DayChange[]>(DAYS, [bidId]);
  }
}
