import { LiveClient, type TestServer } from '@shoal/testing';
import { newTender } from '../intake/intake.scene';
import { BAD_LINES, buildScene, change, type ClauseShape, clausesOf, commentsOn, must, readIn, type Scene, startBeside, tenderWith } from '../opinions/opinions.scene';

let scene: Scene;
let other: TestServer;
beforeAll(async () => {
  scene = await buildScene();
  other = await startBeside(scene);
}, 90_000);
afterAll(async () => {
  await other?.stop();
  await scene?.server.stop();
});

const reader = () => scene.saebom.member;
const list = async (tenderId: string, variables: object = {}) => (await clausesOf(scene, reader(), tenderId, variables)).nodes;
const firstOf = async (tenderId: string): Promise<ClauseShape> => (await list(tenderId))[0]!;

describe('the clauses of a tender', () => {
  it('are there with their places once its RFP has been read, for every firm of the cooperative', async () => {
    const tenderId = await tenderWith(scene, ['제안요청서', ...BAD_LINES]);
    const clauses = await list(tenderId);
    expect(clauses.map(({ ruleId, quote, places, isInRfp, state }) => [ruleId, quote, places, isInRfp, state])).toEqual([
      ['warranty-long', BAD_LINES[0], [{ block: 1, page: 1 }], true, 'OPEN'],
      ['joint-refused', BAD_LINES[1], [{ block: 2, page: 1 }], true, 'OPEN'],
      ['headcount', BAD_LINES[2], [{ block: 3, page: 1 }], true, 'OPEN'],
    ]);
    expect(clauses[0]).toMatchObject({ rule: { id: 'warranty-long', citation: '「소프트웨어 진흥법」 제60조제1항', isRead: true }, viewerCan: { dismiss: true, discuss: true }, decidedBy: null });
    expect((await list(tenderId, { kind: 'PEOPLE' })).map(({ ruleId }) => ruleId)).toEqual(['headcount']);
  });

  it('page, in the order of the RFP', async () => {
    const tenderId = await tenderWith(scene, Array.from({ length: 5 }, (_, at) => `하자보수 기간은 ${at + 2}년으로 한다.`));
    const first = await clausesOf(scene, reader(), tenderId, { first: 2 });
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 5, true]);
    const rest = await clausesOf(scene, reader(), tenderId, { first: 10, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ quote }) => quote)).toEqual((await list(tenderId)).map(({ quote }) => quote));
  });

  it('stay what people said of them when a corrected RFP comes, and are marked when it no longer has them', async () => {
    const tenderId = await tenderWith(scene);
    const [warranty] = await list(tenderId);
    await must(scene, scene.naru.member, 'dismissClause', { id: warranty!.id, version: 1, reason: '유지관리 사업입니다.' });
    await must(scene, scene.naru.member, 'commentOnClause', { clauseId: warranty!.id, text: '그대로 두죠.' });
    const rfpId = await readIn(scene, tenderId, ['새 머리말', '하자보수  기간은 2년으로 한다.', '공동도급: 불허', '과업 변경에 따른 비용은 계약상대자가 부담한다.']);
    const clauses = await list(tenderId);
    expect(clauses.map(({ ruleId, isInRfp, state }) => [ruleId, isInRfp, state])).toEqual([
      ['warranty-long', true, 'DISMISSED'],
      ['joint-refused', true, 'OPEN'],
      ['free-work', true, 'OPEN'],
      ['headcount', false, 'OPEN'],
    ]);
    expect(clauses[0]).toMatchObject({ id: warranty!.id, reason: '유지관리 사업입니다.', commentCount: 1, places: [{ block: 1, page: 1 }] });
    const { rows } = await scene.server.database.query('SELECT DISTINCT rfp_id FROM clauses WHERE tender_id = $1 AND is_in_rfp', [tenderId]);
    expect(rows).toEqual([{ rfp_id: rfpId }]);
  });

  it('are looked for once more on demand, which changes nothing where nothing changed', async () => {
    const tenderId = await tenderWith(scene);
    const before = await list(tenderId);
    expect((await change(scene, scene.saebom.member, 'findClauses', { id: tenderId })).data).toEqual({ findClauses: 3 });
    expect(await list(tenderId)).toEqual(before);
    await scene.server.database.query(`DELETE FROM clauses WHERE tender_id = $1 AND rule_id = 'headcount'`, [tenderId]);
    await must<number>(scene, scene.saebom.member, 'findClauses', { id: tenderId });
    expect((await list(tenderId)).map(({ ruleId }) => ruleId)).toEqual(before.map(({ ruleId }) => ruleId));
    expect((await change(scene, scene.saebom.member, 'findClauses', { id: await newTender(scene, scene.naru.admin) })).codes).toEqual(['CLAUSES_NO_RFP']);
  });

  it('are dismissed with a reason, in one’s own name, and taken up again', async () => {
    const clause = await firstOf(await tenderWith(scene));
    const seen = { id: clause.id, version: clause.version };
    expect((await change(scene, scene.naru.member, 'dismissClause', { ...seen, reason: '  ' })).codes).toEqual(['INVALID_INPUT']);
    const dismissed = await must<ClauseShape>(scene, scene.naru.member, 'dismissClause', { ...seen, reason: '법령이 정한 예외' });
    expect(dismissed).toMatchObject({ state: 'DISMISSED', reason: '법령이 정한 예외', decidedBy: { id: scene.naru.member.id }, decidedByFirm: { name: '나루' }, version: 2 });
    expect((await change(scene, scene.saebom.member, 'reopenClause', seen)).codes).toEqual(['STALE_VERSION']);
    expect(await must(scene, scene.office, 'reopenClause', { id: clause.id, version: 2 })).toMatchObject({ state: 'OPEN', reason: '', decidedByFirm: null, decidedBy: { id: scene.office.id } });
  });
});

describe('what is said about a clause', () => {
  it('is read by the whole cooperative with name and firm, page by page', async () => {
    const { id: clauseId } = await firstOf(await tenderWith(scene));
    for (const [person, text] of [[scene.naru.member, '첫째\n줄'], [scene.saebom.admin, '둘째'], [scene.office, '셋째']] as const) await must(scene, person, 'commentOnClause', { clauseId, text });
    const page = await commentsOn(scene, scene.daon.member, clauseId, { first: 2 });
    expect(page.nodes.map(({ text, firm, author, viewerCan }) => [text, firm, author, viewerCan])).toEqual([
      ['첫째\n줄', { name: '나루' }, { id: scene.naru.member.id }, { change: false }],
      ['둘째', { name: '새봄' }, { id: scene.saebom.admin.id }, { change: false }],
    ]);
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true]);
    expect((await commentsOn(scene, scene.daon.member, clauseId, { first: 2, after: page.pageInfo.endCursor })).nodes).toMatchObject([{ text: '셋째', firm: null }]);
  });

  it('is reworded and taken back by its author alone, with the policy or without', async () => {
    const { id: clauseId } = await firstOf(await tenderWith(scene));
    const { id } = await must<{ id: string }>(scene, scene.naru.member, 'commentOnClause', { clauseId, text: '처음' });
    const attempt = async (): Promise<void> => {
      for (const person of [scene.naru.admin, scene.saebom.member, scene.office, scene.stranger]) {
        await change(scene, person, 'rewordClauseComment', { id, text: '남이 고침' });
        await change(scene, person, 'removeClauseComment', { id });
      }
      expect((await commentsOn(scene, scene.naru.member, clauseId)).nodes).toMatchObject([{ text: '처음', editedAt: null }]);
    };
    await attempt();
    await scene.server.withoutPolicy(attempt);
    expect((await change(scene, scene.naru.admin, 'rewordClauseComment', { id, text: 'x' })).codes).toEqual(['FORBIDDEN']);
    await must(scene, scene.naru.member, 'rewordClauseComment', { id, text: '다시' });
    expect((await commentsOn(scene, scene.office, clauseId)).nodes).toMatchObject([{ text: '다시', editedAt: expect.any(String) }]);
    await must<boolean>(scene, scene.naru.member, 'removeClauseComment', { id });
    expect((await commentsOn(scene, scene.office, clauseId)).totalCount).toBe(0);
  });

  it('is told to open screens, on any process', async () => {
    const tenderId = await tenderWith(scene);
    const { id: clauseId } = await firstOf(tenderId);
    const client = new LiveClient(other.origin, { cookie: other.as(scene.daon.member).cookie });
    const subscription = client.subscribe('subscription ($id: ID!) { opinionsChanged(tenderId: $id) { all clauses opinions } }', { id: tenderId });
    const heard = () => client.data<{ opinionsChanged: object }>(subscription).map(({ opinionsChanged }) => opinionsChanged);
    await client.until(() => heard().length > 0, 'the first event');
    await must(scene, scene.naru.member, 'commentOnClause', { clauseId, text: '들리나요' });
    await client.until(() => heard().length > 1, 'the comment');
    expect(heard()).toEqual([{ all: true, clauses: [], opinions: [] }, { all: false, clauses: [clauseId], opinions: [] }]);
    client.leave();
  });
});
