import type { TestPerson } from '@shoal/testing';
import { act, buildScene, createTender, type EvidenceShape, leave, must, mustRead, openBid, plant, RANDOM_ID, read, type Scene, type Thing } from './sharing.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());

const owner = (): TestPerson => scene.crews.나루.admin;
const days = (count: number): string => new Date(Date.now() + 9 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);
const told = async (person: TestPerson): Promise<{ kind: string; link: string; args: Record<string, string> }[]> =>
  (await scene.server.database.query<{ kind: string; link: string; args: Record<string, string> }>('SELECT kind, link, args FROM notifications WHERE person_id = $1 ORDER BY id', [person.id])).rows;
const grants = async (thing: Thing): Promise<NonNullable<EvidenceShape['grants']>> => (await mustRead(scene, owner(), thing.id)).grants!;
const give = (thing: Thing, input: object, person = owner()) => act(scene, person, 'grantEvidence', { input: { evidenceId: thing.id, ...input } });

describe('visibility', () => {
  it('is decided by administrators, each half by itself, and counts no version', async () => {
    const thing = await plant(scene);
    expect((await act(scene, scene.crews.나루.member, 'setEvidenceVisibility', { input: { id: thing.id, visibility: 'COOPERATIVE' } })).codes).toEqual(['FORBIDDEN']);
    expect(await must(scene, owner(), 'setEvidenceVisibility', { input: { id: thing.id, isAnonymousVisible: false } })).toMatchObject({ visibility: 'PRIVATE', isAnonymousVisible: false, version: 1 });
    expect(await must(scene, owner(), 'setEvidenceVisibility', { input: { id: thing.id, visibility: 'COOPERATIVE' } })).toMatchObject({ visibility: 'COOPERATIVE', isAnonymousVisible: false, version: 1 });
    expect((await read(scene, scene.crews.이든.member, thing.id)).codes).toEqual([]);
    await must(scene, owner(), 'setEvidenceVisibility', { input: { id: thing.id, visibility: 'PRIVATE' } });
    expect((await read(scene, scene.crews.이든.member, thing.id)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a grant', () => {
  it('opens the thing to a firm until a day, tells its administrators once, and given again has a new end', async () => {
    const thing = await plant(scene);
    const { 다온 } = scene.crews;
    const before = (await told(다온.admin)).length;
    const first = await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, firmId: 다온.firm.id, until: days(2) } });
    expect(first.grants).toMatchObject([{ firm: { name: '다온' }, bid: null, until: days(2), revokedAt: null, holds: true, createdBy: { name: owner().name } }]);
    expect((await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, firmId: 다온.firm.id, until: days(9) } })).grants).toMatchObject([{ id: first.grants![0]!.id, until: days(9) }]);
    expect((await told(다온.admin)).slice(before)).toEqual([{ kind: 'grant_given', link: `/registry/references/${thing.id}`, args: { firm: '나루' } }]);
    expect(await told(다온.member)).toEqual([]);
    expect((await mustRead(scene, 다온.member, thing.id)).title).toBe(thing.title);
  });

  it('whose day had passed is told of when it is given again; one that was ended has a successor', async () => {
    const thing = await plant(scene);
    const { 다온 } = scene.crews;
    await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, firmId: 다온.firm.id, until: days(0) } });
    await scene.server.database.query('UPDATE evidence_grants SET until = $2 WHERE evidence_id = $1', [thing.id, days(-1)]);
    expect(await grants(thing)).toMatchObject([{ holds: false }]);
    const before = (await told(다온.admin)).length;
    await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, firmId: 다온.firm.id } });
    expect(await told(다온.admin)).toHaveLength(before + 1);
    const [grant] = await grants(thing);
    await must(scene, owner(), 'endGrant', { id: grant!.id });
    const ended = await must(scene, owner(), 'endGrant', { id: grant!.id });
    expect(ended.grants).toMatchObject([{ id: grant!.id, holds: false, revokedAt: expect.any(String) as unknown }]);
    expect((await read(scene, 다온.admin, thing.id)).codes).toEqual(['NOT_FOUND']);
    await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, firmId: 다온.firm.id } });
    expect((await grants(thing)).map(({ holds }) => holds)).toEqual([true, false]);
  });

  it('to a bid tells its other firms and ends with it, whoever looks', async () => {
    const [first, other] = [scene.crews.나루, scene.crews.이든];
    const bidId = await openBid(scene.server, await createTender(scene.server, owner()), first, [scene.crews.가온, other]);
    const thing = await plant(scene);
    await must(scene, owner(), 'grantEvidence', { input: { evidenceId: thing.id, bidId } });
    for (const { admin } of [scene.crews.가온, other]) expect((await told(admin)).at(-1)).toMatchObject({ kind: 'grant_given' });
    expect(await grants(thing)).toMatchObject([{ firm: null, bid: { id: bidId }, holds: true }]);
    await leave(scene.server, bidId, other);
    expect((await read(scene, other.admin, thing.id)).codes).toEqual(['NOT_FOUND']);
    expect((await read(scene, scene.crews.가온.admin, thing.id)).codes).toEqual([]);
    await scene.server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bidId]);
    expect((await read(scene, scene.crews.가온.admin, thing.id)).codes).toEqual(['NOT_FOUND']);
    expect(await grants(thing)).toMatchObject([{ holds: false, revokedAt: null }]);
    expect((await give(thing, { bidId })).codes).toEqual(['GRANT_BID_OVER']);
  });

  it('is given once by two who give it at the same moment', async () => {
    const thing = await plant(scene);
    const answers = await Promise.all([3, 4, 5].map((until) => give(thing, { firmId: scene.crews.다온.firm.id, until: days(until) })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await grants(thing)).toHaveLength(1);
  });

  it('is refused with its reason', async () => {
    const thing = await plant(scene);
    const { 나루, 다온, 옛터, 새봄 } = scene.crews;
    const rival = await scene.server.database.query<{ id: string }>('SELECT id FROM bids WHERE lead_firm_id = $1', [새봄.firm.id]);
    const invited = await openBid(scene.server, await createTender(scene.server, 새봄.admin), 새봄, []);
    await scene.server.as(새봄.admin).ask('mutation ($input: InviteFirmInput!) { inviteFirm(input: $input) { id } }', { input: { bidId: invited, firmId: 나루.firm.id, shareBasisPoints: 100 } });
    const cases: [object, string][] = [
      [{ firmId: 다온.firm.id, until: days(-1) }, 'GRANT_DAY_WRONG'],
      [{ firmId: 다온.firm.id, until: '2199-12-31' }, 'GRANT_DAY_WRONG'],
      [{ firmId: 나루.firm.id }, 'GRANT_TO_ITSELF'],
      [{ firmId: 옛터.firm.id }, 'GRANT_FIRM_AWAY'],
      [{ firmId: RANDOM_ID }, 'NOT_FOUND'],
      [{ firmId: scene.stranger.firmId }, 'NOT_FOUND'],
      [{ bidId: RANDOM_ID }, 'NOT_FOUND'],
      [{ bidId: rival.rows[0]!.id }, 'NOT_FOUND'],
      [{ bidId: invited }, 'NOT_FOUND'],
      [{}, 'INVALID_INPUT'],
      [{ firmId: 다온.firm.id, bidId: scene.bidA }, 'INVALID_INPUT'],
    ];
    for (const [input, code] of cases) expect({ input, codes: (await give(thing, input)).codes }).toEqual({ input, codes: [code] });
    expect((await give(thing, { firmId: 다온.firm.id }, 나루.member)).codes).toEqual(['FORBIDDEN']);
    await must(scene, owner(), 'removeEvidence', { id: thing.id });
    expect((await give(thing, { firmId: 다온.firm.id })).codes).toEqual(['EVIDENCE_REMOVED']);
    expect((await mustRead(scene, owner(), thing.id)).grants).toEqual([]);
  });
});

describe('looks', () => {
  it('tell the owner who of others has seen the page and the proof, each once an hour, newest first', async () => {
    const thing = await plant(scene, { visibility: 'cooperative', review: 'requested' });
    const { 다온, 이든, 나루 } = scene.crews;
    await scene.server.database.query(`INSERT INTO evidence_looks (id, cooperative_id, owner_firm_id, evidence_id, person_id, firm_id, what, at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'page', now() - interval '1 day')`, [
      scene.cooperativeId, 나루.firm.id, thing.id, 이든.admin.id, 이든.firm.id,
    ]);
    for (const person of [나루.member, 다온.admin, 다온.admin, scene.office]) await read(scene, person, thing.id);
    for (const person of [나루.admin, 다온.admin]) await (await scene.server.as(person).http(`/files/proofs/${thing.fileId}`)).text();
    const { looks } = await mustRead(scene, owner(), thing.id);
    expect(looks!.nodes.map(({ what, person, firm }) => [what, person.name, firm?.name ?? null])).toEqual([
      ['FILE', 다온.admin.name, '다온'],
      ['PAGE', scene.office.name, null],
      ['PAGE', 다온.admin.name, '다온'],
      ['PAGE', 이든.admin.name, '이든'],
    ]);
    expect(looks!.totalCount).toBe(4);
  });

  it('page without losing or repeating one', async () => {
    const thing = await plant(scene, { visibility: 'cooperative' });
    await scene.server.database.query(
      `INSERT INTO evidence_looks (id, cooperative_id, owner_firm_id, evidence_id, person_id, firm_id, what, at)
       SELECT gen_random_uuid(), $1, $2, $3, $4, $5, 'page', date_trunc('hour', now()) - make_interval(hours => n / 2) + make_interval(mins => n % 2) FROM generate_series(0, 24, 2) AS n`,
      [scene.cooperativeId, scene.crews.나루.firm.id, thing.id, scene.crews.다온.admin.id, scene.crews.다온.firm.id],
    );
    const page = 'query ($id: ID!, $after: String) { evidence(id: $id) { looks(first: 4, after: $after) { nodes { id at } totalCount pageInfo { endCursor hasNextPage } } } }';
    interface Looks {
      readonly nodes: { id: string; at: string }[];
      readonly totalCount: number;
      readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
    }
    const seen: { id: string; at: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { looks }: { looks: Looks } = (await scene.server.as(owner()).ask<{ evidence: { looks: Looks } }>(page, { id: thing.id, after })).evidence;
      expect(looks.totalCount).toBe(13);
      seen.push(...looks.nodes);
      [after, more] = [looks.pageInfo.endCursor, looks.pageInfo.hasNextPage];
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(13);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort().reverse());
    expect((await scene.server.as(owner()).graphql(page, { id: thing.id, after: 'x' })).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('a review', () => {
  const decide = (thing: Thing, input: object, person = scene.office) => act(scene, person, 'reviewEvidence', { input: { id: thing.id, version: 1, verdict: 'VERIFIED', ...input } });

  it('goes from request to return to request to verified, and everybody concerned is told', async () => {
    const thing = await plant(scene, { title: '경기도 클라우드 전환' });
    expect((await read(scene, scene.office, thing.id)).codes).toEqual(['NOT_FOUND']);
    expect((await act(scene, scene.crews.나루.member, 'requestReview', { id: thing.id })).codes).toEqual(['FORBIDDEN']);
    const before = (await told(scene.office)).length;
    expect(await must(scene, owner(), 'requestReview', { id: thing.id })).toMatchObject({ reviewState: 'REQUESTED', reviewRequestedAt: expect.any(String) as unknown });
    await must(scene, owner(), 'requestReview', { id: thing.id });
    expect((await told(scene.office)).slice(before)).toEqual([{ kind: 'review_requested', link: `/registry/review?thing=${thing.id}`, args: { firm: '나루' } }]);

    expect((await decide(thing, { verdict: 'RETURNED', note: '  ' })).codes).toEqual(['REVIEW_NOTE_MISSING']);
    expect((await decide(thing, { verdict: 'RETURNED', note: '계약서가 없습니다.' })).evidence).toMatchObject({ reviewState: 'RETURNED', reviewNote: '계약서가 없습니다.', version: 1, viewerCan: { review: true } });
    expect((await decide(thing, { verdict: 'RETURNED', note: '또' })).codes).toEqual(['REVIEW_NOT_NEXT']);
    expect(await mustRead(scene, owner(), thing.id)).toMatchObject({ reviewState: 'RETURNED', reviewNote: '계약서가 없습니다.' });

    await must(scene, owner(), 'requestReview', { id: thing.id });
    expect((await decide(thing, { note: '' })).evidence).toMatchObject({ reviewState: 'VERIFIED', reviewNote: '', reviewedAt: expect.any(String) as unknown });
    for (const person of [scene.crews.나루.admin, scene.crews.나루.member])
      expect((await told(person)).filter(({ kind, args }) => kind.startsWith('review_') && args['title'] === '경기도 클라우드 전환')).toEqual([
        { kind: 'review_returned', link: `/registry/references/${thing.id}`, args: { title: '경기도 클라우드 전환' } },
        { kind: 'review_verified', link: `/registry/references/${thing.id}`, args: { title: '경기도 클라우드 전환' } },
      ]);
    expect((await act(scene, owner(), 'requestReview', { id: thing.id })).codes).toEqual(['REVIEW_NOT_NEXT']);
  });

  it('decides on what was looked at, and a change of proofs reopens it', async () => {
    const thing = await plant(scene, { review: 'requested' });
    expect((await decide(thing, { version: 2 })).codes).toEqual(['STALE_VERSION']);
    expect((await decide(thing, {})).evidence?.reviewState).toBe('VERIFIED');
    expect(await must(scene, scene.crews.나루.member, 'removeEvidenceFile', { id: thing.fileId })).toMatchObject({ version: 2, reviewState: 'REQUESTED', reviewRequestedAt: expect.any(String) as unknown, files: [] });
    expect((await decide(thing, {})).codes).toEqual(['STALE_VERSION']);
    expect((await decide(thing, { version: 2 })).evidence?.reviewState).toBe('VERIFIED');
  });

  it('is between the firm and the office until it ends well', async () => {
    const thing = await plant(scene, { visibility: 'cooperative', review: 'requested' });
    await decide(thing, { verdict: 'RETURNED', note: '금액이 다릅니다.' });
    expect(await mustRead(scene, scene.crews.새봄.admin, thing.id)).toMatchObject({ reviewState: 'NONE', reviewNote: '', reviewedAt: null, reviewRequestedAt: null });
    await must(scene, owner(), 'requestReview', { id: thing.id });
    await decide(thing, { note: '전자세금계산서로 확인' });
    expect(await mustRead(scene, scene.crews.새봄.admin, thing.id)).toMatchObject({ reviewState: 'VERIFIED', reviewNote: '', reviewedAt: expect.any(String) as unknown, reviewRequestedAt: null });
  });

  it('is nobody else’s: neither the owner’s nor another firm’s', async () => {
    const thing = await plant(scene, { visibility: 'cooperative', review: 'requested' });
    for (const person of [owner(), scene.crews.새봄.admin]) expect((await decide(thing, {}, person)).codes).toEqual(['FORBIDDEN']);
    for (const person of [scene.stranger, null]) expect((await decide(thing, {}, person as TestPerson)).codes).toEqual([person ? 'NOT_FOUND' : 'UNAUTHENTICATED']);
    const open = await plant(scene, { visibility: 'cooperative' });
    expect((await decide(open, {})).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the queue', () => {
  const QUEUE = 'query ($first: Int, $after: String, $state: ReviewState, $kind: EvidenceKind) { reviewQueue(first: $first, after: $after, state: $state, kind: $kind) { nodes { id title reviewState firm { name } files { id } } totalCount pageInfo { endCursor hasNextPage } } }';
  interface Queue {
    readonly reviewQueue: { readonly nodes: { id: string; reviewState: string }[]; readonly totalCount: number; readonly pageInfo: { endCursor: string | null; hasNextPage: boolean } };
  }

  it('holds what waits, the longest first, without what lies in the trash', async () => {
    await scene.server.database.query('DELETE FROM evidence');
    const things: Thing[] = [];
    for (let n = 0; n < 7; n += 1) things.push(await plant(scene));
    const order = [3, 0, 6, 1, 5, 2, 4].map((n) => things[n]!);
    for (const thing of order) await must(scene, owner(), 'requestReview', { id: thing.id });
    await must(scene, owner(), 'removeEvidence', { id: things[5]!.id });
    await plant(scene, { visibility: 'cooperative' });
    const waiting = order.filter((thing) => thing !== things[5]).map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { reviewQueue }: Queue = await scene.server.as(scene.office).ask<Queue>(QUEUE, { first: 2, after });
      expect(reviewQueue.totalCount).toBe(6);
      seen.push(...reviewQueue.nodes.map(({ id }) => id));
      [after, more] = [reviewQueue.pageInfo.endCursor, reviewQueue.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(waiting);

    for (const id of [waiting[4], waiting[1]]) await must(scene, scene.office, 'reviewEvidence', { input: { id, version: 1, verdict: 'VERIFIED' } });
    const verified = await scene.server.as(scene.office).ask<Queue>(QUEUE, { state: 'VERIFIED' });
    expect(verified.reviewQueue.nodes.map(({ id }) => id)).toEqual([waiting[1], waiting[4]]);
    expect((await scene.server.as(scene.office).ask<Queue>(QUEUE, { kind: 'CERTIFICATE' })).reviewQueue.totalCount).toBe(0);
    expect((await scene.server.as(scene.office).graphql(QUEUE, { state: 'NONE' })).codes).toEqual(['INVALID_INPUT']);
  });

  it('is the office’s alone', async () => {
    for (const person of [owner(), scene.crews.새봄.admin]) expect((await scene.server.as(person).graphql(QUEUE)).codes).toEqual(['FORBIDDEN']);
    expect((await scene.server.as(null).graphql(QUEUE)).codes).toEqual(['UNAUTHENTICATED']);
    await plant(scene, { review: 'requested' });
    await scene.server.withoutPolicy(async () => {
      for (const person of [scene.crews.새봄.admin, scene.stranger]) expect((await scene.server.as(person).ask<Queue>(QUEUE)).reviewQueue.totalCount).toBe(0);
    });
    const other = await scene.server.factory.office(scene.stranger.cooperativeId);
    expect((await scene.server.as(other).ask<Queue>(QUEUE)).reviewQueue).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

describe('the trash', () => {
  it('takes a thing from everybody else at once, and gives it back as it was', async () => {
    const thing = await plant(scene, { visibility: 'cooperative', review: 'verified' });
    const { 다온, 나루 } = scene.crews;
    expect((await act(scene, 나루.member, 'removeEvidence', { id: thing.id })).codes).toEqual(['FORBIDDEN']);
    expect(await must(scene, owner(), 'removeEvidence', { id: thing.id })).toMatchObject({ removedAt: expect.any(String) as unknown });
    for (const person of [다온.admin, scene.office]) expect((await read(scene, person, thing.id)).codes).toEqual(['NOT_FOUND']);
    expect((await mustRead(scene, 나루.member, thing.id)).removedAt).not.toBeNull();
    for (const [name, variables] of [['requestReview', { id: thing.id }], ['setEvidenceVisibility', { input: { id: thing.id, visibility: 'PRIVATE' } }], ['removeEvidenceFile', { id: thing.fileId }]] as const)
      expect((await act(scene, owner(), name, variables)).codes).toEqual(['EVIDENCE_REMOVED']);
    expect(await must(scene, owner(), 'restoreEvidence', { id: thing.id })).toMatchObject({ removedAt: null, reviewState: 'VERIFIED', version: 1 });
    expect((await read(scene, 다온.admin, thing.id)).codes).toEqual([]);
  });
});
