import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { act, expertInput, EXPERTS_QUERY, EXPERT_QUERY, type ExpertShape, grantTo, inDays, joinBid, list, looksAt, must, plantReference, readExpert, runAs, setConsent, share, startExperts, TODAY } from './experts.scene';

/** The name, its parts and the number that stand for the person everywhere below. */
const NAME = '한바다늘';
const NUMBER = '08-1-023941';

let server: TestServer;
let crews: Record<'나루' | '다온' | '새봄', Crew>;
let office: TestPerson;
let stranger: TestPerson;
let expert: ExpertShape;

beforeAll(async () => {
  server = await startExperts();
  const cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온', '새봄']);
  office = await server.factory.office(cooperative);
  stranger = (await enrol(server, await server.factory.cooperative('한울'), ['한울']))['한울'].admin;
  expert = await must(server, crews.나루.admin, 'createExpert', expertInput({ name: NAME, qualifications: [{ name: '정보처리기사', number: NUMBER }] }));
}, 60_000);
afterAll(() => server?.stop());

afterEach(async () => {
  await share(server, expert.id, 'private');
  await setConsent(server, expert.id, null, null);
  await server.database.query(`UPDATE evidence SET review_state = 'none', removed_at = NULL WHERE id = $1`, [expert.id]);
  await server.database.query('DELETE FROM evidence_grants');
  await server.database.query('DELETE FROM evidence_looks');
});

const others: [string, () => TestPerson][] = [['another firm', () => crews.다온.admin], ['the office', () => office], ['another cooperative', () => stranger]];
const everything = async (person: TestPerson): Promise<string> => {
  const parts = [await server.as(person).graphql(EXPERT_QUERY, { id: expert.id }), await server.as(person).graphql(EXPERTS_QUERY, { first: 100 })];
  for (const search of [NAME, NAME.slice(0, 2), NUMBER]) parts.push(await server.as(person).graphql(EXPERTS_QUERY, { search, first: 100 }));
  return JSON.stringify(parts.map(({ data, errors }) => ({ data, errors })));
};
const namesSeen = async (person: TestPerson) => {
  const answer = await everything(person);
  return { name: answer.includes(NAME), number: answer.includes(NUMBER) };
};
const CLOSED = { name: false, number: false };
const OPEN = { name: true, number: true };

describe('a private expert', () => {
  it.each(others)('is to %s like one that does not exist, policy or not, consent or not', async (_, who) => {
    await setConsent(server, expert.id, TODAY(), inDays(30));
    const look = async () => {
      expect((await readExpert(server, who(), expert.id)).codes).toEqual(['NOT_FOUND']);
      expect((await readExpert(server, who(), expert.id)).errors).toEqual((await readExpert(server, who(), '01900000-0000-7000-8000-000000000000')).errors);
      expect((await list(server, who(), { first: 100 })).totalCount).toBe(0);
      expect(await namesSeen(who())).toEqual(CLOSED);
      for (const table of ['experts', 'expert_names', 'expert_projects', 'expert_availability']) expect([table, await runAs(server, who(), `SELECT * FROM ${table}`)]).toEqual([table, []]);
    };
    await look();
    await server.withoutPolicy(look);
    expect(await looksAt(server, expert.id)).toEqual([]);
  });

  it.each(others)('is changed by %s through no operation, policy or not', async (_, who) => {
    const inputs = {
      updateExpert: { ...expertInput(), id: expert.id, version: 1 },
      setExpertAvailability: { id: expert.id, months: [{ month: TODAY().slice(0, 7), percent: 1 }] },
      giveConsent: { id: expert.id, purpose: '침입', givenOn: TODAY(), endsOn: TODAY() },
      withdrawConsent: { id: expert.id },
    } as const;
    const attack = async (code: string) => {
      for (const [name, input] of Object.entries(inputs)) expect([name, (await act(server, who(), name as keyof typeof inputs, input)).codes]).toEqual([name, [code]]);
    };
    await attack('NOT_FOUND');
    await server.withoutPolicy(() => attack('NOT_FOUND'));
    if (who() === stranger) return;
    // Seen, it is still not theirs.
    await share(server, expert.id, 'cooperative');
    await attack('FORBIDDEN');
    await server.withoutPolicy(() => attack('NOT_FOUND'));
    const { rows } = await server.database.query('SELECT (SELECT consent_purpose FROM expert_names WHERE id = $1) AS purpose, (SELECT count(*)::int FROM expert_availability) AS months, (SELECT version FROM evidence WHERE id = $1) AS version', [expert.id]);
    expect(rows).toEqual([{ purpose: null, months: 0, version: 1 }]);
  });
});

describe('the name of an expert that others may see', () => {
  const days: [string, string | null, string | null, string | null, boolean][] = [
    ['without a consent', null, null, null, false],
    ['with one that holds', inDays(-10), inDays(10), null, true],
    ['with one of today only', TODAY(), TODAY(), null, true],
    ['with one that begins tomorrow', inDays(1), inDays(10), null, false],
    ['with one that ended yesterday', inDays(-10), inDays(-1), null, false],
    ['with one that was withdrawn today', inDays(-10), inDays(10), TODAY(), false],
    ['with one that was withdrawn before', inDays(-10), inDays(10), inDays(-3), false],
  ];

  describe.each(days)('%s', (_, givenOn, endsOn, withdrawnOn, open) => {
    it.each(others.slice(0, 2))(`to %s shows: ${open}, whatever the policy says`, async (__, who) => {
      await share(server, expert.id, 'cooperative');
      await setConsent(server, expert.id, givenOn, endsOn, withdrawnOn);
      const look = async () => {
        const { expert: seen } = await readExpert(server, who(), expert.id);
        expect(seen).toMatchObject({ name: open ? NAME : null, isNameHidden: !open, consent: open ? { state: 'HOLDS', endsOn } : null, evidence: { title: 'IT아키텍트 · 12년' } });
        expect(seen?.qualifications).toMatchObject([{ name: '정보처리기사', number: open ? NUMBER : null }]);
        expect(await namesSeen(who())).toEqual(open ? OPEN : CLOSED);
        expect(await runAs(server, who(), 'SELECT name FROM expert_names WHERE id = $1', [expert.id])).toEqual(open ? [{ name: NAME }] : []);
      };
      await look();
      await server.withoutPolicy(look);
    });

    it('to its own firm always shows, and only there finds the expert', async () => {
      await share(server, expert.id, 'cooperative');
      await setConsent(server, expert.id, givenOn, endsOn, withdrawnOn);
      expect((await readExpert(server, crews.나루.member, expert.id)).expert).toMatchObject({ name: NAME, isNameHidden: false });
      expect((await list(server, crews.나루.member, { search: NAME.slice(1) })).totalCount).toBe(1);
      for (const [, who] of others) expect((await list(server, who(), { search: NAME.slice(1) })).totalCount).toBe(0);
      expect(await looksAt(server, expert.id)).toEqual([]);
    });
  });

  it('opens when the firm notes a consent, and closes at once when it takes it back', async () => {
    await share(server, expert.id, 'cooperative');
    const given = await must(server, crews.나루.admin, 'giveConsent', { id: expert.id, purpose: ' 입찰 제안서의 투입인력 ', givenOn: TODAY(), endsOn: inDays(90) });
    expect(given.consent).toEqual({ purpose: '입찰 제안서의 투입인력', givenOn: TODAY(), endsOn: inDays(90), withdrawnOn: null, state: 'HOLDS' });
    expect((await readExpert(server, crews.다온.member, expert.id)).expert).toMatchObject({ name: NAME, consent: { purpose: '입찰 제안서의 투입인력' } });
    const withdrawn = await must(server, crews.나루.member, 'withdrawConsent', { id: expert.id });
    expect(withdrawn.consent).toMatchObject({ withdrawnOn: TODAY(), state: 'WITHDRAWN' });
    expect((await readExpert(server, crews.다온.member, expert.id)).expert).toMatchObject({ name: null, isNameHidden: true, consent: null });
    expect(await namesSeen(crews.다온.member)).toEqual(CLOSED);
    expect((await act(server, crews.나루.admin, 'withdrawConsent', { id: expert.id })).codes).toEqual(['CONSENT_MISSING']);
  });

  it('follows the grant: named firm, its end, its being ended', async () => {
    await setConsent(server, expert.id, TODAY(), inDays(30));
    const grant = await grantTo(server, expert.id, { firmId: crews.다온.firm.id }, TODAY());
    expect(await namesSeen(crews.다온.admin)).toEqual(OPEN);
    for (const who of [crews.새봄.admin, office, stranger]) expect(await namesSeen(who)).toEqual(CLOSED);
    await setConsent(server, expert.id, inDays(-30), inDays(-1));
    expect(await namesSeen(crews.다온.admin)).toEqual(CLOSED);
    expect((await readExpert(server, crews.다온.admin, expert.id)).expert).toMatchObject({ isNameHidden: true });
    await setConsent(server, expert.id, TODAY(), inDays(30));
    await server.database.query('UPDATE evidence_grants SET until = $2 WHERE id = $1', [grant, inDays(-1)]);
    expect((await readExpert(server, crews.다온.admin, expert.id)).codes).toEqual(['NOT_FOUND']);
    await server.database.query('UPDATE evidence_grants SET until = NULL, revoked_at = now() WHERE id = $1', [grant]);
    expect(await namesSeen(crews.다온.admin)).toEqual(CLOSED);
  });

  it('follows a grant to a bid: whoever takes part, as long as the bid runs', async () => {
    await setConsent(server, expert.id, TODAY(), inDays(30));
    const bidId = await joinBid(server, crews.나루, crews.다온);
    await grantTo(server, expert.id, { bidId });
    expect(await namesSeen(crews.다온.member)).toEqual(OPEN);
    for (const who of [crews.새봄.admin, office, stranger]) expect(await namesSeen(who)).toEqual(CLOSED);
    await setConsent(server, expert.id, TODAY(), inDays(30), TODAY());
    expect(await namesSeen(crews.다온.member)).toEqual(CLOSED);
    await setConsent(server, expert.id, TODAY(), inDays(30));
    await server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bidId]);
    const look = async () => expect((await readExpert(server, crews.다온.member, expert.id)).codes).toEqual(['NOT_FOUND']);
    await look();
    await server.withoutPolicy(look);
  });

  it('is not the price of a review: the office checks an expert without it', async () => {
    await server.database.query(`UPDATE evidence SET review_state = 'requested' WHERE id = $1`, [expert.id]);
    expect((await readExpert(server, office, expert.id)).expert).toMatchObject({ name: null, isNameHidden: true });
    expect(await namesSeen(office)).toEqual(CLOSED);
  });

  it('closes with the trash, and with a firm that leaves, on either side', async () => {
    await share(server, expert.id, 'cooperative');
    await setConsent(server, expert.id, TODAY(), inDays(30));
    expect(await namesSeen(crews.다온.admin)).toEqual(OPEN);
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [expert.id]);
    expect(await namesSeen(crews.다온.admin)).toEqual(CLOSED);
    await server.database.query('UPDATE evidence SET removed_at = NULL WHERE id = $1', [expert.id]);
    for (const name of ['나루', '다온'] as const) {
      await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [crews[name].firm.id]);
      expect([name, await namesSeen(crews.다온.admin)]).toEqual([name, CLOSED]);
      await server.withoutPolicy(async () => expect([name, await namesSeen(crews.다온.admin)]).toEqual([name, CLOSED]));
      await server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [crews[name].firm.id]);
    }
    expect(await namesSeen(crews.다온.admin)).toEqual(OPEN);
  });

  it('closes the proofs too: a certificate of career tells it', async () => {
    await share(server, expert.id, 'cooperative');
    const reference = await plantReference(server, crews.나루, '나루 실적', 'cooperative');
    for (const id of [expert.id, reference]) {
      await server.database.query(`INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) SELECT gen_random_uuid(), cooperative_id, firm_id, id, $2, 'application/pdf', 9, repeat('a', 64), created_by FROM evidence WHERE id = $1`, [id, `${NAME} 경력증명서.pdf`]);
    }
    const files = async (person: TestPerson) => ((await runAs(server, person, 'SELECT evidence_id FROM evidence_files ORDER BY 1')) as { evidence_id: string }[]).map((row) => row.evidence_id);
    const both = [expert.id, reference].sort();
    expect(await files(crews.다온.admin)).toEqual([reference]);
    expect(await files(crews.나루.member)).toEqual(both);
    // The office neither, also where it was asked to check the expert.
    await server.database.query(`UPDATE evidence SET review_state = 'requested' WHERE id = $1`, [expert.id]);
    expect(await files(office)).toEqual([reference]);
    await setConsent(server, expert.id, TODAY(), TODAY());
    expect(await files(crews.다온.admin)).toEqual(both);
    expect(await files(office)).toEqual(both);
  });
});

describe('whoever of another firm sees a name', () => {
  it('is noted for the owner, from the page and from the list, once an hour each', async () => {
    await share(server, expert.id, 'cooperative');
    await setConsent(server, expert.id, TODAY(), inDays(30));
    for (const who of [crews.다온.member, office]) await list(server, who, { first: 100 });
    await list(server, crews.다온.member, { first: 100 });
    await readExpert(server, crews.다온.member, expert.id);
    await readExpert(server, crews.나루.member, expert.id);
    expect(await looksAt(server, expert.id)).toEqual([
      { person_id: crews.다온.member.id, firm_id: crews.다온.firm.id, what: 'page' },
      { person_id: office.id, firm_id: null, what: 'page' },
    ]);
  });

  it('is not noted where the list shows no name', async () => {
    await share(server, expert.id, 'cooperative');
    await list(server, crews.다온.member, { first: 100 });
    expect(await looksAt(server, expert.id)).toEqual([]);
  });
});

describe('a consent', () => {
  const consent = (fields: object = {}) => ({ id: expert.id, purpose: '제안서', givenOn: TODAY(), endsOn: inDays(30), ...fields });

  it('is noted by an administrator; a member may only take it back', async () => {
    expect((await act(server, crews.나루.member, 'giveConsent', consent())).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, null, 'giveConsent', consent())).codes).toEqual(['UNAUTHENTICATED']);
    await must(server, crews.나루.admin, 'giveConsent', consent());
    expect((await must(server, crews.나루.member, 'withdrawConsent', { id: expert.id })).consent?.state).toBe('WITHDRAWN');
    expect((await must(server, crews.나루.admin, 'giveConsent', consent())).consent).toMatchObject({ state: 'HOLDS', withdrawnOn: null });
  });

  it.each([
    [{ purpose: '  ' }, 'purpose'],
    [{ givenOn: inDays(1), endsOn: inDays(2) }, 'given_later'],
    [{ endsOn: inDays(-1) }, 'ends_before'],
    [{ endsOn: inDays(365 * 6) }, 'ends_late'],
  ])('with %j is refused', async (fields, reason) => {
    const { errors } = await act(server, crews.나루.admin, 'giveConsent', consent(fields));
    expect(errors.map(({ extensions }) => [extensions['code'], (extensions['args'] as { reason: string }).reason])).toEqual([['INVALID_INPUT', reason]]);
    expect((await readExpert(server, crews.나루.admin, expert.id)).expert?.consent).toBeNull();
  });
});

describe('row-level security by itself', () => {
  it('lets nobody write into another firm, move a row, or link to what one does not see', async () => {
    await share(server, expert.id, 'cooperative');
    await setConsent(server, expert.id, TODAY(), inDays(30));
    const hidden = await plantReference(server, crews.나루, '나루 비공개');
    const { admin, firm } = crews.다온;
    const mine = await must(server, admin, 'createExpert', expertInput({ name: '윤슬' }));
    expect(await runAs(server, admin, `UPDATE expert_names SET name = '침입' WHERE id = $1 RETURNING id`, [expert.id])).toEqual([]);
    expect(await runAs(server, admin, `DELETE FROM experts WHERE id = $1 RETURNING id`, [expert.id])).toEqual([]);
    expect(await runAs(server, admin, `UPDATE expert_names SET firm_id = $2 WHERE id = $1`, [mine.id, crews.나루.firm.id])).toContain('row-level security');
    expect(await runAs(server, admin, `INSERT INTO expert_availability VALUES ($1, '2027-01', $2, $3, 1)`, [expert.id, firm.cooperativeId, firm.id])).toContain('foreign key');
    expect(await runAs(server, admin, `UPDATE expert_projects SET reference_id = $2, title = '', buyer = '' WHERE expert_id = $1`, [mine.id, hidden])).toContain('row-level security');
    await server.database.query('DELETE FROM evidence WHERE id = $1', [mine.id]);
  });

  it('shows no row without a context', async () => {
    for (const table of ['experts', 'expert_names', 'expert_projects', 'expert_availability']) {
      await server.database.query('BEGIN');
      await server.database.query('SET LOCAL ROLE shoal_app');
      expect((await server.database.query(`SELECT * FROM ${table}`)).rows).toEqual([]);
      await server.database.query('ROLLBACK');
    }
  });
});
