import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { type TenantContext, UnitOfWork } from '@shoal/platform';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import { policiesMark } from '../migrations/mirror-wall';
import { ReferencesModule } from '../references.module';
import { referencesPersistence } from '../references.persistence';
import { createTender, leave, openBid } from '../sharing/sharing.scene';

type Name = '나루' | '다온' | '가온' | '마루' | '옛터' | '쉼터';

let server: TestServer;
let crews: Readonly<Record<Name, Crew>>;
let office: TestPerson;
let stranger: TestPerson;

/** A reference and an expert in the same state; their ids. */
const plant = async ({ firm, member }: Crew, more: { visibility?: string; review?: string; removed?: boolean } = {}): Promise<readonly string[]> => {
  const [reference, expert] = [uuid(), uuid()];
  const { visibility = 'private', review = 'none', removed = false } = more;
  for (const [id, kind] of [[reference, 'reference'], [expert, 'expert']])
    await server.database.query(
      `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, visibility, review_state, removed_at, created_by, version)
        VALUES ($1, $2, $3, $4, '담장 시험', '담장 시험', $5, $6, CASE WHEN $7 THEN now() END, $8, 1)`,
      [id, firm.cooperativeId, firm.id, kind, visibility, review, removed, member.id],
    );
  await server.database.query(
    `INSERT INTO reference_projects (id, cooperative_id, firm_id, buyer_name, buyer_kind, starts_on, ends_on, amount, amount_band, vat_included, method, work_kind)
      VALUES ($1, $2, $3, '새뜰시', 'public', '2022-01-01', '2024-12-31', 500000000, 'from_500m', true, 'single', 'development')`,
    [reference, firm.cooperativeId, firm.id],
  );
  await server.database.query(`INSERT INTO experts (id, cooperative_id, firm_id, role, education_level, career_months, career_as_of, employment) VALUES ($1, $2, $3, 'it_pm', 'bachelor', 120, '2026-01-01', 'employed')`, [expert, firm.cooperativeId, firm.id]);
  await server.database.query(`INSERT INTO expert_names (id, cooperative_id, firm_id, name) VALUES ($1, $2, $3, '감춘이름')`, [expert, firm.cooperativeId, firm.id]);
  return [reference, expert];
};
const grant = async ({ firm, member }: Crew, things: readonly string[], { firmId = null, bidId = null, until = null, revoked = false }: { firmId?: string | null; bidId?: string | null; until?: string | null; revoked?: boolean }): Promise<void> => {
  for (const thing of things)
    await server.database.query(
      `INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_firm_id, to_bid_id, until, revoked_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7::date, CASE WHEN $8 THEN now() END, $9)`,
      [uuid(), firm.cooperativeId, firm.id, thing, firmId, bidId, until, revoked, member.id],
    );
};
const stand = ({ firm }: Crew, membership: string): Promise<unknown> => server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [firm.id, membership]);

beforeAll(async () => {
  server = await startTestServer({ modules: [ConsortiaModule, ReferencesModule], persistence: [firmsPersistence, tendersPersistence, consortiaPersistence, notificationsPersistence, referencesPersistence] });
  const cooperativeId = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperativeId, ['나루', '다온', '가온', '마루', '옛터', '쉼터']);
  office = await server.factory.office(cooperativeId);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const { 나루, 다온, 가온, 마루, 옛터, 쉼터 } = crews;
  const bids: string[] = [];
  for (let count = 0; count < 3; count += 1) bids.push(await openBid(server, await createTender(server, 나루.admin), 나루, [가온, 마루]));
  await leave(server, bids[0]!, 마루);
  await server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bids[1]]);
  for (const crew of Object.values(crews)) {
    for (const visibility of ['private', 'cooperative']) {
      for (const review of ['none', 'requested', 'returned', 'verified']) await plant(crew, { visibility, review });
      await plant(crew, { visibility, removed: true });
    }
    for (const bidId of bids.filter(() => crew !== 다온 && crew !== 옛터 && crew !== 쉼터)) await grant(crew, await plant(crew), { bidId });
    for (const to of Object.values(crews).filter((other) => other !== crew)) {
      const firmId = to.firm.id;
      await grant(crew, await plant(crew), { firmId });
      await grant(crew, await plant(crew), { firmId, until: '2000-01-01' });
      await grant(crew, await plant(crew), { firmId, revoked: true });
      await grant(crew, await plant(crew, { removed: true }), { firmId });
    }
  }
  await stand(옛터, 'left');
  await stand(쉼터, 'suspended');
}, 120_000);
afterAll(() => server?.stop());

const contextOf = (asker: string): TenantContext => {
  if (asker === 'worker') return { purpose: 'worker', cooperativeId: office.cooperativeId };
  if (asker === 'nobody') return { purpose: 'identity' };
  const person = asker === 'office' ? office : asker === 'stranger' ? stranger : crews[asker as Name].member;
  return { ...person, personId: person.id };
};
const asking = <T>(asker: string, sql: string, values: unknown[] = []): Promise<T[]> => server.app.get(UnitOfWork).run(contextOf(asker), ({ manager }) => manager.query<T[]>(sql, values));
const PAGE = 'SELECT id, total FROM evidence_page($1::jsonb, NULL, NULL, NULL, 1000)';
const REFERENCES = 'SELECT id, total FROM references_page($1::jsonb, NULL, NULL, 1000)';
const EXPERTS = 'SELECT id, total FROM experts_page($1::jsonb, NULL, 1000)';

interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly firm: string;
}
type Rule = (row: Seen, asker: string) => boolean;
const ofKind = (kind: string): Rule => (row) => row.kind === kind;
/** Each way to the rows, with what is asked for and which of the rows that one may see answer it. */
const WAYS: readonly (readonly [sql: string, asked: object, rule: Rule])[] = [
  [PAGE, {}, () => true],
  [PAGE, { words: [['담장', 'soc']] }, () => true],
  [PAGE, { kinds: ['expert'] }, ofKind('expert')],
  [PAGE, { buyer: '%새뜰%', amountFrom: '1', endsTo: '2025-01-01' }, ofKind('reference')],
  [REFERENCES, {}, ofKind('reference')],
  [REFERENCES, { words: [['담장'], ['험']], method: 'single' }, ofKind('reference')],
  [EXPERTS, { today: '2026-11-25' }, ofKind('expert')],
  [EXPERTS, { today: '2026-11-25', words: ['담장'], role: 'it_pm', minMonths: 120 }, ofKind('expert')],
  [EXPERTS, { today: '2026-11-25', words: ['감춘'] }, (row, asker) => row.kind === 'expert' && row.firm === asker],
];

describe('the functions that find and count with the wall’s rights', () => {
  it.each([
    ['나루', 90],
    ['다온', 80],
    ['가온', 90],
    ['마루', 90],
    ['쉼터', 80],
    ['옛터', 40],
    ['office', 60],
    ['stranger', 0],
    ['worker', 280],
    ['nobody', 0],
  ])('show %s exactly what the policies show, and count no more', async (asker, least) => {
    const seen = await asking<Seen>(asker, `SELECT e.id, e.kind, (SELECT f.name FROM firms f WHERE f.id = e.firm_id) AS firm FROM evidence e WHERE e.removed_at IS NULL ORDER BY e.id`);
    expect(seen.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(seen).toEqual([]);
    for (const [sql, asked, rule] of WAYS) {
      const expected = seen.filter((row) => rule(row, asker)).map(({ id }) => id);
      const rows = await asking<{ id: string | null; total: number }>(asker, sql, [JSON.stringify(asked)]);
      expect({ asked, ids: rows.flatMap(({ id }) => id ?? []).sort(), total: rows[0]?.total }).toEqual({ asked, ids: expected, total: expected.length });
    }
  });

  it('mirrors the policies that stand now', async () => {
    const { rows } = await server.database.query<{ mark: string; kept: string }>(`SELECT (${policiesMark('evidence')}) AS mark, obj_description('seen_evidence'::regclass) AS kept`);
    expect(rows).toEqual([{ mark: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown, kept: rows[0]?.mark }]);
  });

  it('is open to nobody but through its functions', async () => {
    await expect(asking('나루', 'SELECT id FROM seen_evidence')).rejects.toThrow(/permission denied/);
    // As the asker, whatever it says of firms is behind the asker's own wall.
    expect(await asking('stranger', `SELECT firms FROM evidence_conditions('[["나루"]]')`)).toEqual([{ firms: null }]);
  });

  it.each([{ buyer: "%' OR 'a' LIKE '%" }, { kinds: ["x') OR true --"] }, { words: [["담장') OR true --"]] }, { words: [['담장\\']] }, { words: [['담장', "a') OR"]], kinds: ['certificate'] }])('takes %j as it stands, not as SQL', async (asked) =>
    expect(await asking('나루', PAGE, [JSON.stringify(asked)])).toEqual([{ id: null, total: 0 }]),
  );
  it.each([{ firmId: "' OR true --" }, { amountFrom: '1 OR true' }, { endsTo: "'infinity' OR true" }])('refuses %j', async (asked) => expect(asking('나루', PAGE, [JSON.stringify(asked)])).rejects.toThrow(/invalid input syntax/));
});
