import type { AttackIds } from './walls.attack';
import type { DemoServer } from './walls.scene';
import { EVIDENCE_SECRET } from './walls.evidence';

/** The planted requirement in the bid's matrix: the lead's, with a reason, evidence and a section that answers it. */
export const plantCompliance = async (server: DemoServer, bidId: string, firmId: string): Promise<Pick<AttackIds, 'complianceItem' | 'complianceAnswer'>> => {
  const item = await server.one<{ id: string }>(
    `UPDATE compliance_items SET owner_firm_id = $2, compliance = 'partial', reason = $3 WHERE bid_id = $1 AND requirement_id = (SELECT id FROM requirements WHERE code = 'SFR-901') RETURNING id`,
    [bidId, firmId, `${EVIDENCE_SECRET} 사유`],
  );
  const answer = await server.one<{ id: string }>(
    `INSERT INTO compliance_answers (id, cooperative_id, bid_id, item_id, section_id, firm_id)
      SELECT uuidv7(), s.cooperative_id, s.bid_id, $2, s.id, $3 FROM sections s WHERE s.bid_id = $1 AND s.readers = 'consortium' AND s.removed_at IS NULL ORDER BY s.id LIMIT 1 RETURNING id`,
    [bidId, item.id, firmId],
  );
  await server.all(`INSERT INTO compliance_evidence (item_id, evidence_id, cooperative_id, bid_id, version) SELECT $1, e.id, e.cooperative_id, $2, 1 FROM evidence e WHERE e.firm_id = $3 ORDER BY e.id LIMIT 1`, [item.id, bidId, firmId]);
  return { complianceItem: item.id, complianceAnswer: answer.id };
};
