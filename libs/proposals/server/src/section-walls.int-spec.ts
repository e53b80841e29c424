import type { TestPerson } from '@shoal/testing';
import { addSection, BID_PROPOSAL, buildScene, MUTATIONS, type MutationName, RANDOM_ID, readProposal, readSection, type Scene, SECTION_QUERY, type SectionShape } from './proposals.scene';

let scene: Scene;
/** Open to the consortium; owned by 다온 and closed to all others. */
let open: SectionShape;
let closed: SectionShape;
beforeAll(async () => {
  scene = await buildScene();
  open = await addSection(scene, { title: '추진 전략' });
  closed = await addSection(scene, { title: '영상 모듈 가격', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER' });
}, 60_000);
afterAll(() => scene?.server.stop());

const OUTSIDERS: [string, () => TestPerson][] = [
  ['the lead of the rival consortium', () => scene.crews.새봄.admin],
  ['a member of the rival firm', () => scene.crews.새봄.member],
  ['another cooperative', () => scene.stranger],
  ['the office', () => scene.office],
];
const MINE = `{ mySections { nodes { id } totalCount } }`;
const inputsFor = (sectionId: string, proposalId: string): Record<MutationName, object> => ({
  startOutline: { input: { proposalId, template: 'STANDARD' } },
  addSection: { input: { proposalId, title: '침입' } },
  moveSection: { input: { id: sectionId, index: 0 } },
  updateSection: { input: { id: sectionId, version: 1, title: '침입', readers: 'OWNER' } },
  setSectionState: { input: { id: sectionId, version: 1, state: 'WRITING' } },
  removeSection: { id: sectionId },
  restoreSection: { id: sectionId },
});
const stored = async (): Promise<string> => JSON.stringify((await scene.server.database.query('SELECT * FROM sections ORDER BY id')).rows);

describe.each(OUTSIDERS)('to %s', (_, who) => {
  it('proposal and sections are like ones that do not exist, through every operation', async () => {
    const before = await stored();
    const client = scene.server.as(who());
    expect(await readProposal(scene, who())).toBeNull();
    const seen = await client.graphql(SECTION_QUERY, { id: open.id });
    expect(seen.codes).toEqual(['NOT_FOUND']);
    expect(seen.errors).toEqual((await client.graphql(SECTION_QUERY, { id: RANDOM_ID })).errors);
    expect(seen.errors).toEqual((await client.graphql(SECTION_QUERY, { id: 'no-uuid' })).errors);
    for (const [name, variables] of Object.entries(inputsFor(open.id, scene.proposalId))) {
      const foreign = await client.graphql(MUTATIONS[name as MutationName], variables);
      const missing = await client.graphql(MUTATIONS[name as MutationName], inputsFor(RANDOM_ID, RANDOM_ID)[name as MutationName]);
      expect([name, foreign.codes]).toEqual([name, ['NOT_FOUND']]);
      expect(foreign.errors).toEqual(missing.errors);
    }
    expect((await client.ask<{ mySections: { totalCount: number } }>(MINE)).mySections.totalCount).toBe(0);
    expect(await stored()).toBe(before);
  });

  it('row-level security alone shows and changes nothing', async () => {
    const before = await stored();
    await scene.server.withoutPolicy(async () => {
      const client = scene.server.as(who());
      expect((await client.graphql(SECTION_QUERY, { id: open.id })).codes).toEqual(['NOT_FOUND']);
      expect((await client.graphql(BID_PROPOSAL, { id: scene.bidId })).data?.['bid'] ?? null).toBeNull();
      for (const [name, variables] of Object.entries(inputsFor(open.id, scene.proposalId))) expect([name, (await client.graphql(MUTATIONS[name as MutationName], variables)).codes]).toEqual([name, ['NOT_FOUND']]);
    });
    expect(await stored()).toBe(before);
  });
});

describe('without a session', () => {
  it('everything asks to sign in', async () => {
    const client = scene.server.as(null);
    for (const [query, variables] of [[SECTION_QUERY, { id: open.id }], [MINE, {}], ...Object.entries(inputsFor(open.id, scene.proposalId)).map(([name, input]) => [MUTATIONS[name as MutationName], input] as const)] as const)
      expect((await client.graphql(query, variables)).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the second wall of the text', () => {
  it('keeps the door shut with the policy switched off, to everybody who may not read', async () => {
    await scene.server.withoutPolicy(async () => {
      for (const name of ['나루', '가온'] as const) {
        const seen = await readSection(scene, scene.crews[name].admin, closed.id);
        expect(seen).toMatchObject({ room: null, characters: null, viewerCan: { read: false, write: false, changeState: false, assign: false } });
        expect((await readSection(scene, scene.crews[name].admin, open.id)).room).toBe(`section:${open.id}`);
      }
      expect((await readSection(scene, scene.crews.다온.member, closed.id)).room).toBe(`section:${closed.id}`);
    });
  });

  it('shows a person exactly the doors that the policy opens', async () => {
    const lead = await addSection(scene, { title: '가격 요약', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER_AND_LEAD' });
    await scene.server.as(scene.crews.다온.admin).ask(MUTATIONS.updateSection, { input: { id: lead.id, version: 1, writerIds: [scene.crews.가온.member.id] } });
    for (const crew of Object.values(scene.crews))
      for (const person of [crew.admin, crew.member]) {
        const byPolicy = ((await readProposal(scene, person))?.sections ?? []).filter((section) => section.room !== null).map((section) => section.id);
        const doors = await doorsOf(person);
        expect(doors.sort()).toEqual(byPolicy.sort());
      }
    expect(await doorsOf(scene.stranger)).toEqual([]);
    expect(await doorsOf(scene.office)).toEqual([]);
  });

  it('shuts at once with the participation, also for a named writer', async () => {
    const section = await addSection(scene, { title: '시험 계획' });
    await scene.server.as(scene.crews.나루.admin).ask(MUTATIONS.updateSection, { input: { id: section.id, version: 1, writerIds: [scene.crews.가온.member.id] } });
    expect(await doorsOf(scene.crews.가온.member)).toContain(section.id);
    await scene.server.as(scene.crews.나루.admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: scene.bidId, firmId: scene.crews.가온.firm.id } });
    expect(await doorsOf(scene.crews.가온.member)).toEqual([]);
    expect((await scene.server.as(scene.crews.가온.member).graphql(SECTION_QUERY, { id: section.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('shows a context that names one section no other door, and no door that it would not see otherwise', async () => {
    const naming = (person: TestPerson, id: string): Promise<string[]> =>
      asRole(person, async (run) => {
        await run(`SELECT set_config('app.section_id', '${id}', true)`);
        return (await run('SELECT section_id FROM section_rooms')).rows.map((row) => row.section_id);
      });
    expect((await doorsOf(scene.crews.다온.member)).length).toBeGreaterThan(1);
    for (const id of [open.id, closed.id]) expect(await naming(scene.crews.다온.member, id)).toEqual([id]);
    expect(await naming(scene.crews.나루.admin, closed.id)).toEqual([]);
    expect(await naming(scene.crews.새봄.admin, open.id)).toEqual([]);
  });

  it('is written by nobody: a person can neither open nor move a door', async () => {
    await asRole(scene.crews.나루.admin, async (run) => {
      await expect(run(`INSERT INTO section_rooms SELECT id, cooperative_id, bid_id FROM sections WHERE id = '${closed.id}'`)).rejects.toThrow(/row-level security/);
      expect((await run(`UPDATE section_rooms SET bid_id = bid_id`)).rowCount).toBe(0);
      expect((await run(`DELETE FROM section_rooms`)).rowCount).toBe(0);
    });
  });
});

/** Runs SQL as the product's role in a person's context. */
const asRole = async <T>(person: TestPerson, work: (run: (sql: string) => Promise<{ rowCount: number | null; rows: { section_id: string }[] }>) => Promise<T>): Promise<T> => {
  const { database } = scene.server;
  await database.query('BEGIN');
  try {
    await database.query('SET LOCAL ROLE shoal_app');
    await database.query(`SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true), set_config('app.person_id', $3, true), set_config('app.purpose', '', true)`, [
      person.cooperativeId,
      person.firmId ?? '',
      person.id,
    ]);
    return await work(async (sql) => {
      await database.query('SAVEPOINT attempt');
      try {
        return await database.query<{ section_id: string }>(sql);
      } catch (error) {
        await database.query('ROLLBACK TO attempt');
        throw error;
      }
    });
  } finally {
    await database.query('ROLLBACK');
  }
};
const doorsOf = (person: TestPerson): Promise<string[]> => asRole(person, async (run) => (await run('SELECT section_id FROM section_rooms')).rows.map((row) => row.section_id));
