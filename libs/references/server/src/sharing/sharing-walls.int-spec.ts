import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { act, buildScene, createTender, EVIDENCE, leave, must, type MutationName, MUTATIONS, mustRead, openBid, plant, RANDOM_ID, read, type Scene, type Thing } from './sharing.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());

type Viewer = '다온' | '가온' | '마루' | '새봄' | '이든' | '옛터' | 'office' | 'stranger';
const VIEWERS: readonly Viewer[] = ['다온', '가온', '마루', '새봄', '이든', '옛터', 'office', 'stranger'];
const personOf = (viewer: Viewer): TestPerson => (viewer === 'office' ? scene.office : viewer === 'stranger' ? scene.stranger : scene.crews[viewer].admin);
const days = (count: number): string => new Date(Date.now() + 9 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);
const owner = (): TestPerson => scene.crews.나루.admin;
const grant = (thing: Thing, input: object): Promise<unknown> => must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, ...input } });
const sql = (text: string, values: unknown[]): Promise<unknown> => scene.server.database.query(text, values);

/** Every state that a thing can be in towards others, with those who see it then. */
const STATES: Readonly<Record<string, { readonly seenBy: readonly Viewer[]; readonly make: () => Promise<Thing> }>> = {
  'private': { seenBy: [], make: () => plant(scene) },
  'for the cooperative': { seenBy: ['다온', '가온', '마루', '새봄', '이든', 'office'], make: () => plant(scene, { visibility: 'cooperative' }) },
  'granted to a firm without an end': { seenBy: ['다온'], make: () => granted({ firmId: scene.crews.다온.firm.id }) },
  'granted to a firm until today': { seenBy: ['다온'], make: () => granted({ firmId: scene.crews.다온.firm.id, until: days(0) }) },
  'granted until yesterday': {
    seenBy: [],
    make: async () => {
      const thing = await granted({ firmId: scene.crews.다온.firm.id, until: days(0) });
      await sql('UPDATE evidence_grants SET until = $2 WHERE evidence_id = $1', [thing.id, days(-1)]);
      return thing;
    },
  },
  'granted and ended by hand': {
    seenBy: [],
    make: async () => {
      const thing = await granted({ firmId: scene.crews.다온.firm.id });
      const { grants } = await mustRead(scene, owner(), thing.id);
      await must(scene, owner(), 'endGrant', { id: grants![0]!.id });
      return thing;
    },
  },
  'granted to a bid': { seenBy: ['가온'], make: () => granted({ bidId: scene.bidA, until: days(3) }) },
  'granted to a bid that is over': {
    seenBy: [],
    make: async () => {
      const bidId = await openBid(scene.server, await createTender(scene.server, owner()), scene.crews.나루, [scene.crews.가온]);
      const thing = await granted({ bidId });
      await sql(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bidId]);
      return thing;
    },
  },
  'granted to a bid that its owner has left': {
    seenBy: [],
    make: async () => {
      const bidId = await openBid(scene.server, await createTender(scene.server, owner()), scene.crews.가온, [scene.crews.나루, scene.crews.다온]);
      const thing = await granted({ bidId });
      await leave(scene.server, bidId, scene.crews.나루);
      return thing;
    },
  },
  'granted to a bid to which a firm is only invited': {
    seenBy: ['가온'],
    make: async () => {
      const bidId = await openBid(scene.server, await createTender(scene.server, owner()), scene.crews.나루, [scene.crews.가온]);
      await scene.server.as(owner()).ask('mutation ($input: InviteFirmInput!) { inviteFirm(input: $input) { id } }', { input: { bidId, firmId: scene.crews.이든.firm.id, shareBasisPoints: 100 } });
      return granted({ bidId });
    },
  },
  'granted to a firm that has left the cooperative since': {
    seenBy: [],
    make: async () => {
      await sql(`UPDATE firms SET membership = 'member' WHERE id = $1`, [scene.crews.옛터.firm.id]);
      const thing = await granted({ firmId: scene.crews.옛터.firm.id });
      await sql(`UPDATE firms SET membership = 'left' WHERE id = $1`, [scene.crews.옛터.firm.id]);
      return thing;
    },
  },
  'waiting for the office': {
    seenBy: ['office'],
    make: async () => {
      const thing = await plant(scene);
      await must(scene, owner(), 'requestReview', { id: thing.id });
      return thing;
    },
  },
  'returned by the office': { seenBy: ['office'], make: () => plant(scene, { review: 'returned' }) },
  'verified by the office': { seenBy: ['office'], make: () => plant(scene, { review: 'verified' }) },
  'in the trash, granted and reviewed': {
    seenBy: [],
    make: async () => {
      const thing = await plant(scene, { visibility: 'cooperative', review: 'requested' });
      for (const to of [{ firmId: scene.crews.다온.firm.id }, { bidId: scene.bidA }]) await grant(thing, to);
      await must(scene, owner(), 'removeEvidence', { id: thing.id });
      return thing;
    },
  },
};
const granted = async (to: object): Promise<Thing> => {
  const thing = await plant(scene);
  await grant(thing, to);
  return thing;
};

/** As any list, count or search of a kind asks, with the person's context and whatever the policy says. */
const listed = (person: TestPerson, thing: Thing): Promise<{ ids: number; grants: number; files: number; looks: number; found: number }> =>
  scene.server.app.get(UnitOfWork).run({ ...person, personId: person.id }, async ({ manager }) => {
    const count = async (text: string): Promise<number> => Number((await manager.query<{ n: string }[]>(text, [thing.id]))[0]?.n);
    return {
      ids: await count('SELECT count(*) AS n FROM evidence WHERE id = $1'),
      found: await count(`SELECT count(*) AS n FROM evidence WHERE id IN (SELECT evidence_with_bigrams(tender_bigrams('실적'))) AND search_text LIKE '%실적%' AND id = $1`),
      files: await count('SELECT count(*) AS n FROM evidence_files WHERE evidence_id = $1'),
      grants: await count('SELECT count(*) AS n FROM evidence_grants WHERE evidence_id = $1'),
      looks: await count('SELECT count(*) AS n FROM evidence_looks WHERE evidence_id = $1'),
    };
  });
const download = async (person: TestPerson | null, fileId: string): Promise<number> => (await scene.server.as(person).http(`/files/proofs/${fileId}`)).status;

describe.each(Object.keys(STATES))('a thing that is %s', (name) => {
  const { seenBy, make } = STATES[name]!;
  let thing: Thing;
  let grantId: string;
  beforeAll(async () => {
    thing = await make();
    const { rows } = await scene.server.database.query<{ id: string }>('SELECT id FROM evidence_grants WHERE evidence_id = $1 ORDER BY id', [thing.id]);
    grantId = rows[0]?.id ?? RANDOM_ID;
  });

  it('is there for its owner, with its grants and looks', async () => {
    for (const person of [scene.crews.나루.admin, scene.crews.나루.member]) {
      const evidence = await mustRead(scene, person, thing.id);
      expect(evidence).toMatchObject({ title: thing.title, files: [{ id: thing.fileId }], grants: expect.any(Array) as unknown, looks: { nodes: expect.any(Array) as unknown } });
      expect(await download(person, thing.fileId)).toBe(200);
      expect(await listed(person, thing)).toMatchObject({ ids: 1, found: 1, files: 1 });
    }
  });

  describe.each([true, false])('with the policy %s', (policy) => {
    const under = <T>(work: () => Promise<T>): Promise<T> => (policy ? work() : scene.server.withoutPolicy(work));

    it.each(VIEWERS)('is seen by %s on every path or on none', async (viewer) => {
      const sees = seenBy.includes(viewer);
      const person = personOf(viewer);
      const { evidence, codes } = await under(() => read(scene, person, thing.id));
      expect({ viewer, codes }).toEqual({ viewer, codes: sees ? [] : ['NOT_FOUND'] });
      expect(await under(() => download(person, thing.fileId))).toBe(sees ? 200 : 404);
      const rows = await listed(person, thing);
      expect(rows).toMatchObject({ ids: Number(sees), found: Number(sees), files: Number(sees), looks: 0 });
      if (!sees) return expect(rows.grants).toBe(0);
      expect(evidence).toMatchObject({ title: thing.title, files: [{ id: thing.fileId }] });
      if (policy) expect(evidence).toMatchObject({ grants: null, looks: null, viewerCan: { change: false, share: false, remove: false } });
    });

    it.each(VIEWERS)('is changed by %s through nothing', async (viewer) => {
      const before = await stored();
      const attacks: [MutationName, (ids: { id: string; fileId: string; grantId: string }) => object][] = [
        ['setEvidenceVisibility', ({ id }) => ({ input: { id, visibility: 'COOPERATIVE' } })],
        ['grantEvidence', ({ id }) => ({ input: { evidenceId: id, firmId: scene.crews.새봄.firm.id } })],
        ['requestReview', ({ id }) => ({ id })],
        ['removeEvidence', ({ id }) => ({ id })],
        ['restoreEvidence', ({ id }) => ({ id })],
        ['removeEvidenceFile', ({ fileId }) => ({ id: fileId })],
        ['endGrant', ({ grantId }) => ({ id: grantId })],
        ...(viewer === 'office' ? [] : [['reviewEvidence', ({ id }: { id: string }) => ({ input: { id, version: 1, verdict: 'VERIFIED' } })] as const]),
      ] as [MutationName, (ids: { id: string; fileId: string; grantId: string }) => object][];
      for (const [attack, variables] of attacks) {
        const real = await under(() => act(scene, personOf(viewer), attack, variables({ id: thing.id, fileId: thing.fileId, grantId })));
        if (policy) expect({ attack, evidence: real.evidence }).toEqual({ attack, evidence: null });
        // Whoever does not see it cannot tell it from what is not there.
        if (!seenBy.includes(viewer)) expect({ attack, codes: real.codes }).toEqual({ attack, codes: ['NOT_FOUND'] });
      }
      expect(await stored()).toBe(before);
    });

    it('is not there for whoever has not signed in', async () => {
      expect(await under(() => download(null, thing.fileId))).toBe(401);
      expect((await under(() => read(scene, null, thing.id))).codes).toEqual(['UNAUTHENTICATED']);
    });
  });

  const stored = async (): Promise<string> => {
    const rows: unknown[] = [];
    for (const from of ['evidence WHERE id = $1', 'evidence_grants WHERE evidence_id = $1', 'evidence_files WHERE evidence_id = $1'])
      rows.push((await scene.server.database.query(`SELECT * FROM ${from} ORDER BY id`, [thing.id])).rows);
    return JSON.stringify(rows);
  };
});

describe('a firm that leaves the cooperative', () => {
  it('takes its content with it at once and still reads it', async () => {
    const { 이든: leaver, 다온: other } = scene.crews;
    const thing = await plant(scene, { visibility: 'cooperative', review: 'verified', owner: leaver });
    await must(scene, leaver.admin, 'grantEvidence', { input: { evidenceId: thing.id, firmId: other.firm.id } });
    expect(await download(other.admin, thing.fileId)).toBe(200);
    await sql(`UPDATE firms SET membership = 'left' WHERE id = $1`, [leaver.firm.id]);
    for (const person of [other.admin, scene.office]) {
      expect((await read(scene, person, thing.id)).codes).toEqual(['NOT_FOUND']);
      expect(await download(person, thing.fileId)).toBe(404);
      await scene.server.withoutPolicy(async () => expect(await download(person, thing.fileId)).toBe(404));
    }
    expect((await mustRead(scene, leaver.admin, thing.id)).title).toBe(thing.title);
    expect(await download(leaver.member, thing.fileId)).toBe(200);
    await sql(`UPDATE firms SET membership = 'member' WHERE id = $1`, [leaver.firm.id]);
  });
});

describe('row-level security alone', () => {
  const asPerson = (person: TestPerson, text: string, values: unknown[]): Promise<unknown> =>
    scene.server.app.get(UnitOfWork).run({ ...person, personId: person.id }, ({ manager }) => manager.query(text, values));
  const denied = /row-level security|permission denied|asks for a review|reviews and changes nothing else|nothing is reviewed/;

  it('lets no firm verify itself', async () => {
    const thing = await plant(scene, { review: 'requested' });
    await expect(asPerson(owner(), `UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [thing.id])).rejects.toThrow(denied);
    await expect(asPerson(owner(), `UPDATE evidence SET review_note = '' , reviewed_by = $2 WHERE id = $1`, [thing.id, owner().id])).rejects.toThrow(denied);
    await scene.server.withoutPolicy(async () => expect((await act(scene, owner(), 'reviewEvidence', { input: { id: thing.id, version: 1, verdict: 'VERIFIED' } })).codes).toEqual(['INTERNAL']));
    expect((await mustRead(scene, owner(), thing.id)).reviewState).toBe('REQUESTED');
  });

  it('lets the office change nothing but the review, and only of what it was asked to check', async () => {
    const [asked, open] = [await plant(scene, { review: 'requested' }), await plant(scene, { visibility: 'cooperative' })];
    await expect(asPerson(scene.office, `UPDATE evidence SET title = '침입' WHERE id = $1`, [asked.id])).rejects.toThrow(denied);
    await asPerson(scene.office, `UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [open.id]);
    expect((await mustRead(scene, owner(), open.id)).reviewState).toBe('NONE');
  });

  it('lets no grant be given to a bid that the firm has not joined, nor turned elsewhere', async () => {
    const thing = await plant(scene);
    const insert = `INSERT INTO evidence_grants (id, cooperative_id, firm_id, evidence_id, to_bid_id, created_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`;
    const rival = await scene.server.database.query<{ id: string }>('SELECT id FROM bids WHERE lead_firm_id = $1', [scene.crews.새봄.firm.id]);
    await expect(asPerson(owner(), insert, [scene.cooperativeId, scene.crews.나루.firm.id, thing.id, rival.rows[0]!.id, owner().id])).rejects.toThrow(denied);
    await grant(thing, { firmId: scene.crews.다온.firm.id });
    await expect(asPerson(owner(), 'UPDATE evidence_grants SET to_firm_id = $2 WHERE evidence_id = $1', [thing.id, scene.crews.새봄.firm.id])).rejects.toThrow(denied);
  });

  it('lets nobody note a look at what they do not see, in another name, or take one back', async () => {
    const [hidden, open] = [await plant(scene), await plant(scene, { visibility: 'cooperative' })];
    const look = `INSERT INTO evidence_looks (id, cooperative_id, owner_firm_id, evidence_id, person_id, firm_id, what) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'page')`;
    const { 다온, 새봄, 나루 } = scene.crews;
    await expect(asPerson(다온.admin, look, [scene.cooperativeId, 나루.firm.id, hidden.id, 다온.admin.id, 다온.firm.id])).rejects.toThrow(denied);
    await expect(asPerson(다온.admin, look, [scene.cooperativeId, 나루.firm.id, open.id, 새봄.admin.id, 새봄.firm.id])).rejects.toThrow(denied);
    await read(scene, 다온.admin, open.id);
    await asPerson(다온.admin, 'DELETE FROM evidence_looks WHERE evidence_id = $1', [open.id]);
    expect((await mustRead(scene, owner(), open.id)).looks!.totalCount).toBe(1);
  });

  it('shows nothing without a context', async () => {
    const { rows } = await scene.server.database.query('SELECT 1 FROM evidence');
    expect(rows.length).toBeGreaterThan(0);
    for (const table of ['evidence', 'evidence_files', 'evidence_grants', 'evidence_looks'])
      expect(await scene.server.app.get(UnitOfWork).run({ purpose: 'identity' }, ({ manager }) => manager.query(`SELECT 1 FROM ${table}`))).toEqual([]);
  });
});

it('answers alike for what is not shared and what does not exist', async () => {
  const thing = await plant(scene);
  const person = scene.crews.새봄.admin;
  const [real, random] = [await scene.server.as(person).graphql(EVIDENCE, { id: thing.id }), await scene.server.as(person).graphql(EVIDENCE, { id: RANDOM_ID })];
  expect(real.errors).toEqual(random.errors);
  const [file, none] = await Promise.all([thing.fileId, RANDOM_ID].map(async (id) => (await scene.server.as(person).http(`/files/proofs/${id}`)).text()));
  expect(file).toBe(none);
  expect((await act(scene, person, 'endGrant', { id: 'no-uuid' })).codes).toEqual(['NOT_FOUND']);
  expect(Object.keys(MUTATIONS)).toHaveLength(8);
});
