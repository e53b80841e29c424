import { ACCESS_CHANNEL } from '@shoal/contract';
import { type Crew, enrol, type TestServer } from '@shoal/testing';
import pg from 'pg';
import { act, BIDS_QUERY, type BidsShape, createTender, inDays, must, readBid, startConsortia } from './consortia.scene';

let server: TestServer;
let crews: Record<'나루' | '다온' | '가온' | '한결' | '새봄', Crew>;

beforeAll(async () => {
  server = await startConsortia();
  crews = await enrol(server, await server.factory.cooperative('물결'), ['나루', '다온', '가온', '한결', '새봄']);
}, 60_000);
afterAll(() => server?.stop());

const bidsOf = async (crew: Crew, variables: object = {}) => (await server.as(crew.admin).ask<BidsShape>(BIDS_QUERY, variables)).bids;

/** A bid that 나루 leads with 다온 invited, on a tender of its own. */
const openWith = async (shares: [number, number] = [6000, 4000], tenderId?: string) => {
  const { 나루, 다온 } = crews;
  const tender = tenderId ?? (await createTender(server, 나루.admin));
  return must(server, 나루.admin, 'openBid', { tenderId: tender, method: 'JOINT', ownShareBasisPoints: shares[0], invite: [{ firmId: 다온.firm.id, shareBasisPoints: shares[1] }] });
};

describe('the life of a consortium', () => {
  it('goes from opening to a submitted bid, with several people', async () => {
    const { 나루, 다온, 가온, 한결 } = crews;
    const limits = { maxMembers: 3, minShareBasisPoints: 1000, limitsSource: '입찰공고 5쪽', limitsAsOf: '2026-11-20' };
    const tenderId = await createTender(server, 나루.admin, { title: '가람시 도시통합관제 플랫폼 고도화', agreementDueAt: inDays(3), ...limits });
    const opened = await must(server, 나루.admin, 'openBid', {
      tenderId,
      method: 'JOINT',
      ownShareBasisPoints: 5000,
      invite: [{ firmId: 다온.firm.id, shareBasisPoints: 3500, part: ' 영상 분석 ' }, { firmId: 가온.firm.id, shareBasisPoints: 500 }],
    });
    expect(opened).toMatchObject({ title: '가람시 도시통합관제 플랫폼 고도화', stage: 'DISCOVERY', version: 1, nextDeadline: { kind: 'AGREEMENT' }, mine: { state: 'ACCEPTED', lead: true, shareBasisPoints: 5000 } });
    expect(opened.consortium.participations.map((p) => [p.firm.name, p.lead, p.shareBasisPoints, p.part, p.state])).toEqual([
      ['나루', true, 5000, '', 'ACCEPTED'],
      ['다온', false, 3500, '영상 분석', 'INVITED'],
      ['가온', false, 500, '', 'INVITED'],
    ]);
    expect(opened.consortium.problems).toEqual([
      { code: 'UNANSWERED_INVITATION', firm: { name: '다온' }, limit: null, actual: null, source: '(계약예규) 공동계약운용요령 제6조' },
      { code: 'UNANSWERED_INVITATION', firm: { name: '가온' }, limit: null, actual: null, source: '(계약예규) 공동계약운용요령 제6조' },
      { code: 'SHARES_NOT_100', firm: null, limit: 10000, actual: 9000, source: '공동수급표준협정서(공동이행방식) 제9조' },
      { code: 'SHARE_BELOW_MINIMUM', firm: { name: '가온' }, limit: 1000, actual: 500, source: '입찰공고 5쪽' },
    ]);

    const seenByDaon = await readBid(server, 다온.admin, opened.id);
    expect(seenByDaon.bid?.viewerCan).toEqual({ manage: false, answer: true, readProposal: false, leave: false, chooseLead: false });
    expect((await readBid(server, 다온.member, opened.id)).bid?.viewerCan.answer).toBe(false);
    expect((await act(server, 다온.member, 'answerParticipation', { bidId: opened.id, accept: true })).codes).toEqual(['FORBIDDEN']);
    const accepted = await must(server, 다온.admin, 'answerParticipation', { bidId: opened.id, accept: true, note: '함께하겠습니다.' });
    expect(accepted.viewerCan).toEqual({ manage: false, answer: false, readProposal: true, leave: true, chooseLead: false });
    expect((await act(server, 다온.admin, 'answerParticipation', { bidId: opened.id, accept: false })).codes).toEqual(['INVITATION_ANSWERED']);

    const declined = await act(server, 가온.admin, 'answerParticipation', { bidId: opened.id, accept: false, note: '인력이 없습니다.' });
    expect(declined).toEqual({ bid: null, codes: [] });
    expect((await readBid(server, 가온.admin, opened.id)).codes).toEqual(['NOT_FOUND']);
    expect((await bidsOf(가온)).nodes.some((bid) => bid.id === opened.id)).toBe(false);

    const forming = await must(server, 나루.admin, 'advanceBid', { bidId: opened.id, version: opened.version, stage: 'FORMING' });
    expect((await act(server, 나루.admin, 'advanceBid', { bidId: opened.id, version: forming.version, stage: 'REVIEW' })).codes).toEqual(['STAGE_NOT_NEXT']);
    expect((await act(server, 나루.admin, 'advanceBid', { bidId: opened.id, version: forming.version, stage: 'WRITING' })).codes).toEqual(['CONSORTIUM_INCOMPLETE']);

    const invited = await must(server, 나루.admin, 'inviteFirm', { bidId: opened.id, firmId: 한결.firm.id, shareBasisPoints: 1500 });
    expect((await act(server, 나루.admin, 'inviteFirm', { bidId: opened.id, firmId: 한결.firm.id, shareBasisPoints: 1500 })).codes).toEqual(['ALREADY_PARTICIPATING']);
    expect(invited.consortium.participations.at(-1)).toMatchObject({ firm: { name: '가온' }, state: 'DECLINED', note: '인력이 없습니다.' });
    const complete = await must(server, 한결.admin, 'answerParticipation', { bidId: opened.id, accept: true });
    expect(complete.consortium).toMatchObject({ totalBasisPoints: 10000, problems: [] });

    let bid = invited;
    for (const stage of ['WRITING', 'REVIEW', 'SUBMITTED', 'REVIEW', 'SUBMITTED', 'RESULT']) {
      bid = await must(server, 나루.admin, 'advanceBid', { bidId: opened.id, version: bid.version, stage });
      expect(bid.stage).toBe(stage);
    }
    expect((await act(server, 나루.admin, 'advanceBid', { bidId: opened.id, version: bid.version - 1, stage: 'SUBMITTED' })).codes).toEqual(['STALE_VERSION']);
    expect((await act(server, 다온.admin, 'advanceBid', { bidId: opened.id, version: bid.version, stage: 'SUBMITTED' })).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, 나루.member, 'advanceBid', { bidId: opened.id, version: bid.version, stage: 'SUBMITTED' })).codes).toEqual(['FORBIDDEN']);
  });

  it('is managed by the firm that opened it until the lead has accepted, and by the lead from then on', async () => {
    const { 나루, 다온 } = crews;
    const tenderId = await createTender(server, 나루.admin);
    const bid = await must(server, 나루.admin, 'openBid', { tenderId, method: 'JOINT', leadFirmId: 다온.firm.id, ownShareBasisPoints: 4000, invite: [{ firmId: 다온.firm.id, shareBasisPoints: 6000 }] });
    expect(bid.consortium.lead.name).toBe('다온');
    expect(bid.consortium.problems.map((p) => p.code)).toEqual(['LEAD_NOT_ACCEPTED']);
    expect(bid.viewerCan).toMatchObject({ manage: true, leave: false });
    expect((await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['LEAD_CANNOT_LEAVE']);
    expect((await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 다온.firm.id })).codes).toEqual(['LEAD_CANNOT_LEAVE']);

    const asLead = await must(server, 다온.admin, 'answerParticipation', { bidId: bid.id, accept: true });
    expect(asLead.viewerCan).toMatchObject({ manage: true, leave: false });
    expect((await readBid(server, 나루.admin, bid.id)).bid?.viewerCan).toMatchObject({ manage: false, leave: true });
    expect((await act(server, 나루.admin, 'renameBid', { bidId: bid.id, version: asLead.version, title: '새 이름' })).codes).toEqual(['FORBIDDEN']);
    const renamed = await must(server, 다온.admin, 'renameBid', { bidId: bid.id, version: asLead.version, title: ' 새 이름 ' });
    expect(renamed).toMatchObject({ title: '새 이름', version: asLead.version + 1 });
    expect((await act(server, 다온.admin, 'renameBid', { bidId: bid.id, version: asLead.version, title: '늦은 이름' })).codes).toEqual(['STALE_VERSION']);
    expect((await act(server, 다온.admin, 'renameBid', { bidId: bid.id, version: renamed.version, title: '  ' })).codes).toEqual(['INVALID_INPUT']);
  });

  it('changes its lead, lets a member go and asks it again', async () => {
    const { 나루, 다온 } = crews;
    const bid = await openWith();
    expect((await act(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 다온.firm.id })).codes).toEqual(['NOT_A_MEMBER']);
    await must(server, 다온.admin, 'answerParticipation', { bidId: bid.id, accept: true });
    expect((await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['LEAD_CANNOT_LEAVE']);
    const changed = await must(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 다온.firm.id });
    expect(changed.consortium.participations.map((p) => [p.firm.name, p.lead])).toEqual([['다온', true], ['나루', false]]);
    expect(changed.viewerCan).toMatchObject({ manage: false, leave: true });
    expect((await act(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, 나루.member, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['FORBIDDEN']);

    expect(await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id, note: '다른 일정' })).toEqual({ bid: null, codes: [] });
    expect((await readBid(server, 나루.admin, bid.id)).codes).toEqual(['NOT_FOUND']);
    const left = (await readBid(server, 다온.admin, bid.id)).bid;
    expect(left?.consortium.participations.at(-1)).toMatchObject({ firm: { name: '나루' }, state: 'WITHDRAWN', note: '다른 일정' });
    expect(left?.consortium.problems.map((p) => p.code)).toEqual(['SHARES_NOT_100']);

    const again = await must(server, 다온.admin, 'inviteFirm', { bidId: bid.id, firmId: 나루.firm.id, shareBasisPoints: 6000 });
    expect(again.consortium.participations.map((p) => [p.firm.name, p.state, p.note, p.answeredAt])).toEqual([['다온', 'ACCEPTED', '', expect.any(String)], ['나루', 'INVITED', '', null]]);
    const taken = await must(server, 다온.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id });
    expect(taken.consortium.participations.at(-1)?.state).toBe('WITHDRAWN');
    expect((await act(server, 다온.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['NOT_A_MEMBER']);
    expect((await act(server, 다온.admin, 'withdrawParticipation', { bidId: bid.id, firmId: crews.새봄.firm.id })).codes).toEqual(['NOT_A_MEMBER']);
  });

  it('sets method, shares and parts together, of one version and of members only', async () => {
    const { 나루, 다온, 한결 } = crews;
    const bid = await openWith([6000, 4000]);
    const share = (crew: Crew, shareBasisPoints: number, part?: string) => ({ firmId: crew.firm.id, shareBasisPoints, part });
    const set = await must(server, 나루.admin, 'setConsortium', { bidId: bid.id, version: 1, method: 'DIVIDED', shares: [share(나루, 7000, '플랫폼'), share(다온, 3000)] });
    expect(set).toMatchObject({ version: 2, consortium: { method: 'DIVIDED', totalBasisPoints: 10000 } });
    expect(set.consortium.problems.map((p) => [p.code, p.firm?.name])).toEqual([['UNANSWERED_INVITATION', '다온'], ['PART_MISSING', '다온']]);
    const partOnly = await must(server, 나루.admin, 'setConsortium', { bidId: bid.id, version: 2, method: 'MIXED', shares: [share(다온, 3000, '영상')] });
    expect(partOnly.consortium.participations.map((p) => p.part)).toEqual(['플랫폼', '영상']);
    expect(partOnly.consortium.problems.map((p) => p.code)).toEqual(['UNANSWERED_INVITATION', 'METHOD_NOT_ALLOWED']);

    const refused = async (version: number, shares: object[]) => (await act(server, 나루.admin, 'setConsortium', { bidId: bid.id, version, method: 'JOINT', shares })).codes;
    expect(await refused(2, [share(나루, 10000)])).toEqual(['STALE_VERSION']);
    expect(await refused(3, [share(나루, 10001)])).toEqual(['INVALID_INPUT']);
    expect(await refused(3, [share(나루, -1)])).toEqual(['INVALID_INPUT']);
    expect(await refused(3, [share(나루, 1000), share(한결, 9000)])).toEqual(['NOT_A_MEMBER']);
    expect((await readBid(server, 나루.admin, bid.id)).bid?.consortium.participations[0]?.shareBasisPoints).toBe(7000);
    await act(server, 다온.admin, 'answerParticipation', { bidId: bid.id, accept: false });
    expect(await refused(3, [share(나루, 7000), share(다온, 3000)])).toEqual(['STALE_VERSION']);
    expect((await act(server, 다온.admin, 'setConsortium', { bidId: bid.id, version: 3, method: 'JOINT', shares: [] })).codes).toEqual(['NOT_FOUND']);
  });

  it('tells the rooms whenever access may end or narrow, in the same transaction', async () => {
    const { 나루, 다온, 가온 } = crews;
    const listener = new pg.Client({ connectionString: server.databaseUrl });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query(`LISTEN ${ACCESS_CHANNEL}`);
    const hear = async () => {
      await listener.query('SELECT 1');
      return heard.splice(0);
    };
    const bid = await openWith();
    const change = [JSON.stringify({ kind: 'bid', bidId: bid.id })];
    await must(server, 다온.admin, 'answerParticipation', { bidId: bid.id, accept: true });
    expect(await hear()).toEqual(change);
    await must(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 다온.firm.id });
    expect(await hear()).toEqual(change);
    await must(server, 다온.admin, 'inviteFirm', { bidId: bid.id, firmId: 가온.firm.id, shareBasisPoints: 100 });
    expect(await hear()).toEqual([]);
    await act(server, 가온.admin, 'answerParticipation', { bidId: bid.id, accept: false });
    expect(await hear()).toEqual(change);
    await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id });
    expect(await hear()).toEqual(change);
    expect((await act(server, 나루.admin, 'withdrawParticipation', { bidId: bid.id, firmId: 나루.firm.id })).codes).toEqual(['NOT_FOUND']);
    expect(await hear()).toEqual([]);
    await listener.end();
  });

  it('asks a firm again that had accepted other terms, notes what it had accepted, and closes the text to it until then', async () => {
    const { 나루, 다온 } = crews;
    const opened = await openWith();
    await must(server, 다온.admin, 'answerParticipation', { bidId: opened.id, accept: true, note: '함께합니다.' });
    const { version } = (await readBid(server, 나루.admin, opened.id)).bid!;
    const set = (at: number, method: string, own: number, theirs: number) =>
      act(server, 나루.admin, 'setConsortium', { bidId: opened.id, version: at, method, shares: [{ firmId: 나루.firm.id, shareBasisPoints: own }, { firmId: 다온.firm.id, shareBasisPoints: theirs }] });
    const listener = new pg.Client({ connectionString: server.databaseUrl });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query(`LISTEN ${ACCESS_CHANNEL}`);

    expect((await set(version, 'JOINT', 6000, 4000)).bid?.consortium.participations.map((p) => p.state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    await listener.query('SELECT 1');
    expect(heard).toEqual([]);
    const changed = (await set(version + 1, 'JOINT', 7000, 3000)).bid!;
    expect(changed.consortium.participations.map((p) => [p.state, p.shareBasisPoints, p.answeredAt === null, p.agreed])).toEqual([
      ['ACCEPTED', 7000, false, null],
      ['INVITED', 3000, true, { method: 'JOINT', shareBasisPoints: 4000, part: '' }],
    ]);
    expect(changed.consortium.problems.map((p) => p.code)).toEqual(['UNANSWERED_INVITATION']);
    await listener.query('SELECT 1');
    expect(heard).toEqual([JSON.stringify({ kind: 'bid', bidId: opened.id })]);
    await listener.end();
    const waiting = (await readBid(server, 다온.admin, opened.id)).bid!;
    expect(waiting.viewerCan).toMatchObject({ answer: true, readProposal: false });

    // A second change before the answer still compares with what was accepted.
    expect((await set(version + 2, 'JOINT', 8000, 2000)).bid?.consortium.participations[1]?.agreed?.shareBasisPoints).toBe(4000);
    const agreed = await must(server, 다온.admin, 'answerParticipation', { bidId: opened.id, accept: true });
    expect(agreed.consortium.participations[1]).toMatchObject({ state: 'ACCEPTED', shareBasisPoints: 2000, agreed: null });
    const other = (await set(version + 3, 'DIVIDED', 8000, 2000)).bid!;
    expect(other.consortium.participations[1]).toMatchObject({ state: 'INVITED', agreed: { method: 'JOINT', shareBasisPoints: 2000 } });
  });

  it('keeps firms and shares as they are once the bid is submitted, and says how to get out of that', async () => {
    const { 나루, 다온, 가온 } = crews;
    const opened = await openWith();
    await must(server, 다온.admin, 'answerParticipation', { bidId: opened.id, accept: true });
    let bid = (await readBid(server, 나루.admin, opened.id)).bid!;
    for (const stage of ['FORMING', 'WRITING', 'REVIEW', 'SUBMITTED']) bid = await must(server, 나루.admin, 'advanceBid', { bidId: bid.id, version: bid.version, stage });
    const changes: [Crew, Parameters<typeof act>[2], object][] = [
      [나루, 'setConsortium', { bidId: bid.id, version: bid.version, method: 'JOINT', shares: [{ firmId: 나루.firm.id, shareBasisPoints: 9000 }] }],
      [나루, 'inviteFirm', { bidId: bid.id, firmId: 가온.firm.id, shareBasisPoints: 100 }],
      [나루, 'changeLead', { bidId: bid.id, firmId: 다온.firm.id }],
      [나루, 'withdrawParticipation', { bidId: bid.id, firmId: 다온.firm.id }],
      [다온, 'withdrawParticipation', { bidId: bid.id, firmId: 다온.firm.id }],
    ];
    for (const [crew, name, input] of changes) expect([name, (await act(server, crew.admin, name, input)).codes]).toEqual([name, ['CONSORTIUM_FIXED']]);
    const after = (await readBid(server, 다온.admin, bid.id)).bid!;
    expect(after.viewerCan.leave).toBe(false);
    expect(after.consortium).toEqual((await readBid(server, 나루.admin, opened.id)).bid!.consortium);
    const back = await must(server, 나루.admin, 'advanceBid', { bidId: bid.id, version: bid.version, stage: 'REVIEW' });
    const set = await must(server, 나루.admin, 'setConsortium', { bidId: bid.id, version: back.version, method: 'JOINT', shares: [{ firmId: 나루.firm.id, shareBasisPoints: 5000 }, { firmId: 다온.firm.id, shareBasisPoints: 5000 }] });
    expect((await act(server, 나루.admin, 'advanceBid', { bidId: bid.id, version: set.version, stage: 'SUBMITTED' })).codes).toEqual(['CONSORTIUM_INCOMPLETE']);
  });

  it('narrows the list on the server, so that pages and counts are those of what is asked for', async () => {
    const firms = await enrol(server, await server.factory.cooperative('너울'), ['하람', '도래']);
    const { 하람, 도래 } = firms;
    const open = async (crew: Crew, days: number, invite: Crew | null, more: object = {}) =>
      must(server, crew.admin, 'openBid', { tenderId: await createTender(server, crew.admin, { closesAt: inDays(days), opensAt: inDays(days + 40), ...more }), method: 'JOINT', ownShareBasisPoints: 5000, invite: invite ? [{ firmId: invite.firm.id, shareBasisPoints: 5000 }] : [] });
    const led = [await open(하람, 2, null), await open(하람, 6, 도래), await open(하람, 20, null, { qualificationDueAt: inDays(1) })].map(({ id }) => id);
    const asked = (await open(도래, 10, 하람)).id;
    const joined = (await open(도래, 12, 하람)).id;
    await must(server, 하람.admin, 'answerParticipation', { bidId: joined, accept: true });
    const narrowed = async (variables: object) => {
      const { nodes, totalCount } = await bidsOf(하람, variables);
      return [nodes.map(({ id }) => id), totalCount];
    };
    expect(await narrowed({ role: 'LEADS' })).toEqual([[led[2], led[1], led[0]], 3]);
    expect(await narrowed({ role: 'ASKED' })).toEqual([[asked], 1]);
    expect(await narrowed({ role: 'JOINS' })).toEqual([[joined], 1]);
    expect(await narrowed({ leadFirmId: 도래.firm.id })).toEqual([[joined, asked], 2]);
    expect(await narrowed({ dueWithinDays: 3 })).toEqual([[led[2], led[0]], 2]);
    expect(await narrowed({ dueWithinDays: 11, leadFirmId: 도래.firm.id, role: 'ASKED' })).toEqual([[asked], 1]);
    expect(await narrowed({ leadFirmId: crews.나루.firm.id })).toEqual([[], 0]);
    const first = await bidsOf(하람, { role: 'LEADS', first: 2 });
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 3, true]);
    const second = await bidsOf(하람, { role: 'LEADS', first: 2, after: first.pageInfo.endCursor });
    expect([second.nodes.map(({ id }) => id), second.totalCount, second.pageInfo.hasNextPage]).toEqual([[led[0]], 3, false]);
    expect((await server.as(하람.admin).graphql(BIDS_QUERY, { dueWithinDays: 0 })).codes).toEqual(['INVALID_INPUT']);
  });

  it('lists the own bids by what closes last, page by page and by stage, at a constant number of statements', async () => {
    const { 새봄, 나루 } = crews;
    for (const [title, days] of [['가', 3], ['나', 9], ['다', null], ['라', 5]] as const) {
      const tenderId = await createTender(server, 새봄.admin, { title, closesAt: days === null ? null : inDays(days), opensAt: null });
      const bid = await must(server, 새봄.admin, 'openBid', { tenderId, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] });
      if (title === '라') await must(server, 새봄.admin, 'advanceBid', { bidId: bid.id, version: 1, stage: 'FORMING' });
    }
    await openWith();
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await bidsOf(새봄, { first: 2, after });
      expect(page.totalCount).toBe(4);
      titles.push(...page.nodes.map((bid) => bid.title));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after);
    expect(titles).toEqual(['다', '나', '라', '가']);
    expect((await bidsOf(새봄, { stage: 'FORMING' })).nodes.map((bid) => bid.title)).toEqual(['라']);
    expect((await bidsOf(새봄, { stage: 'FORMING' })).totalCount).toBe(1);
    const count = async (first: number) => (await server.statements.during(() => bidsOf(나루, { first }))).length;
    expect(await count(5)).toBe(await count(1));
  });
});
