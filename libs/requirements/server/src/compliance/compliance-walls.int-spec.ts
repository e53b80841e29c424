import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { act, addSection, as, assign, COVERAGE, ITEM, ITEMS, LOG, MATRIX, matrix, MINE, MUTATIONS, playCompliance, RANDOM_ID, row, rowsOf, tryTo } from './compliance.scene';

const scene = playCompliance(6);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const OUTSIDERS: [string, () => TestPerson][] = [
  ['the lead of the rival consortium', () => crew('새봄').admin],
  ['another cooperative', () => scene().stranger],
  ['the office', () => scene().office],
];
let answerId: string;
let closedId: string;

beforeAll(async () => {
  await assign(crew('나루').admin, { ...(await rowsOf(1, 2)), firmId: crew('다온').firm.id });
  await assign(crew('나루').admin, { ...(await rowsOf(3)), firmId: crew('가온').firm.id });
  const [open, closed] = [await addSection('열린 절', { ownerFirmId: crew('다온').firm.id }), await addSection('닫힌 절', { ownerFirmId: crew('다온').firm.id, readers: 'OWNER' })];
  closedId = closed.id;
  const linked = await act(crew('다온').admin, 'linkAnswer', { id: (await row(1)).id, sectionId: open.id });
  answerId = linked.answers[0]?.id ?? '';
  await act(crew('다온').admin, 'linkAnswer', { id: (await row(2)).id, sectionId: closed.id });
});

const stored = async (): Promise<string> => {
  const tables: unknown[] = [];
  for (const table of ['compliance_items', 'compliance_answers', 'compliance_evidence', 'compliance_changes']) tables.push((await scene().server.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows);
  return JSON.stringify(tables);
};

/** Every operation, aimed at what is bid A's. */
const asked = (bidId: string, id: string, answer: string): [name: string, query: string, variables: object][] => [
  ['complianceMatrix', MATRIX, { bidId }],
  ['complianceItem', ITEM, { id }],
  ['complianceItems', ITEMS, { bidId, ids: [id] }],
  ['complianceLog', LOG, { id }],
  ['complianceCoverage', COVERAGE, { bidId }],
  ['assignRequirements', MUTATIONS.assignRequirements, { input: { bidId, rows: [{ id }], dueOn: '2026-12-01' } }],
  ['tieToEvaluation', MUTATIONS.tieToEvaluation, { input: { bidId, filter: {}, evaluationItem: 'x', points: 1 } }],
  ['planDueDays', MUTATIONS.planDueDays, { input: { bidId, days: [{ firmId: null, category: '보안', dueOn: '2026-12-01' }], onlyUndated: false } }],
  ['setCompliance', MUTATIONS.setCompliance, { input: { id, version: 1, compliance: 'MET' } }],
  ['setItemState', MUTATIONS.setItemState, { input: { id, version: 1, state: 'WRITTEN' } }],
  ['acknowledgeChange', MUTATIONS.acknowledgeChange, { input: { bidId, ids: [id] } }],
  ['linkAnswer', MUTATIONS.linkAnswer, { input: { id, sectionId: closedId } }],
  ['unlinkAnswer', MUTATIONS.unlinkAnswer, { id: answer }],
  ['citeForRequirement', MUTATIONS.citeForRequirement, { input: { id, evidenceId: RANDOM_ID, version: 1 } }],
  ['unciteForRequirement', MUTATIONS.unciteForRequirement, { input: { id, evidenceId: RANDOM_ID } }],
];

describe.each(OUTSIDERS)('to %s', (_, who) => {
  it.each(['with', 'without'])('the matrix of the bid is like one that does not exist, %s the policy', async (policy) => {
    const before = await stored();
    const { id } = await row(1);
    const attack = async () => {
      for (const [name, query, variables] of asked(scene().bidId, id, answerId)) {
        const foreign = await as(who()).graphql(query, variables);
        expect([name, foreign.codes]).toEqual([name, ['NOT_FOUND']]);
      }
      for (const [at, [name, query, variables]] of asked(RANDOM_ID, RANDOM_ID, RANDOM_ID).entries()) {
        const random = await as(who()).graphql(query, variables);
        const foreign = await as(who()).graphql(query, asked(scene().bidId, id, answerId)[at]?.[2] ?? {});
        expect([name, random.errors]).toEqual([name, foreign.errors]);
      }
      expect((await as(who()).ask<{ myRequirements: { nodes: unknown[] } }>(MINE)).myRequirements.nodes).toEqual([]);
    };
    await (policy === 'with' ? attack() : scene().server.withoutPolicy(attack));
    expect(await stored()).toBe(before);
  });
});

describe('inside the bid', () => {
  it('the rival’s own matrix shows none of it, not even in figures', async () => {
    const own = (await as(crew('새봄').admin).ask<{ complianceMatrix: Awaited<ReturnType<typeof matrix>> }>(MATRIX, { bidId: scene().rivalBidId, first: 100 })).complianceMatrix;
    expect(own.totalCount).toBe(6);
    expect(own.totals.states).toContainEqual({ state: 'UNDECIDED', count: 6 });
    expect(own.nodes.map(({ id }) => id)).not.toContain((await row(1)).id);
  });

  it('an answer in a closed section is a number to those who do not read it, and is found by no filter', async () => {
    expect(await row(2, crew('가온').admin)).toMatchObject({ answerCount: 1, answers: [], state: 'WRITING' });
    expect((await row(2, crew('다온').member)).answers).toHaveLength(1);
    expect((await matrix(crew('가온').admin, { filter: { sectionIds: [closedId] } })).nodes).toEqual([]);
    expect((await matrix(crew('다온').member, { filter: { sectionIds: [closedId] } })).totalCount).toBe(1);
    expect((await tryTo(crew('나루').admin, 'linkAnswer', { id: (await row(4)).id, sectionId: closedId })).codes).toEqual(['NOT_FOUND']);
  });

  it('a bid’s section answers nothing of another bid', async () => {
    const [item] = (await scene().server.database.query<{ id: string }>('SELECT id FROM compliance_items WHERE bid_id = $1 LIMIT 1', [scene().rivalBidId])).rows;
    expect((await tryTo(crew('새봄').admin, 'linkAnswer', { id: item?.id, sectionId: closedId })).codes).toEqual(['NOT_FOUND']);
  });

  it('row-level security alone keeps everybody to what is theirs', async () => {
    const work = scene().server.app.get(UnitOfWork);
    const { id } = await row(1);
    const run = (person: TestPerson, sql: string, values: unknown[] = [id]) => work.run({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId }, ({ manager }) => manager.query(sql, values));
    const before = await stored();
    const SECOND_WALL = /row-level security/;
    const give = `UPDATE compliance_items SET owner_firm_id = owner_firm_id, owner_person_id = $2 WHERE id = $1`;
    // Nobody but the owner and the lead reaches the row at all.
    await run(crew('가온').admin, `UPDATE compliance_items SET reason = '침입' WHERE id = $1`);
    await run(crew('새봄').admin, `UPDATE compliance_items SET reason = '침입' WHERE id = $1`);
    await expect(run(crew('다온').member, give, [id, crew('다온').member.id])).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('나루').admin, give, [id, crew('나루').member.id])).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `UPDATE compliance_items SET owner_firm_id = NULL WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `UPDATE compliance_items SET points = 100, evaluation_item = 'x' WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `UPDATE compliance_items SET state = 'confirmed' WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('나루').member, `UPDATE compliance_items SET due_on = '2026-12-01' WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `UPDATE compliance_items SET answer_count = 9 WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `UPDATE compliance_items SET flag = 'changed', flagged_at = now() WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, `INSERT INTO compliance_items (id, cooperative_id, bid_id, tender_id, requirement_id) SELECT uuidv7(), cooperative_id, bid_id, tender_id, requirement_id FROM compliance_items WHERE id = $1`)).rejects.toThrow(SECOND_WALL);
    // A place in the text is the job's to find, and what somebody else wrote is nobody's to say.
    const answer = `INSERT INTO compliance_answers (id, cooperative_id, bid_id, item_id, section_id, block_id, person_id) SELECT uuidv7(), cooperative_id, bid_id, id, $2, $3, $4 FROM compliance_items WHERE id = $1`;
    await expect(run(crew('다온').admin, answer, [id, closedId, 'b1', crew('다온').admin.id])).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('다온').admin, answer, [id, closedId, null, crew('다온').member.id])).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('가온').admin, answer, [id, closedId, null, crew('가온').admin.id])).rejects.toThrow(SECOND_WALL);
    await expect(run(crew('나루').admin, 'UPDATE compliance_changes SET person_id = NULL WHERE item_id = $1')).rejects.toThrow(/permission denied/);
    await run(crew('가온').admin, 'DELETE FROM compliance_answers WHERE item_id = $1');
    expect(await stored()).toBe(before);
  });

  it('a suspended firm reads and says nothing', async () => {
    await scene().server.database.query(`UPDATE firms SET membership = 'suspended' WHERE id = $1`, [crew('다온').firm.id]);
    const { id, version } = await row(1);
    expect((await matrix(crew('다온').admin)).totalCount).toBe(6);
    const refused = (await tryTo(crew('다온').admin, 'setCompliance', { id, version, compliance: 'MET' })).codes;
    await scene().server.withoutPolicy(async () => expect((await tryTo(crew('다온').admin, 'setCompliance', { id, version, compliance: 'MET' })).codes).not.toEqual([]));
    expect((await row(1)).compliance).toBeNull();
    await scene().server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [crew('다온').firm.id]);
    expect(refused).toEqual(['FIRM_SUSPENDED']);
  });

  it('a firm that withdraws sees nothing any more, and what it had can be given to another', async () => {
    await as(crew('가온').admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: scene().bidId, firmId: crew('가온').firm.id } });
    expect((await as(crew('가온').admin).graphql(MATRIX, { bidId: scene().bidId })).codes).toEqual(['NOT_FOUND']);
    expect((await as(crew('가온').admin).ask<{ myRequirements: { totalCount: number } }>(MINE)).myRequirements.totalCount).toBe(0);
    expect((await assign(crew('나루').admin, { filter: { firmIds: [crew('가온').firm.id] }, firmId: crew('다온').firm.id })).changed).toBe(1);
  });
});
