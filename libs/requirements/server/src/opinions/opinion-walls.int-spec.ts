import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { buildScene, change, type ClauseShape, clausesOf, COMMENTS, CLAUSES, must, MUTATION_NAMES, type MutationName, openedBy, OPINION, type OpinionShape, RANDOM_ID, type Scene } from './opinions.scene';

let scene: Scene;
let opinion: OpinionShape;
let clause: ClauseShape;
let comment: { readonly id: string };
let file: string;
beforeAll(async () => {
  scene = await buildScene();
  opinion = await openedBy(scene, scene.naru.admin);
  clause = (await clausesOf(scene, scene.naru.admin, String(opinion['tenderId']))).nodes[0]!;
  comment = await must(scene, scene.naru.member, 'commentOnClause', { clauseId: clause.id, text: '나루의 말' });
  const { rows } = await scene.server.database.query<{ id: string }>(`INSERT INTO opinion_files (id, cooperative_id, opinion_id, purpose, name, type, bytes, sha256) VALUES (uuidv7(), $1, $2, 'hand_in', 'a.pdf', 'application/pdf', 1, repeat('a', 64)) RETURNING id`, [scene.cooperativeId, opinion.id]);
  file = rows[0]!.id;
}, 90_000);
afterAll(() => scene?.server.stop());

interface Ids {
  readonly tenderId: string;
  readonly clauseId: string;
  readonly commentId: string;
  readonly opinionId: string;
  readonly fileId: string;
}
const real = (): Ids => ({ tenderId: String(opinion['tenderId']), clauseId: clause.id, commentId: comment.id, opinionId: opinion.id, fileId: file });
const RANDOM: Ids = { tenderId: RANDOM_ID, clauseId: RANDOM_ID, commentId: RANDOM_ID, opinionId: RANDOM_ID, fileId: RANDOM_ID };
const given = (name: MutationName, { tenderId, clauseId, commentId, opinionId, fileId }: Ids): object => {
  const seen = { id: opinionId, version: opinion.version };
  const inputs: Record<MutationName, object> = {
    findClauses: { id: tenderId },
    dismissClause: { id: clauseId, version: 1, reason: '침입' },
    reopenClause: { id: clauseId, version: 1 },
    commentOnClause: { clauseId, text: '침입' },
    rewordClauseComment: { id: commentId, text: '침입' },
    removeClauseComment: { id: commentId },
    openOpinion: { tenderId, title: '침입', clauseIds: [clauseId] },
    joinOpinion: { id: opinionId },
    leaveOpinion: { id: opinionId },
    updateOpinion: { ...seen, title: '침입', dueAt: null },
    setOpinionState: { ...seen, state: 'READY' },
    handInOpinion: { ...seen, day: '2026-12-01', channel: 'MAIL' },
    recordOpinionReply: { ...seen, day: '2026-12-01', outcome: 'REFUSED', text: '침입' },
    removeOpinionFile: { id: fileId },
  };
  return inputs[name];
};
const QUERIES: readonly (readonly [string, (ids: Ids) => object])[] = [
  [CLAUSES, ({ tenderId }) => ({ tenderId })],
  ['query ($id: ID!) { clause(id: $id) { id quote } }', ({ clauseId }) => ({ id: clauseId })],
  [COMMENTS, ({ clauseId }) => ({ clauseId })],
  [`query ($id: ID!) { opinions(tenderId: $id) { nodes { ${OPINION} } totalCount } }`, ({ tenderId }) => ({ id: tenderId })],
  [`query ($id: ID!) { opinion(id: $id) { ${OPINION} } }`, ({ opinionId }) => ({ id: opinionId })],
  ['query ($id: ID!) { opinionsOnTender(tenderId: $id) { open findClauses } }', ({ tenderId }) => ({ id: tenderId })],
];
const FILES = ({ opinionId, fileId }: Ids) => [`/files/opinions/${opinionId}/text`, `/files/opinions/${opinionId}/docx`, `/files/opinions/${opinionId}/hwpx`, `/files/opinion-files/${fileId}`];

const TABLES = ['clauses', 'clause_comments', 'opinions', 'opinion_firms', 'opinion_clauses', 'opinion_hand_ins', 'opinion_replies', 'opinion_files'] as const;
const state = async (): Promise<string> => JSON.stringify(await Promise.all(TABLES.map(async (table) => (await scene.server.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows)));
const stand = (firmId: string, membership: string) => scene.server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [firmId, membership]);
const inTheNameOf = (person: TestPerson, sql: string, values: unknown[] = []) =>
  scene.server.app.get(UnitOfWork).run({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId }, ({ manager }) => manager.query<unknown[]>(sql, values));

describe('another cooperative and its office', () => {
  const everything = async (): Promise<void> => {
    const before = await state();
    for (const person of [scene.stranger, scene.strangeOffice]) {
      const client = scene.server.as(person);
      for (const [query, variables] of QUERIES) {
        const answer = await client.graphql(query, variables(real()));
        expect([query, answer.codes]).toEqual([query, ['NOT_FOUND']]);
        expect(answer.errors).toEqual((await client.graphql(query, variables(RANDOM))).errors);
      }
      for (const name of MUTATION_NAMES) {
        const answer = await change(scene, person, name, given(name, real()));
        expect([name, answer.codes]).toEqual([name, ['NOT_FOUND']]);
        expect(answer.errors).toEqual((await change(scene, person, name, given(name, RANDOM))).errors);
      }
      for (const path of FILES(real())) expect([path, (await client.http(path)).status]).toEqual([path, 404]);
      expect((await client.http(`/files/opinions/${opinion.id}/hand_in`, { method: 'POST', body: 'x', headers: { 'x-shoal-upload': '1', 'x-shoal-name': 'a.pdf' } })).status).toBe(404);
    }
    expect(await state()).toBe(before);
  };
  it('see and change nothing, as if it did not exist', everything, 60_000);
  it('see and change nothing by row-level security alone', () => scene.server.withoutPolicy(everything), 60_000);
});

it('without a session everything asks to sign in', async () => {
  const client = scene.server.as(null);
  for (const [query, variables] of QUERIES) expect((await client.graphql(query, variables(real()))).codes).toEqual(['UNAUTHENTICATED']);
  for (const name of MUTATION_NAMES) expect([name, (await change(scene, null, name, given(name, real()))).codes]).toEqual([name, ['UNAUTHENTICATED']]);
  for (const path of FILES(real())) expect((await client.http(path)).status).toBe(401);
});

describe('a firm of the cooperative that has not joined', () => {
  it('reads all of it and brings nothing on, by row-level security alone too', async () => {
    const attempt = async (): Promise<void> => {
      const before = await state();
      for (const name of ['leaveOpinion', 'updateOpinion', 'setOpinionState', 'handInOpinion', 'recordOpinionReply', 'removeOpinionFile'] as const) {
        expect([name, (await change(scene, scene.saebom.admin, name, given(name, real()))).codes.length]).toEqual([name, 1]);
      }
      expect(await state()).toBe(before);
      for (const [query, variables] of QUERIES) expect((await scene.server.as(scene.saebom.member).graphql(query, variables(real()))).codes).toEqual([]);
    };
    await attempt();
    await scene.server.withoutPolicy(attempt);
  });

  it('cannot write past the services either: no finding, no other’s words, no joining for others, nothing in the office’s name', async () => {
    const before = await state();
    const { admin, member, firm } = scene.saebom;
    const refusals: readonly (readonly [TestPerson, string, unknown[]])[] = [
      [admin, `INSERT INTO clauses SELECT uuidv7(), cooperative_id, tender_id, rfp_id, rule_id, rule_version, kind, repeat('c', 64), quote, words_from, words_to, places, position, is_in_rfp FROM clauses LIMIT 1`, []],
      [admin, `UPDATE clauses SET quote = '바꿈', decided_by_person_id = $1, decided_by_firm_id = $2`, [admin.id, firm.id]],
      [admin, `UPDATE clauses SET state = 'dismissed', reason = '남의 이름으로', decided_by_person_id = $1`, [scene.naru.admin.id]],
      [member, 'INSERT INTO clause_comments (id, cooperative_id, tender_id, clause_id, person_id, firm_id, text) SELECT uuidv7(), cooperative_id, tender_id, id, $1, $2, $3 FROM clauses LIMIT 1', [scene.naru.member.id, scene.naru.firm.id, '사칭']],
      [admin, 'INSERT INTO opinion_firms (opinion_id, firm_id, cooperative_id) VALUES ($1, $2, $3)', [opinion.id, scene.daon.firm.id, scene.cooperativeId]],
      [member, 'INSERT INTO opinion_firms (opinion_id, firm_id, cooperative_id) VALUES ($1, $2, $3)', [opinion.id, firm.id, scene.cooperativeId]],
      [admin, `INSERT INTO opinions (id, cooperative_id, tender_id, title, opened_by_person_id) SELECT uuidv7(), cooperative_id, tender_id, '사무국처럼', $1 FROM opinions LIMIT 1`, [admin.id]],
      [scene.naru.admin, `UPDATE opinions SET state = 'handed_in' WHERE id = $1`, [opinion.id]],
      [scene.naru.member, `UPDATE opinions SET state = 'withdrawn' WHERE id = $1`, [opinion.id]],
      [scene.naru.admin, `INSERT INTO opinion_hand_ins (opinion_id, cooperative_id, day, channel, content, sha256) VALUES ($1, $2, '2026-12-01', 'mail', 'x', encode(sha256('x'), 'hex'))`, [opinion.id, scene.cooperativeId]],
      [scene.naru.admin, `INSERT INTO opinion_replies (opinion_id, cooperative_id, day, outcome) VALUES ($1, $2, '2026-12-01', 'refused')`, [opinion.id, scene.cooperativeId]],
    ];
    for (const [person, sql, values] of refusals) await expect(inTheNameOf(person, sql, values)).rejects.toThrow(/row-level security|changes nothing else/);
    for (const [sql, values] of [['DELETE FROM clauses', []], ['DELETE FROM opinions', []], ['DELETE FROM clause_comments', []], ['DELETE FROM opinion_firms', []], [`UPDATE opinions SET title = '침입' WHERE id = $1`, [opinion.id]], ['DELETE FROM opinion_files', []]] as const) await inTheNameOf(admin, sql, [...values]);
    expect(await state()).toBe(before);
  });
});

describe('the standing of a firm', () => {
  it('leaves a suspended firm reading, and takes all its writing, even of what it had joined', async () => {
    await must(scene, scene.daon.admin, 'joinOpinion', { id: opinion.id });
    await stand(scene.daon.firm.id, 'suspended');
    const attempt = async (): Promise<void> => {
      const before = await state();
      for (const [query, variables] of QUERIES) expect((await scene.server.as(scene.daon.admin).graphql(query, variables(real()))).codes).toEqual([]);
      for (const name of MUTATION_NAMES.filter((one) => one !== 'findClauses')) expect([name, (await change(scene, scene.daon.admin, name, given(name, real()))).codes.length]).toEqual([name, 1]);
      expect(await state()).toBe(before);
    };
    await attempt();
    await scene.server.withoutPolicy(attempt);
    expect((await change(scene, scene.daon.admin, 'findClauses', given('findClauses', real()))).codes).toEqual(['FIRM_SUSPENDED']);
    await stand(scene.daon.firm.id, 'left');
    for (const [query, variables] of QUERIES) expect((await scene.server.as(scene.daon.admin).graphql(query, variables(real()))).codes).toEqual(['NOT_FOUND']);
    await stand(scene.daon.firm.id, 'member');
  });
});

it('asks the database as often for many clauses and opinions as for few', async () => {
  const tenderId = String(opinion['tenderId']);
  // The worker of this very process looks for jobs meanwhile.
  const count = async (query: string, variables: object): Promise<number> => (await scene.server.statements.during(() => scene.server.as(scene.naru.member).ask(query, variables))).filter((sql) => !/\boutbox\b/.test(sql)).length;
  const lists = [[CLAUSES, { tenderId, first: 100 }], [`query ($id: ID!) { opinions(tenderId: $id, first: 100) { nodes { ${OPINION} } totalCount } }`, { id: tenderId }]] as const;
  const few = [];
  for (const [query, variables] of lists) few.push(await count(query, variables));
  await scene.server.database.query(
    `INSERT INTO clauses (id, cooperative_id, tender_id, rfp_id, rule_id, rule_version, kind, key, quote, words_from, words_to, places, position, is_in_rfp)
      SELECT uuidv7(), cooperative_id, tender_id, rfp_id, rule_id, 1, kind, encode(sha256(n::text::bytea), 'hex'), quote, 0, 1, places, n, true FROM clauses, generate_series(100, 150) AS n WHERE id = $1`,
    [clause.id],
  );
  await scene.server.database.query(`INSERT INTO opinions (id, cooperative_id, tender_id, title) SELECT uuidv7(), $1, $2, '의견 ' || n FROM generate_series(1, 15) AS n`, [scene.cooperativeId, tenderId]);
  const many = [];
  for (const [query, variables] of lists) many.push(await count(query, variables));
  expect(many).toEqual(few);
});
