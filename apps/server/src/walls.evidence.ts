import { v7 as uuid } from 'uuid';
import type { AttackIds } from './walls.attack';
import type { DemoServer } from './walls.scene';

type EvidenceIds = Pick<AttackIds, 'reference' | 'certificate' | 'expert' | 'capability' | 'capabilityNode' | 'evidenceFile' | 'grant' | 'notification' | 'registryImport'>;

/** Stands in the title of everything that is planted here. */
export const EVIDENCE_SECRET = '나루실적-해달무리';

/** One private thing of each kind of the firm, with a proof, and an ended grant. */
export const plantEvidence = async (server: DemoServer, firmId: string): Promise<EvidenceIds> => {
  const person = await server.one<{ id: string; cooperative_id: string }>('SELECT id, cooperative_id FROM persons WHERE firm_id = $1 LIMIT 1', [firmId]);
  const plant = async (kind: string): Promise<string> => {
    const id = uuid();
    await server.all('INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, created_by, version) VALUES ($1, $2, $3, $4, $5, $5, $6, 1)', [id, person.cooperative_id, firmId, kind, `${EVIDENCE_SECRET} ${kind}`, person.id]);
    return id;
  };
  const [reference, certificate, expert, capability] = [await plant('reference'), await plant('certificate'), await plant('expert'), await plant('capability')];
  const [evidenceFile, grant] = [uuid(), uuid()];
  await server.all(`INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) VALUES ($1, $2, $3, $4, '계약서.pdf', 'application/pdf', 9, repeat('a', 64), $5)`, [evidenceFile, person.cooperative_id, firmId, reference, person.id]);
  await server.all(
    `INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_firm_id, until, created_by) SELECT $1, $2, $3, $4, f.id, '2020-01-01', $5 FROM firms f WHERE f.cooperative_id = $2 AND f.chip = '새봄'`,
    [grant, person.cooperative_id, firmId, reference, person.id],
  );
  await plantReference(server, reference);
  await plantExperts(server, expert, reference);
  await plantCertificate(server, certificate);
  await plantCitation(server, firmId, reference);
  const capabilityNode = await plantCapability(server, capability, reference);
  return { reference, certificate, expert, capability, capabilityNode, evidenceFile, grant, notification: await plantNotification(server, person), registryImport: await plantImport(server, firmId, person) };
};

/** Unread, and it names what is private. */
const plantNotification = async (server: DemoServer, person: { readonly id: string; readonly cooperative_id: string }): Promise<string> => {
  const id = uuid();
  await server.all(`INSERT INTO notifications (id, cooperative_id, person_id, kind, args, link, once) VALUES ($1, $2, $3, 'review_verified', $4, '/registry/references', 'planted')`, [id, person.cooperative_id, person.id, { title: EVIDENCE_SECRET }]);
  return id;
};

/** A section of the firm's own bid cites it. */
const plantCitation = (server: DemoServer, firmId: string, referenceId: string): Promise<unknown> =>
  server.all(
    `INSERT INTO section_citations (section_id, place, cooperative_id, bid_id, evidence_id, version)
      SELECT s.id, 0, s.cooperative_id, s.bid_id, $2, 1 FROM sections s JOIN bids b ON b.id = s.bid_id WHERE b.lead_firm_id = $1 AND s.readers = 'consortium' AND s.removed_at IS NULL ORDER BY s.id LIMIT 1 ON CONFLICT DO NOTHING`,
    [firmId, referenceId],
  );

/** A preview that nobody has decided on yet, with what it says. */
const plantImport = async (server: DemoServer, firmId: string, person: { readonly id: string; readonly cooperative_id: string }): Promise<string> => {
  const id = uuid();
  await server.all(
    `INSERT INTO registry_imports (id, cooperative_id, firm_id, person_id, kind, state, file_name, places, has_example, row_count, problem_row_count, problem_count, duplicate_count, expires_at)
      VALUES ($1, $2, $3, $4, 'expert', 'ready', $5, '{0}', false, 1, 0, 0, 0, now() + interval '1 day')`,
    [id, person.cooperative_id, firmId, person.id, `${EVIDENCE_SECRET}.xlsx`],
  );
  await server.all('INSERT INTO registry_import_rows (import_id, row, cooperative_id, firm_id, cells) VALUES ($1, 2, $2, $3, $4)', [id, person.cooperative_id, firmId, JSON.stringify([`${EVIDENCE_SECRET} 이름`])]);
  return id;
};

/** Its contract, with a phase and a participant, 새봄, whose access has ended. */
const plantReference = async (server: DemoServer, id: string): Promise<void> => {
  await server.all(
    `INSERT INTO reference_projects (id, cooperative_id, firm_id, buyer_name, buyer_kind, starts_on, amount, amount_band, vat_included, method, share_basis_points, work_kind)
      SELECT id, cooperative_id, firm_id, $2, 'public', '2024-01-02', 1240000000, 'from_1bn', true, 'joint', 6000, 'development' FROM evidence WHERE id = $1`,
    [id, `${EVIDENCE_SECRET} 발주처`],
  );
  await server.all(
    `INSERT INTO reference_participants (id, cooperative_id, firm_id, reference_id, position, member_firm_id, share_basis_points)
      SELECT gen_random_uuid(), e.cooperative_id, e.firm_id, e.id, 0, f.id, 4000 FROM evidence e JOIN firms f ON f.cooperative_id = e.cooperative_id AND f.chip = '새봄' WHERE e.id = $1`,
    [id],
  );
  await server.all(`INSERT INTO reference_phases (id, cooperative_id, firm_id, reference_id, position, name, amount) SELECT gen_random_uuid(), cooperative_id, firm_id, id, 0, $2, 1000 FROM evidence WHERE id = $1`, [id, `${EVIDENCE_SECRET} 1차`]);
};

/** About to end, with a number and a scope. */
const plantCertificate = async (server: DemoServer, id: string): Promise<void> => {
  await server.all(
    `INSERT INTO certificates (id, cooperative_id, firm_id, kind_id, number, scope, issuer, issued_on, expires_on)
      SELECT e.id, e.cooperative_id, e.firm_id, k.id, $2, $2, $2, '2020-01-01', current_date + 20 FROM evidence e JOIN certificate_kinds k ON k.cooperative_id = e.cooperative_id AND k.name = '직접생산확인증명서' WHERE e.id = $1`,
    [id, `${EVIDENCE_SECRET} 인증`],
  );
};

/** Says what the firm can do, backed by the reference. The node it is about. */
const plantCapability = async (server: DemoServer, id: string, referenceId: string): Promise<string> => {
  const { node_id } = await server.one<{ node_id: string }>(
    `INSERT INTO capability_statements (id, cooperative_id, firm_id, node_id, level, note)
      SELECT e.id, e.cooperative_id, e.firm_id, n.id, 'core', $2 FROM evidence e JOIN capability_nodes n ON n.cooperative_id = e.cooperative_id AND n.name = '블록체인' WHERE e.id = $1 RETURNING node_id`,
    [id, EVIDENCE_SECRET],
  );
  await server.all('INSERT INTO capability_backings (statement_id, evidence_id, cooperative_id, firm_id) SELECT id, $2, cooperative_id, firm_id FROM evidence WHERE id = $1', [id, referenceId]);
  return node_id;
};

/** The private one with everything that hangs on it, named by consent; and one that the cooperative sees, whose consent has ended. */
const plantExperts = async (server: DemoServer, privateId: string, referenceId: string): Promise<void> => {
  const sharedId = uuid();
  await server.all(
    `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, visibility, created_by, version) SELECT $1, cooperative_id, firm_id, kind, 'IT아키텍트 · 12년', 'cooperative', created_by, 1 FROM evidence WHERE id = $2`,
    [sharedId, privateId],
  );
  for (const [id, endsOn] of [[privateId, '2099-12-31'], [sharedId, '2020-12-31']]) {
    await server.all(
      `INSERT INTO experts (id, cooperative_id, firm_id, role, education_level, qualifications, career_months, career_as_of, employment)
        SELECT id, cooperative_id, firm_id, 'it_architect', 'master', '[{"name": "정보관리기술사", "acquiredOn": null}]', 144, '2026-01-01', 'employed' FROM evidence WHERE id = $1`,
      [id],
    );
    await server.all(
      `INSERT INTO expert_names (id, cooperative_id, firm_id, name, qualification_numbers, consent_purpose, consent_given_on, consent_ends_on) SELECT id, cooperative_id, firm_id, $2, ARRAY[$2], $2, '2019-01-01', $3 FROM experts WHERE id = $1`,
      [id, `${EVIDENCE_SECRET} 이름`, endsOn],
    );
    await server.all(`INSERT INTO expert_projects (id, cooperative_id, firm_id, expert_id, place, reference_id, starts_on) SELECT gen_random_uuid(), cooperative_id, firm_id, id, 0, $2, '2024-01-02' FROM experts WHERE id = $1`, [id, referenceId]);
  }
  await server.all(`INSERT INTO expert_availability (expert_id, month, cooperative_id, firm_id, percent) SELECT id, '2099-01', cooperative_id, firm_id, 50 FROM experts WHERE id = $1`, [privateId]);
};
