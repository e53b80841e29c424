import { notificationsPersistence } from '@shoal/notifications-server';
import { AuditHeads, AuditLog, JobRegistry, UnitOfWork } from '@shoal/platform';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { FirmsModule } from '../firms.module';
import { firmsPersistence } from '../firms.persistence';

let server: TestServer;
let cooperative: string;
let office: TestPerson;
let admin: TestPerson;
let otherOffice: TestPerson;

beforeAll(async () => {
  server = await startTestServer({ modules: [FirmsModule], persistence: [firmsPersistence, notificationsPersistence] });
  cooperative = await server.factory.cooperative();
  office = await server.factory.office(cooperative);
  admin = await server.factory.person(await server.factory.firm(cooperative));
  otherOffice = await server.factory.office(await server.factory.cooperative());
}, 60_000);
afterAll(() => server?.stop());

const LOG = 'query ($first: Int! = 25, $after: String, $action: String, $from: Day, $to: Day) { auditLog(first: $first, after: $after, action: $action, from: $from, to: $to) { nodes { seq action subjectId reason person { id } details { name value } } pageInfo { endCursor hasNextPage } totalCount } }';
const HEAD = '{ auditHead { seq hash firstBreak } }';
const OUTSIDE = '{ auditHead { seq hash firstBreak keptHeads keptUntil firstUnlike } }';
interface Log {
  readonly auditLog: { nodes: { seq: string; action: string; reason: string; person: { id: string } | null }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number };
}
interface Head {
  readonly auditHead: { seq: number; hash: string | null; firstBreak: number | null; keptHeads: number; keptUntil: string | null; firstUnlike: number | null };
}
const contextOf = (person: TestPerson) => ({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId });
const record = (person: TestPerson, subjectId: string, action: `${string}.${string}` = 'test.act') =>
  server.app.get(UnitOfWork).run(contextOf(person), (work) => server.app.get(AuditLog).record(work, { action, subjectKind: 'thing', subjectId, reason: `이유 ${subjectId}`, details: { name: '나루', count: 3 } }));

describe('the audit log', () => {
  it('begins empty and whole', async () => {
    expect(await server.as(office).ask(HEAD)).toEqual({ auditHead: { seq: 0, hash: null, firstBreak: null } });
  });

  it('numbers what many write at the same time without a gap or a fork', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => record(index % 2 ? office : admin, String(index))));
    await record(otherOffice, 'elsewhere');
    const { rows } = await server.database.query<{ seq: string; previous: Buffer; hash: Buffer }>('SELECT seq, previous, hash FROM audit_log WHERE cooperative_id = $1 ORDER BY seq', [cooperative]);
    expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    rows.forEach((row, index) => expect(row.previous.equals(rows[index - 1]?.hash ?? Buffer.alloc(0))).toBe(true));
    const head = await server.as(office).ask<Head>(HEAD);
    expect(head.auditHead).toEqual({ seq: 24, hash: rows.at(-1)?.hash.toString('hex'), firstBreak: null });
  });

  it('is rolled back with the work that it belongs to', async () => {
    const failing = server.app.get(UnitOfWork).run(contextOf(office), async (work) => {
      await server.app.get(AuditLog).record(work, { action: 'test.act', subjectKind: 'thing', subjectId: 'undone' });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect((await server.as(office).ask<Head>(HEAD)).auditHead.seq).toBe(24);
  });

  it('is read by its own office, page by page, by action and by day in Seoul', async () => {
    await record(office, 'special', 'test.special');
    const first = await server.as(office).ask<Log>(LOG, { first: 10 });
    expect(first.auditLog).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true } });
    expect(first.auditLog.nodes[0]).toMatchObject({ seq: '25', action: 'test.special', reason: '이유 special', person: { id: office.id } });
    const second = await server.as(office).ask<Log>(LOG, { first: 100, after: first.auditLog.pageInfo.endCursor });
    expect(second.auditLog.nodes.map((node) => Number(node.seq))).toEqual(Array.from({ length: 15 }, (_, index) => 15 - index));
    expect((await server.as(office).ask<Log>(LOG, { action: 'test.special' })).auditLog.totalCount).toBe(1);
    await server.database.query(`UPDATE audit_log SET at = '2026-03-01T15:30:00Z' WHERE cooperative_id = $1 AND seq = 25`, [cooperative]);
    expect((await server.as(office).ask<Log>(LOG, { from: '2026-03-02', to: '2026-03-02' })).auditLog.nodes.map((node) => node.seq)).toEqual(['25']);
    expect((await server.as(office).ask<Log>(LOG, { from: '2026-03-01', to: '2026-03-01' })).auditLog.totalCount).toBe(0);
    await server.database.query('DELETE FROM audit_log WHERE cooperative_id = $1 AND seq = 25', [cooperative]);
  });

  it('is nobody else’s to read, with or without the policy', async () => {
    for (const query of [LOG, HEAD]) expect((await server.as(admin).graphql(query)).codes).toEqual(['FORBIDDEN']);
    await server.withoutPolicy(async () => {
      expect((await server.as(admin).ask<Log>(LOG)).auditLog.totalCount).toBe(0);
      expect((await server.as(otherOffice).ask<Log>(LOG)).auditLog.nodes.map((node) => node.seq)).toEqual(['1']);
    });
  });

  it('cannot be changed, shortened or written around by the application', async () => {
    const work = server.app.get(UnitOfWork);
    const attempts = [
      `UPDATE audit_log SET reason = 'x'`,
      'DELETE FROM audit_log',
      'TRUNCATE audit_log',
      `INSERT INTO audit_log (cooperative_id, seq, at, action, subject_kind, subject_id, previous, hash) VALUES (app_cooperative(), 99, now(), 'test.act', 'x', 'x', '', '')`,
    ];
    for (const context of [contextOf(office), { purpose: 'worker' as const, cooperativeId: cooperative }]) {
      for (const statement of attempts) await expect(work.run(context, ({ manager }) => manager.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it.each([
    ['a reason', `UPDATE audit_log SET reason = '다른 이유' WHERE cooperative_id = $1 AND seq = 7`, 7],
    ['the details', `UPDATE audit_log SET details = '{"name":"다온","count":3}' WHERE cooperative_id = $1 AND seq = 3`, 3],
    ['who it was', `UPDATE audit_log SET person_id = NULL WHERE cooperative_id = $1 AND seq = 1`, 1],
    ['when it was', `UPDATE audit_log SET at = at + interval '1 microsecond' WHERE cooperative_id = $1 AND seq = 12`, 12],
    ['one row less', 'DELETE FROM audit_log WHERE cooperative_id = $1 AND seq = 20', 21],
    ['a row with its hash made anew', `UPDATE audit_log l SET hash = sha256('forged'::bytea) WHERE cooperative_id = $1 AND seq = 9`, 9],
  ])('shows where somebody with the database’s own rights changed %s', async (_, change, broken) => {
    await server.database.query('BEGIN');
    await server.database.query(change, [cooperative]);
    const { rows } = await server.database.query<{ seq: string | null }>(`SELECT set_config('app.cooperative_id', $1, true), audit_first_break() AS seq`, [cooperative]);
    await server.database.query('ROLLBACK');
    expect(Number(rows[0]?.seq)).toBe(broken);
    expect((await server.as(office).ask<Head>(HEAD)).auditHead.firstBreak).toBeNull();
  });

  it('is kept outside the database day by day, so that a log rewritten with its whole chain shows', async () => {
    const { auditHead: head } = await server.as(office).ask<Head>(OUTSIDE);
    expect(head).toMatchObject({ keptHeads: 0, keptUntil: null, firstUnlike: null });
    const heads = server.app.get(AuditHeads);
    await server.app.get(JobRegistry).handlerOf('audit-heads')({ id: '1', topic: 'audit-heads', cooperativeId: null, personId: null, payload: {} });
    const [kept, ...more] = await heads.of(cooperative);
    expect([kept, more]).toEqual([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), seq: head.seq, hash: head.hash }, []]);
    expect((await heads.of(otherOffice.cooperativeId)).map(({ seq }) => seq)).toEqual([1]);
    // Once a day, and behind what a crash has cut.
    expect(await heads.keep(cooperative, kept!)).toBe(false);
    await record(office, 'tomorrow');
    const { auditHead: next } = await server.as(office).ask<Head>(HEAD);
    expect(await heads.keep(cooperative, { day: '2999-01-01', seq: next.seq, hash: next.hash! })).toBe(true);
    expect((await server.as(office).ask<Head>(OUTSIDE)).auditHead).toEqual({ ...next, keptHeads: 2, keptUntil: '2999-01-01', firstUnlike: null });

    await server.database.query(`DO $$ DECLARE line audit_log; before bytea; BEGIN
      UPDATE audit_log SET reason = '고쳐 쓴 사유' WHERE cooperative_id = '${cooperative}' AND seq = 5;
      FOR line IN SELECT * FROM audit_log WHERE cooperative_id = '${cooperative}' ORDER BY seq LOOP
        line.previous := coalesce(before, ''::bytea); before := audit_hash(line);
        UPDATE audit_log SET previous = line.previous, hash = before WHERE cooperative_id = line.cooperative_id AND seq = line.seq;
      END LOOP; END $$`);
    const { auditHead: rewritten } = await server.as(office).ask<Head>(OUTSIDE);
    expect([rewritten.firstBreak, rewritten.firstUnlike]).toEqual([null, kept!.seq]);
  });

  it('shows as cut when its newest lines are gone', async () => {
    for (const subjectId of ['one', 'two']) await record(otherOffice, subjectId);
    const { auditHead: head } = await server.as(otherOffice).ask<Head>(HEAD);
    await server.app.get(AuditHeads).keep(otherOffice.cooperativeId, { day: '2999-01-01', seq: head.seq, hash: head.hash! });
    expect((await server.as(otherOffice).ask<Head>(OUTSIDE)).auditHead.firstUnlike).toBeNull();
    await server.database.query('DELETE FROM audit_log WHERE cooperative_id = $1 AND seq > 1', [otherOffice.cooperativeId]);
    expect((await server.as(otherOffice).ask<Head>(OUTSIDE)).auditHead).toMatchObject({ seq: 1, firstBreak: null, firstUnlike: head.seq });
  });
});
