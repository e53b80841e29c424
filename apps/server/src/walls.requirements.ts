import { v7 as uuid } from 'uuid';
import type { AttackIds } from './walls.attack';
import type { DemoServer } from './walls.scene';

/** An RFP of the tender that waits to be read, and a requirement that somebody typed. */
export const plantRequirement = async (server: DemoServer, tenderId: string): Promise<Pick<AttackIds, 'rfp' | 'requirement'>> => {
  const [rfp, requirement] = [uuid(), uuid()];
  await server.all(`INSERT INTO rfps (id, cooperative_id, tender_id, ordinal, file_name, sha256, bytes, format, state) SELECT $1, cooperative_id, id, 1 + (SELECT count(*)::int FROM rfps WHERE tender_id = $2), '제안요청서.hwpx', repeat('b', 64), 9, 'hwpx', 'queued' FROM tenders WHERE id = $2`, [rfp, tenderId]);
  await server.all(
    `INSERT INTO requirements (id, cooperative_id, tender_id, code, title, definition, details, deliverables, related, others, state, is_in_rfp, corrections, incoming, places, doubts, doubts_settled, position, version)
      SELECT $1, cooperative_id, id, 'SFR-901', '심은 요구사항', '', '', '', '{}', '[]', 'active', false, '{}', '{}', '[]', '{}', false, 901, 1 FROM tenders WHERE id = $2`,
    [requirement, tenderId],
  );
  return { rfp, requirement };
};
