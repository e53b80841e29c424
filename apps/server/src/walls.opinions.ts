import { v7 as uuid } from 'uuid';
import type { AttackIds } from './walls.attack';
import type { DemoServer } from './walls.scene';

/** On the tender: a clause of its RFP, what 나루's lead said about it, and an opinion of 나루's that the office has a file of. */
export const plantOpinion = async (server: DemoServer, tenderId: string, rfpId: string): Promise<Pick<AttackIds, 'clause' | 'clauseComment' | 'opinion' | 'opinionFile'>> => {
  const [clause, comment, opinion, file] = [uuid(), uuid(), uuid(), uuid()];
  const { id, firm_id: firm } = await server.one<{ id: string; firm_id: string }>(`SELECT id, firm_id FROM persons WHERE email = 'lead@naru.example'`);
  await server.all(
    `INSERT INTO clauses (id, cooperative_id, tender_id, rfp_id, rule_id, rule_version, kind, key, quote, words_from, words_to, places, position, is_in_rfp)
      SELECT $1, cooperative_id, id, $2, 'warranty-long', 1, 'terms', repeat('e', 64), '심은 조항', 0, 1, '[{"block": 1, "page": null}]', 1, true FROM tenders WHERE id = $3`,
    [clause, rfpId, tenderId],
  );
  await server.all(`INSERT INTO clause_comments (id, cooperative_id, tender_id, clause_id, person_id, firm_id, text) SELECT $1, cooperative_id, id, $2, $3, $4, '심은 말' FROM tenders WHERE id = $5`, [comment, clause, id, firm, tenderId]);
  await server.all(`INSERT INTO opinions (id, cooperative_id, tender_id, title, opened_by_person_id, opened_by_firm_id) SELECT $1, cooperative_id, id, '심은 의견', $2, $3 FROM tenders WHERE id = $4`, [opinion, id, firm, tenderId]);
  await server.all('INSERT INTO opinion_firms (opinion_id, firm_id, cooperative_id) SELECT id, $2, cooperative_id FROM opinions WHERE id = $1', [opinion, firm]);
  await server.all(`INSERT INTO opinion_files (id, cooperative_id, opinion_id, purpose, name, type, bytes, sha256) SELECT $2, cooperative_id, id, 'hand_in', '심은 파일.pdf', 'application/pdf', 9, repeat('f', 64) FROM opinions WHERE id = $1`, [opinion, file]);
  return { clause, clauseComment: comment, opinion, opinionFile: file };
};
