import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { BidOpened } from './bid-opened';
import { act, BID_QUERY, BIDS_QUERY, type BidShape, type BidsShape, createTender, inDays, must, MUTATIONS, type MutationName, RANDOM_ID, readBid, startConsortia } from './consortia.scene';

let server: TestServer;
let crews: Record<'나루' | '다온' | '가온' | '새봄' | '마루', Crew>;
let office: TestPerson;
let stranger: TestPerson;
let tenderId: string;
/** 나루 leads with 다온 accepted and 가온 invited; 새봄 leads the rival with 마루. */
let bid: BidShape;
let rival: BidShape;

beforeAll(async () => {
  server = await startConsortia();
  const cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온', '가온', '새봄', '마루']);
  office = await server.factory.office(cooperative);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  tenderId = await createTender(server, crews.나루.admin);
  const open = async (lead: Crew, others: Crew[]) =>
    must(server, lead.admin, 'openBid', { tenderId, method: 'JOINT', ownShareBasisPoints: 5000, invite: others.map((crew) => ({ firmId: crew.firm.id, shareBasisPoints: 2500 })) });
  bid = await open(crews.나루, [crews.다온, crews.가온]);
  bid = await must(server, crews.다온.admin, 'answerParticipation', { bidId: bid.id, accept: true });
  rival = await open(crews.새봄, [crews.마루]);
  rival = await must(server, crews.마루.admin, 'answerParticipation', { bidId: rival.id, accept: true });
}, 60_000);
afterAll(() => server?.stop());

const firmId = (name: keyof typeof crews) => crews[name].firm.id;
const OUTSIDERS: [string, () => TestPerson][] = [
  ['the lead of the rival consortium', () => crews.새봄.admin],
  ['a member of the rival consortium', () => crews.마루.member],
  ['another cooperative', () => stranger],
  ['the office', () => office],
];
const inputsFor = (id: string): Record<Exclude<MutationName, 'openBid'>, object> => ({
  inviteFirm: { bidId: id, firmId: firmId('새봄'), shareBasisPoints: 1000 },
  setConsortium: { bidId: id, version: bid.version, method: 'DIVIDED', shares: [{ firmId: firmId('나루'), shareBasisPoints: 1 }] },
  answerParticipation: { bidId: id, accept: true },
  withdrawParticipation: { bidId: id, firmId: firmId('다온') },
  changeLead: { bidId: id, firmId: firmId('다온') },
  renameBid: { bidId: id, version: bid.version, title: '침입' },
  advanceBid: { bidId: id, version: bid.version, stage: 'FORMING' },
});
const stored = async () => {
  const bids = await server.database.query('SELECT * FROM bids ORDER BY id');
  const participations = await server.database.query('SELECT * FROM participations ORDER BY id');
  return JSON.stringify([bids.rows, participations.rows]);
};

describe.each(OUTSIDERS)('to %s', (_, who) => {
  it('a bid is like one that does not exist, through every operation', async () => {
    const before = await stored();
    const seen = await readBid(server, who(), bid.id);
    expect(seen.codes).toEqual(['NOT_FOUND']);
    expect(seen.errors).toEqual((await readBid(server, who(), RANDOM_ID)).errors);
    for (const [name, input] of Object.entries(inputsFor(bid.id))) {
      const foreign = await server.as(who()).graphql(MUTATIONS[name as MutationName], { input });
      const random = await server.as(who()).graphql(MUTATIONS[name as MutationName], { input: { ...input, bidId: RANDOM_ID } });
      expect([name, foreign.codes]).toEqual([name, ['NOT_FOUND']]);
      expect(foreign.errors).toEqual(random.errors);
    }
    expect(await stored()).toBe(before);
  });

  it('no list or count tells of it', async () => {
    const { bids } = await server.as(who()).ask<BidsShape>(BIDS_QUERY);
    expect(bids.nodes.map((node) => node.id)).not.toContain(bid.id);
    expect(bids.totalCount).toBe(bids.nodes.length);
  });

  it('row-level security alone shows and changes nothing', async () => {
    const before = await stored();
    await server.withoutPolicy(async () => {
      expect((await readBid(server, who(), bid.id)).codes).toEqual(['NOT_FOUND']);
      expect((await server.as(who()).ask<BidsShape>(BIDS_QUERY)).bids.nodes.map((node) => node.id)).not.toContain(bid.id);
      for (const [name, input] of Object.entries(inputsFor(bid.id))) {
        expect([name, (await act(server, who(), name as MutationName, input)).codes]).toEqual([name, ['NOT_FOUND']]);
      }
    });
    expect(await stored()).toBe(before);
  });
});

describe('inside the wall', () => {
  it('signed out, nothing answers', async () => {
    expect((await server.as(null).graphql(BID_QUERY, { id: bid.id })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await server.as(null).graphql(BIDS_QUERY)).codes).toEqual(['UNAUTHENTICATED']);
    for (const [name, input] of Object.entries(inputsFor(bid.id))) expect((await act(server, null, name as MutationName, input)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await act(server, null, 'openBid', { tenderId, method: 'JOINT', ownShareBasisPoints: 1, invite: [] })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('a member that does not manage may read and is refused every change, by row-level security too', async () => {
    const before = await stored();
    const { answerParticipation, withdrawParticipation, ...managing } = inputsFor(bid.id);
    for (const [name, input] of Object.entries({ ...managing, withdrawParticipation: { bidId: bid.id, firmId: firmId('가온') } })) {
      expect([name, (await act(server, crews.다온.admin, name as MutationName, input)).codes]).toEqual([name, ['FORBIDDEN']]);
    }
    await server.withoutPolicy(async () => {
      for (const [name, input] of Object.entries(managing)) {
        expect([name, (await act(server, crews.다온.admin, name as MutationName, input)).codes]).toEqual([name, ['NOT_FOUND']]);
      }
    });
    expect(await stored()).toBe(before);
  });

  it('the office and a member without the role open no bid, and nobody on a foreign, closed or cancelled tender', async () => {
    const input = { tenderId, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] };
    expect((await act(server, office, 'openBid', input)).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, crews.가온.member, 'openBid', input)).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, stranger, 'openBid', input)).codes).toEqual(['NOT_FOUND']);
    const closed = await createTender(server, crews.가온.admin, { closesAt: inDays(-1), opensAt: null });
    const cancelled = await createTender(server, crews.가온.admin, { kind: '취소공고' });
    for (const id of [closed, cancelled]) expect((await act(server, crews.가온.admin, 'openBid', { ...input, tenderId: id })).codes).toEqual(['TENDER_NOT_OPEN']);
  });

  it('a firm of another cooperative cannot be invited and looks like none', async () => {
    const foreign = await act(server, crews.나루.admin, 'inviteFirm', { bidId: bid.id, firmId: stranger.firmId, shareBasisPoints: 100 });
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    const fresh = await createTender(server, crews.가온.admin);
    const open = (id: string | null, rest: object = {}) =>
      act(server, crews.가온.admin, 'openBid', { tenderId: fresh, method: 'JOINT', ownShareBasisPoints: 5000, invite: [{ firmId: id, shareBasisPoints: 5000 }], ...rest });
    expect((await open(stranger.firmId)).codes).toEqual(['NOT_FOUND']);
    expect((await open(RANDOM_ID)).codes).toEqual(['NOT_FOUND']);
    expect((await open(firmId('가온'))).codes).toEqual(['ALREADY_PARTICIPATING']);
    expect((await open(firmId('나루'), { leadFirmId: firmId('다온') })).codes).toEqual(['NOT_A_MEMBER']);
    const { rows } = await server.database.query('SELECT count(*)::int AS bids FROM bids WHERE tender_id = $1', [fresh]);
    expect(rows).toEqual([{ bids: 0 }]);
  });
});

describe('one consortium per tender', () => {
  it('inviting a firm of the rival consortium looks like inviting any other; only the firm itself learns why it cannot accept', async () => {
    const toRival = await act(server, crews.나루.admin, 'inviteFirm', { bidId: bid.id, firmId: firmId('마루'), shareBasisPoints: 500, part: '지도' });
    expect(toRival.codes).toEqual([]);
    const rows = toRival.bid?.consortium.participations.filter((p) => p.state === 'INVITED').map(({ firm: _, ...rest }) => rest);
    expect(rows).toEqual([{ lead: false, shareBasisPoints: 2500, part: '', state: 'INVITED', note: '', answeredAt: null, agreed: null }, { lead: false, shareBasisPoints: 500, part: '지도', state: 'INVITED', note: '', answeredAt: null, agreed: null }]);
    expect(toRival.bid?.consortium.problems.filter((p) => p.code === 'UNANSWERED_INVITATION')).toHaveLength(2);

    const before = await readBid(server, crews.나루.admin, bid.id);
    expect((await act(server, crews.마루.admin, 'answerParticipation', { bidId: bid.id, accept: true })).codes).toEqual(['ALREADY_IN_CONSORTIUM']);
    expect(await readBid(server, crews.나루.admin, bid.id)).toEqual(before);
    expect((await act(server, crews.마루.admin, 'answerParticipation', { bidId: bid.id, accept: false })).codes).toEqual([]);
  });

  it('a firm in a consortium cannot open a second one, and nothing of the attempt stays', async () => {
    const before = await stored();
    const attempt = await act(server, crews.다온.admin, 'openBid', { tenderId, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] });
    expect(attempt.codes).toEqual(['ALREADY_IN_CONSORTIUM']);
    expect(await stored()).toBe(before);
  });

  it('of two answers at once one is accepted; after leaving the other one can be', async () => {
    const tender = await createTender(server, crews.나루.admin);
    const open = async (lead: Crew) => must(server, lead.admin, 'openBid', { tenderId: tender, method: 'JOINT', ownShareBasisPoints: 5000, invite: [{ firmId: firmId('가온'), shareBasisPoints: 5000 }] });
    const both = [await open(crews.나루), await open(crews.새봄)] as const;
    const answers = await Promise.all(both.map((one) => act(server, crews.가온.admin, 'answerParticipation', { bidId: one.id, accept: true })));
    expect(answers.map((answer) => answer.codes.join()).sort()).toEqual(['', 'ALREADY_IN_CONSORTIUM']);
    const won = answers[0]?.codes.length === 0 ? 0 : 1;
    const other = both[1 - won] ?? both[0];
    await act(server, crews.가온.admin, 'withdrawParticipation', { bidId: both[won]?.id, firmId: firmId('가온') });
    expect((await must(server, crews.가온.admin, 'answerParticipation', { bidId: other.id, accept: true })).mine?.state).toBe('ACCEPTED');
  });

  it('of accepting and declining at once one wins and the other is told', async () => {
    const tender = await createTender(server, crews.나루.admin);
    const one = await must(server, crews.나루.admin, 'openBid', { tenderId: tender, method: 'JOINT', ownShareBasisPoints: 5000, invite: [{ firmId: firmId('가온'), shareBasisPoints: 5000 }] });
    const codes = await Promise.all([true, false, true].map(async (accept) => (await act(server, crews.가온.admin, 'answerParticipation', { bidId: one.id, accept })).codes.join()));
    expect(codes.filter((code) => code === '')).toHaveLength(1);
    expect(codes.filter((code) => code !== '').every((code) => code === 'INVITATION_ANSWERED' || code === 'NOT_FOUND')).toBe(true);
  });
});

describe('row-level security in SQL', () => {
  /** Runs one statement as the application role in a firm's context; the rows it touched, or the error. */
  const run = async (crew: Crew | null, sql: string, values: unknown[] = []): Promise<number | string> => {
    await server.database.query('BEGIN');
    try {
      await server.database.query('SET LOCAL ROLE shoal_app');
      const context = crew ? [crew.firm.cooperativeId, crew.firm.id, crew.admin.id] : ['', '', ''];
      await server.database.query(`SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true), set_config('app.person_id', $3, true)`, context);
      return (await server.database.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      return String(error);
    } finally {
      await server.database.query('ROLLBACK');
    }
  };
  const REFUSED = expect.stringContaining('row-level security');
  const addOwn = `INSERT INTO participations (id, cooperative_id, bid_id, tender_id, firm_id, share_basis_points, state) VALUES (gen_random_uuid(), $1, $2, $3, $4, 1, 'accepted')`;

  it('shows no row without a context or to those outside', async () => {
    for (const table of ['bids', 'participations']) {
      expect(await run(null, `SELECT * FROM ${table}`)).toBe(0);
      expect(await run(crews.새봄, `SELECT * FROM ${table} WHERE ${table === 'bids' ? 'id' : 'bid_id'} = $1`, [bid.id])).toBe(0);
    }
    expect(await run(crews.다온, 'SELECT * FROM bids WHERE id = $1', [bid.id])).toBe(1);
  });

  it('lets nobody put itself into a bid, move into one, come back by itself or delete', async () => {
    const { cooperativeId } = crews.새봄.firm;
    expect(await run(crews.새봄, addOwn, [cooperativeId, bid.id, tenderId, firmId('새봄')])).toEqual(REFUSED);
    expect(await run(crews.다온, addOwn, [cooperativeId, bid.id, tenderId, firmId('새봄')])).toEqual(REFUSED);
    expect(await run(crews.새봄, 'UPDATE participations SET bid_id = $1 WHERE firm_id = $2', [bid.id, firmId('새봄')])).toEqual(REFUSED);
    expect(await run(crews.마루, `UPDATE participations SET state = 'accepted' WHERE bid_id = $1`, [bid.id])).toBe(0);
    expect(await run(crews.나루, 'DELETE FROM participations')).toBe(0);
    expect(await run(crews.나루, 'DELETE FROM bids')).toBe(0);
  });

  it('lets a member change its own row only, and the managing firm all rows of its bid', async () => {
    const shares = 'UPDATE participations SET share_basis_points = 1 WHERE bid_id = $1';
    expect(await run(crews.다온, shares, [bid.id])).toBe(1);
    expect(await run(crews.나루, shares, [bid.id])).toBe(4);
    expect(await run(crews.다온, `UPDATE bids SET title = 'x'`)).toBe(0);
    expect(await run(crews.나루, 'UPDATE bids SET cooperative_id = gen_random_uuid() WHERE id = $1', [bid.id])).toEqual(REFUSED);
    expect(await run(crews.나루, `INSERT INTO bids SELECT gen_random_uuid(), cooperative_id, tender_id, title, stage, method, lead_firm_id, $1::uuid, false, 1 FROM bids WHERE id = $2`, [firmId('새봄'), bid.id])).toEqual(REFUSED);
  });

  it('an invited firm has no bid by its own: joined and managed are what they say', async () => {
    expect(await run(crews.가온, 'SELECT * FROM app_bids() AS id WHERE id = $1', [bid.id])).toBe(1);
    expect(await run(crews.가온, 'SELECT * FROM app_joined_bids() AS id WHERE id = $1', [bid.id])).toBe(0);
    expect(await run(crews.다온, 'SELECT * FROM app_joined_bids() AS id WHERE id = $1', [bid.id])).toBe(1);
    expect(await run(crews.다온, 'SELECT * FROM app_managed_bids() AS id WHERE id = $1', [bid.id])).toBe(0);
    expect(await run(crews.나루, 'SELECT * FROM app_managed_bids() AS id WHERE id = $1', [bid.id])).toBe(1);
  });
});

describe('with a bid', () => {
  it('what has to exist with it is made in the same transaction, or neither', async () => {
    const tender = await createTender(server, crews.나루.admin);
    const input = { tenderId: tender, method: 'JOINT', ownShareBasisPoints: 10000, invite: [] };
    const seen: string[] = [];
    let fail = true;
    server.app.get(BidOpened).register(async (work, opened) => {
      const rows = (await work.manager.query('SELECT title FROM bids WHERE id = $1', [opened.id])) as { title: string }[];
      seen.push(...rows.map((row) => row.title));
      if (fail) throw new Error('no proposal');
    });
    expect((await act(server, crews.나루.admin, 'openBid', input)).codes).toEqual(['INTERNAL']);
    const { rows } = await server.database.query('SELECT count(*)::int AS bids FROM bids WHERE tender_id = $1', [tender]);
    expect(rows).toEqual([{ bids: 0 }]);
    fail = false;
    const opened = await must(server, crews.나루.admin, 'openBid', input);
    expect(seen).toEqual([opened.title, opened.title]);
  });

  it('goes with its cooperative, and takes its firms with it', async () => {
    const cooperative = await server.factory.cooperative('사라질 조합');
    const { 하나, 둘 } = await enrol(server, cooperative, ['하나', '둘']);
    const id = await createTender(server, 하나.admin);
    await must(server, 하나.admin, 'openBid', { tenderId: id, method: 'JOINT', ownShareBasisPoints: 5000, invite: [{ firmId: 둘.firm.id, shareBasisPoints: 5000 }] });
    await server.database.query('DELETE FROM persons WHERE cooperative_id = $1', [cooperative]);
    await server.database.query('DELETE FROM cooperatives WHERE id = $1', [cooperative]);
    const { rows } = await server.database.query('SELECT (SELECT count(*) FROM bids WHERE cooperative_id = $1)::int AS bids, (SELECT count(*) FROM participations WHERE cooperative_id = $1)::int AS participations', [cooperative]);
    expect(rows).toEqual([{ bids: 0, participations: 0 }]);
  });
});
