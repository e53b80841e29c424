import { UnitOfWork } from '@shoal/platform';
import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { act, type BidShape, createTender, must, readBid, startConsortia } from '../consortia.scene';

type Name = '나루' | '다온' | '가온' | '새봄';
let server: TestServer;
let crews: Record<Name, Crew>;
let office: TestPerson;
let elsewhere: TestPerson;

beforeAll(async () => {
  server = await startConsortia();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  const cooperative = await server.factory.cooperative();
  crews = await enrol(server, cooperative, ['나루', '다온', '가온', '새봄']);
  office = await server.factory.office(cooperative);
  elsewhere = await server.factory.office(await server.factory.cooperative());
});

const share = (name: Name, shareBasisPoints: number) => ({ firmId: crews[name].firm.id, shareBasisPoints });
/** 나루 leads with 50 %, 다온 has 30 % and 가온 20 %; all have accepted, unless told otherwise. */
const openBid = async (accepted: readonly Name[] = ['다온', '가온']): Promise<BidShape> => {
  const { 나루 } = crews;
  const tenderId = await createTender(server, 나루.admin);
  const bid = await must(server, 나루.admin, 'openBid', { tenderId, title: '통합관제', method: 'JOINT', ownShareBasisPoints: 5000, invite: [share('다온', 3000), share('가온', 2000)] });
  for (const name of accepted) await must(server, crews[name].admin, 'answerParticipation', { bidId: bid.id, accept: true });
  return (await readBid(server, 나루.admin, bid.id)).bid!;
};
const LET_GO = 'mutation ($input: LetFirmGoInput!) { letFirmGo(input: $input) { membership } }';
const letGo = (name: Name, runningBids: number) => server.as(office).graphql(LET_GO, { input: { firmId: crews[name].firm.id, reason: '폐업', runningBids } });
const RUNNING = 'query ($firmId: ID!, $first: Int, $after: String) { runningBids(firmId: $firmId, first: $first, after: $after) { nodes { id stage role tender { id } } totalCount pageInfo { endCursor hasNextPage } } }';
interface Running {
  readonly runningBids: { nodes: { id: string; stage: string; role: string; tender: { id: string } }[]; totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}
const running = async (name: Name, page: object = {}) => (await server.as(office).ask<Running>(RUNNING, { firmId: crews[name].firm.id, ...page })).runningBids;
const told = async (person: TestPerson) => (await server.database.query<{ kind: string; link: string }>('SELECT kind, link FROM notifications WHERE person_id = $1 ORDER BY id', [person.id])).rows;
const kinds = async (person: TestPerson) => (await told(person)).map(({ kind }) => kind);
const stateOf = (bid: BidShape | null, name: Name) => bid?.consortium.participations.find(({ firm }) => firm.name === crews[name].firm.name);
const inTheNameOf = (person: TestPerson, sql: string, values: unknown[]) =>
  server.app.get(UnitOfWork).run({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId }, ({ manager }) => manager.query<unknown[]>(sql, values));

describe('a firm that is let go', () => {
  it('is first shown to the office with the bids that run: in which tenders, not with whom', async () => {
    const leading = await openBid();
    const asked = await openBid([]);
    await server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [(await openBid()).id]);
    const seen = await running('다온');
    expect(seen.nodes.map(({ stage, role, tender }) => [stage, role, tender.id])).toEqual([
      ['DISCOVERY', 'ASKED', asked.tender.id],
      ['DISCOVERY', 'JOINS', leading.tender.id],
    ]);
    expect((await running('나루')).nodes.map(({ role }) => role)).toEqual(['LEADS', 'LEADS']);
    const first = await running('다온', { first: 1 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    expect((await running('다온', { first: 1, after: first.pageInfo.endCursor })).nodes).toEqual(seen.nodes.slice(1));
  });

  it('shows its bids to nobody but its own office, with the policy or without', async () => {
    await openBid();
    const ask = async (person: TestPerson | null) => {
      const { data, codes } = await server.as(person).graphql<Running>(RUNNING, { firmId: crews.나루.firm.id });
      return data?.runningBids?.totalCount ?? codes;
    };
    expect([await ask(null), await ask(crews.새봄.admin), await ask(crews.나루.admin), await ask(elsewhere)]).toEqual([['UNAUTHENTICATED'], ['FORBIDDEN'], ['FORBIDDEN'], 0]);
    await server.withoutPolicy(async () => expect([await ask(crews.새봄.admin), await ask(crews.나루.admin), await ask(elsewhere)]).toEqual([0, 0, 0]));
  });

  it.each([[0], [2]])('stays where it is when the office has seen %s of its bids and there is one', async (seen) => {
    const bid = await openBid();
    expect((await letGo('다온', seen)).codes).toEqual(['FIRM_IN_BIDS']);
    const after = (await readBid(server, crews.다온.admin, bid.id)).bid;
    expect([stateOf(after, '다온')?.state, after?.version]).toEqual(['ACCEPTED', bid.version]);
    expect(await told(crews.나루.admin)).toEqual([]);
  });

  it('is out at once: its share is open, and the lead is asked', async () => {
    const bid = await openBid();
    await must(server, crews.나루.admin, 'advanceBid', { bidId: bid.id, version: bid.version, stage: 'FORMING' });
    expect((await letGo('다온', 1)).codes).toEqual([]);
    const left = (await readBid(server, crews.나루.admin, bid.id)).bid!;
    expect(stateOf(left, '다온')).toMatchObject({ state: 'WITHDRAWN', shareBasisPoints: 3000, note: '' });
    expect(left.consortium.problems).toMatchObject([{ code: 'SHARES_NOT_100', actual: 7000 }]);
    expect(await told(crews.나루.admin)).toEqual([{ kind: 'member_left', link: `/bids/${bid.id}/consortium` }]);
    expect(await kinds(crews.가온.admin)).toEqual([]);
    expect((await readBid(server, crews.다온.admin, bid.id)).codes).toEqual(['NOT_FOUND']);
    // Writing does not begin with an open share.
    expect((await act(server, crews.나루.admin, 'advanceBid', { bidId: bid.id, version: left.version, stage: 'WRITING' })).codes).toEqual(['CONSORTIUM_INCOMPLETE']);
    const { rows } = await server.database.query<{ details: object }>(`SELECT details FROM audit_log WHERE action = 'membership.let_go' AND subject_id = $1`, [crews.다온.firm.id]);
    expect(rows).toMatchObject([{ details: { bids: 1 } }]);
  });

  it('comes back without its bids, and may be asked again', async () => {
    const bid = await openBid();
    await letGo('다온', 1);
    await server.as(office).ask('mutation ($input: DecideFirmInput!) { reinstateFirm(input: $input) { id } }', { input: { firmId: crews.다온.firm.id, reason: '재가입' } });
    expect((await readBid(server, crews.다온.admin, bid.id)).codes).toEqual(['NOT_FOUND']);
    const asked = await must(server, crews.나루.admin, 'inviteFirm', { bidId: bid.id, ...share('다온', 3000) });
    expect(stateOf(asked, '다온')?.state).toBe('INVITED');
  });

  it('keeps its place in bids that have their result', async () => {
    const bid = await openBid();
    await server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bid.id]);
    expect((await letGo('다온', 0)).codes).toEqual([]);
    expect(stateOf((await readBid(server, crews.나루.admin, bid.id)).bid, '다온')?.state).toBe('ACCEPTED');
  });

  it('leaves its bids only by the office’s decision, whatever the statement', async () => {
    const bid = await openBid();
    for (const person of [crews.나루.admin, crews.다온.admin, office, elsewhere]) {
      expect(await inTheNameOf(person, 'SELECT * FROM leave_running_bids($1)', [crews.다온.firm.id])).toEqual([]);
    }
    await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [crews.다온.firm.id]);
    for (const person of [crews.나루.admin, crews.다온.admin, elsewhere]) expect(await inTheNameOf(person, 'SELECT * FROM leave_running_bids($1)', [crews.다온.firm.id])).toEqual([]);
    expect((await server.database.query('SELECT 1 FROM participations WHERE bid_id = $1 AND state = $2', [bid.id, 'withdrawn'])).rowCount).toBe(0);
  });
});

describe('a bid whose lead was let go', () => {
  it('asks every firm that remains for another lead, and says what is missing', async () => {
    const bid = await openBid(['다온']);
    await letGo('나루', 1);
    const left = (await readBid(server, crews.다온.admin, bid.id)).bid!;
    expect(left.viewerCan).toEqual({ manage: false, answer: false, readProposal: true, leave: true, chooseLead: true });
    expect(left.consortium.problems.map(({ code }) => code)).toEqual(['LEAD_LEFT', 'UNANSWERED_INVITATION', 'SHARES_NOT_100']);
    expect((await readBid(server, crews.다온.member, bid.id)).bid?.viewerCan.chooseLead).toBe(false);
    expect([await kinds(crews.다온.admin), await kinds(crews.가온.admin)]).toEqual([['lead_left'], []]);
  });

  it.each(['FORMING', 'SUBMITTED'])('is managed again by the firm that a member’s administrator chooses (%s)', async (stage) => {
    const bid = await openBid();
    await server.database.query('UPDATE bids SET stage = $2 WHERE id = $1', [bid.id, stage.toLowerCase()]);
    await letGo('나루', 1);
    const chosen = await must(server, crews.가온.admin, 'changeLead', { bidId: bid.id, firmId: crews.다온.firm.id });
    expect(chosen.consortium.lead.name).toBe(crews.다온.firm.name);
    expect(chosen.viewerCan).toMatchObject({ manage: false, chooseLead: false });
    expect((await readBid(server, crews.다온.admin, bid.id)).bid?.viewerCan).toMatchObject({ manage: true, chooseLead: false });
    expect([(await kinds(crews.다온.admin)).at(-1), await kinds(crews.가온.admin)]).toEqual(['lead_changed', ['lead_left']]);
    expect((await act(server, crews.가온.admin, 'changeLead', { bidId: bid.id, firmId: crews.가온.firm.id })).codes).toEqual(['FORBIDDEN']);
  });

  it('is not taken by those who have no say, and not given to a firm that is not in it', async () => {
    const bid = await openBid(['다온']);
    const choose = async (person: TestPerson | null, name: Name) => (await act(server, person, 'changeLead', { bidId: bid.id, firmId: crews[name].firm.id })).codes;
    expect(await choose(crews.다온.admin, '다온')).toEqual(['FORBIDDEN']);
    await letGo('나루', 1);
    expect(await choose(crews.다온.member, '다온')).toEqual(['FORBIDDEN']);
    expect(await choose(crews.가온.admin, '가온')).toEqual(['FORBIDDEN']);
    for (const person of [crews.새봄.admin, crews.나루.admin, office, elsewhere]) expect(await choose(person, '새봄')).not.toEqual([]);
    for (const name of ['새봄', '가온', '나루'] as const) expect(await choose(crews.다온.admin, name)).toEqual(['NOT_A_MEMBER']);
    await server.withoutPolicy(async () => {
      for (const person of [crews.다온.member, crews.가온.admin, crews.새봄.admin, crews.나루.admin, office, elsewhere]) expect(await choose(person, '다온')).not.toEqual([]);
    });
    expect((await server.database.query<{ lead: string }>('SELECT lead_firm_id AS lead FROM bids WHERE id = $1', [bid.id])).rows).toEqual([{ lead: crews.나루.firm.id }]);
  });

  it('gives the members the choice and nothing else, whatever the statement', async () => {
    const bid = await openBid();
    await inTheNameOf(crews.다온.admin, `UPDATE bids SET title = '가로챔' WHERE id = $1`, [bid.id]);
    await letGo('나루', 1);
    for (const change of [`title = '가로챔'`, `stage = 'submitted'`, 'opened_by_firm_id = app_firm()']) {
      await expect(inTheNameOf(crews.다온.admin, `UPDATE bids SET ${change} WHERE id = $1`, [bid.id])).rejects.toThrow(/nothing else/);
    }
    await expect(inTheNameOf(crews.다온.admin, 'UPDATE bids SET lead_firm_id = $2 WHERE id = $1', [bid.id, crews.새봄.firm.id])).rejects.toThrow(/among themselves/);
    expect((await server.database.query<{ title: string }>('SELECT title FROM bids WHERE id = $1', [bid.id])).rows).toEqual([{ title: bid.title }]);
  });

  it('is managed by the firm that opened it, where that is another', async () => {
    const { 나루, 다온 } = crews;
    const bid = await openBid();
    await must(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 다온.firm.id });
    await letGo('다온', 1);
    const left = (await readBid(server, 나루.admin, bid.id)).bid!;
    expect(left.viewerCan).toMatchObject({ manage: true, chooseLead: false });
    expect((await kinds(나루.admin)).at(-1)).toBe('member_left');
    expect((await must(server, 나루.admin, 'changeLead', { bidId: bid.id, firmId: 나루.firm.id })).consortium.lead.name).toBe(나루.firm.name);
  });
});
