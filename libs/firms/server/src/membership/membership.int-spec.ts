import { ACCESS_CHANNEL, type AccessChange } from '@shoal/contract';
import { notificationsPersistence } from '@shoal/notifications-server';
import { hashPassword, UnitOfWork } from '@shoal/platform';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { FirmsModule } from '../firms.module';
import { firmsPersistence } from '../firms.persistence';

const PASSWORD = 'long-enough-passphrase';
let server: TestServer;
let cooperative: string;
let naru: TestFirm;
let office: TestPerson;
let colleague: TestPerson;
let admin: TestPerson;
let member: TestPerson;
let neighbour: TestPerson;
let elsewhere: TestPerson;
const heard: AccessChange[] = [];

beforeAll(async () => {
  server = await startTestServer({ modules: [FirmsModule], persistence: [firmsPersistence, notificationsPersistence] });
  cooperative = await server.factory.cooperative();
  naru = await server.factory.firm(cooperative);
  office = await server.factory.office(cooperative);
  colleague = await server.factory.office(cooperative);
  admin = await server.factory.person(naru, 'admin');
  member = await server.factory.person(naru, 'member');
  neighbour = await server.factory.person(await server.factory.firm(cooperative), 'admin');
  elsewhere = await server.factory.office(await server.factory.cooperative());
  await server.database.query('INSERT INTO credentials (person_id, cooperative_id, password_hash) VALUES ($1, $2, $3)', [admin.id, cooperative, await hashPassword(PASSWORD)]);
  await server.database.query(`LISTEN ${ACCESS_CHANNEL}`);
  server.database.on('notification', (notice) => heard.push(JSON.parse(notice.payload ?? '') as AccessChange));
}, 60_000);
afterAll(() => server?.stop());

const decide = (name: string) => `mutation ($input: ${name === 'letFirmGo' ? 'LetFirmGoInput' : 'DecideFirmInput'}!) { ${name}(input: $input) { id membership lastDecision { step reason } viewerCan { suspend reinstate letGo } } }`;
const onPerson = (name: string) => `mutation ($input: DecidePersonInput!) { ${name}(input: $input) { id role isSuspended } }`;
const STEPS = ['suspendFirm', 'reinstateFirm', 'letFirmGo'] as const;
const standing = async (firm = naru) => (await server.database.query<{ membership: string }>('SELECT membership FROM firms WHERE id = $1', [firm.id])).rows[0]?.membership;
const setStanding = (membership: string) => server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [naru.id, membership]);
const audited = async () => (await server.database.query<{ action: string; reason: string; person_id: string }>('SELECT action, reason, person_id FROM audit_log WHERE cooperative_id = $1 ORDER BY seq', [cooperative])).rows;
const told = async (person: TestPerson) => (await server.database.query<{ kind: string }>('SELECT kind FROM notifications WHERE person_id = $1 ORDER BY id', [person.id])).rows.map((row) => row.kind);
const reason = '회비 미납';

describe('a firm’s standing', () => {
  afterEach(() => setStanding('member'));

  it.each([
    ['member', 'suspendFirm', 'suspended'],
    ['member', 'letFirmGo', 'left'],
    ['suspended', 'reinstateFirm', 'member'],
    ['suspended', 'letFirmGo', 'left'],
    ['left', 'reinstateFirm', 'member'],
    ['member', 'reinstateFirm', null],
    ['suspended', 'suspendFirm', null],
    ['left', 'suspendFirm', null],
    ['left', 'letFirmGo', null],
  ])('%s: %s by the office gives %s', async (before, step, after) => {
    await setStanding(before);
    const [lines, notices] = [(await audited()).length, (await told(admin)).length];
    heard.length = 0;
    const answer = await server.as(office).graphql(decide(step), { input: { firmId: naru.id, reason } });
    if (after === null) {
      expect(answer.codes).toEqual(['MEMBERSHIP_NOT_NEXT']);
      expect([await standing(), (await audited()).length, (await told(admin)).length, heard]).toEqual([before, lines, notices, []]);
      return;
    }
    expect(answer.data).toMatchObject({ [step]: { membership: after.toUpperCase(), lastDecision: { reason } } });
    expect(await standing()).toBe(after);
    expect((await audited()).at(-1)).toMatchObject({ reason, person_id: office.id });
    expect((await told(admin)).slice(notices)).toEqual(['membership_decided']);
    expect(heard).toEqual([{ kind: 'firm', firmId: naru.id }]);
  });

  it.each(STEPS)('%s is the office’s alone, needs a reason, and is not told to others', async (step) => {
    await setStanding(step === 'reinstateFirm' ? 'suspended' : 'member');
    const before = await standing();
    const lines = (await audited()).length;
    const input = { firmId: naru.id, reason };
    const codes = async (person: TestPerson | null, changes = {}) => (await server.as(person).graphql(decide(step), { input: { ...input, ...changes } })).codes;
    expect(await codes(null)).toEqual(['UNAUTHENTICATED']);
    expect(await codes(neighbour)).toEqual(['FORBIDDEN']);
    expect([['FORBIDDEN'], ['FIRM_SUSPENDED']]).toContainEqual(await codes(admin));
    expect([['FORBIDDEN'], ['FIRM_SUSPENDED']]).toContainEqual(await codes(member));
    expect(await codes(elsewhere)).toEqual(['NOT_FOUND']);
    expect(await codes(elsewhere, { firmId: '01900000-0000-7000-8000-000000000000' })).toEqual(['NOT_FOUND']);
    expect(await codes(office, { reason: '  ' })).toEqual(['INVALID_INPUT']);
    // Row-level security alone holds as well.
    await server.withoutPolicy(async () => {
      for (const person of [neighbour, admin, elsewhere]) expect((await codes(person)).length).toBe(1);
    });
    expect([await standing(), (await audited()).length]).toEqual([before, lines]);
  });

  it('says why to the firm and the office, not to others', async () => {
    await server.as(office).ask(decide('suspendFirm'), { input: { firmId: naru.id, reason: '비밀스러운 사유' } });
    const FIRM = 'query ($id: ID!) { firm(id: $id) { membership lastDecision { step reason } } }';
    const own = { firm: { membership: 'SUSPENDED', lastDecision: { step: 'SUSPEND', reason: '비밀스러운 사유' } } };
    expect(await server.as(member).ask(FIRM, { id: naru.id })).toEqual(own);
    expect(await server.as(colleague).ask(FIRM, { id: naru.id })).toEqual(own);
    expect(await server.as(neighbour).ask(FIRM, { id: naru.id })).toEqual({ firm: { membership: 'SUSPENDED', lastDecision: null } });
  });

  it('suspended: its people sign in and read, and write nothing', async () => {
    await setStanding('suspended');
    const update = (version: number) => ({ input: { id: naru.id, version, about: '바꿈' } });
    const version = (await server.database.query<{ version: number }>('SELECT version FROM firms WHERE id = $1', [naru.id])).rows[0]?.version ?? 0;
    const UPDATE = 'mutation ($input: UpdateFirmInput!) { updateFirm(input: $input) { id } }';
    const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url } }';
    expect((await server.as(null).graphql('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { input: { email: admin.email, password: PASSWORD } })).codes).toEqual([]);
    expect((await server.as(admin).graphql('{ firms { totalCount } me { viewerCan { openBid invitePerson importNotice } } }')).data).toEqual({ firms: { totalCount: 2 }, me: { viewerCan: { openBid: false, invitePerson: false, importNotice: false } } });
    expect((await server.as(admin).graphql(UPDATE, update(version))).codes).toEqual(['FIRM_SUSPENDED']);
    expect((await server.as(admin).graphql(INVITE, { input: { email: 'x@x.example', name: 'x', role: 'MEMBER' } })).codes).toEqual(['FIRM_SUSPENDED']);
    expect((await server.as(admin).graphql('mutation { setLanguage(language: KO) { id } }')).codes).toEqual([]);
    await server.withoutPolicy(async () => {
      await server.as(admin).graphql(UPDATE, update(version));
      expect((await server.as(admin).graphql(INVITE, { input: { email: 'x@x.example', name: 'x', role: 'MEMBER' } })).codes).not.toEqual([]);
    });
    expect((await server.database.query('SELECT about FROM firms WHERE id = $1', [naru.id])).rows).toEqual([{ about: '' }]);
  });

  it('left: its people sign in and see of the cooperative only their own firm', async () => {
    await setStanding('left');
    expect(await server.as(admin).ask('{ firms { nodes { id } totalCount } people { nodes { firm { id } } } }')).toEqual({
      firms: { nodes: [{ id: naru.id }], totalCount: 1 },
      people: { nodes: [{ firm: { id: naru.id } }, { firm: { id: naru.id } }] },
    });
    expect((await server.as(admin).graphql('query ($id: ID!) { firm(id: $id) { id } }', { id: neighbour.firmId })).codes).toEqual(['NOT_FOUND']);
    expect((await server.as(admin).graphql('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url } }', { input: { email: 'x@x.example', name: 'x', role: 'MEMBER' } })).codes).toEqual(['FIRM_LEFT']);
    await server.withoutPolicy(async () => expect(await server.as(admin).ask('{ firms { totalCount } }')).toEqual({ firms: { totalCount: 1 } }));
  });

  it('no firm decides on itself, and the office on nothing but the standing, whatever the statement', async () => {
    const run = (person: TestPerson, sql: string) => server.app.get(UnitOfWork).run({ personId: person.id, cooperativeId: person.cooperativeId, firmId: person.firmId }, ({ manager }) => manager.query(sql, [naru.id]));
    await setStanding('suspended');
    await run(admin, `UPDATE firms SET membership = 'member' WHERE id = $1`);
    expect(await standing()).toBe('suspended');
    await setStanding('member');
    await expect(run(admin, `UPDATE firms SET membership = 'left' WHERE id = $1`)).rejects.toThrow(/own membership/);
    await expect(run(office, `UPDATE firms SET about = '사무국이 씀' WHERE id = $1`)).rejects.toThrow(/nothing else/);
  });
});

describe('a person’s standing', () => {
  const sessionOf = (person: TestPerson) => server.database.query<{ open: number }>('SELECT count(*)::int AS open FROM sessions WHERE person_id = $1 AND ended_at IS NULL', [person.id]).then(({ rows }) => rows[0]?.open);

  it.each<[string, () => TestPerson]>([
    ['the office', () => office],
    ['the firm’s administrator', () => admin],
  ])('is taken and given back by %s; every session ends at once', async (_, who) => {
    const person = await server.factory.person(naru, 'member');
    heard.length = 0;
    const input = { personId: person.id, reason: '퇴사' };
    expect(await server.as(who()).ask(onPerson('suspendPerson'), { input })).toEqual({ suspendPerson: { id: person.id, role: 'MEMBER', isSuspended: true } });
    expect(await sessionOf(person)).toBe(0);
    // The answer came over the connection that listens: by now it has heard.
    expect(heard).toEqual([{ kind: 'person', personId: person.id }]);
    expect(await server.as(person).ask('{ me { id } }')).toEqual({ me: null });
    expect((await server.as(who()).graphql(onPerson('suspendPerson'), { input })).codes).toEqual(['MEMBERSHIP_NOT_NEXT']);
    expect(await server.as(who()).ask(onPerson('reinstatePerson'), { input })).toMatchObject({ reinstatePerson: { isSuspended: false } });
    // Taken back, the person signs in anew.
    expect(await server.as(person).ask('{ me { id } }')).toEqual({ me: null });
    expect((await audited()).slice(-2)).toMatchObject([{ action: 'person.suspend', reason: '퇴사', person_id: who().id }, { action: 'person.reinstate' }]);
  });

  it('is not decided by a colleague, another firm, another cooperative or oneself', async () => {
    const lines = (await audited()).length;
    for (const name of ['suspendPerson', 'reinstatePerson', 'appointAdministrator']) {
      const codes = async (who: TestPerson | null, personId: string) => (await server.as(who).graphql(onPerson(name), { input: { personId, reason } })).codes;
      expect(await codes(null, member.id)).toEqual(['UNAUTHENTICATED']);
      expect(await codes(member, admin.id)).toEqual(['FORBIDDEN']);
      expect(await codes(neighbour, member.id)).toEqual(['FORBIDDEN']);
      expect(await codes(elsewhere, member.id)).toEqual(['NOT_FOUND']);
      expect(await codes(admin, office.id)).toEqual(['FORBIDDEN']);
      expect(await codes(office, office.id)).toEqual(['FORBIDDEN']);
      await server.withoutPolicy(async () => {
        for (const [who, id] of [[member, admin.id], [neighbour, member.id], [elsewhere, member.id], [admin, office.id]] as const) expect(await codes(who, id)).not.toEqual([]);
      });
    }
    expect((await audited()).length).toBe(lines);
    expect((await server.database.query('SELECT 1 FROM persons WHERE cooperative_id = $1 AND suspended_at IS NOT NULL', [cooperative])).rowCount).toBe(0);
    expect((await server.database.query<{ role: string }>('SELECT role FROM persons WHERE id = $1', [member.id])).rows).toEqual([{ role: 'member' }]);
  });

  it('becomes an administrator’s by the office’s decision, and the whole firm is told; the office never learns a password', async () => {
    const firm = await server.factory.firm(cooperative);
    const [lost, next] = [await server.factory.person(firm, 'admin'), await server.factory.person(firm, 'member')];
    const RESET = 'mutation ($input: MakePasswordResetInput!) { makePasswordReset(input: $input) { url } }';
    expect((await server.as(office).graphql(RESET, { input: { personId: lost.id } })).codes).toEqual(['FORBIDDEN']);
    const input = { personId: next.id, reason: '유일한 관리자가 비밀번호를 잊음' };
    expect((await server.as(lost).graphql(onPerson('appointAdministrator'), { input })).codes).toEqual(['FORBIDDEN']);
    expect(await server.as(office).ask(onPerson('appointAdministrator'), { input })).toMatchObject({ appointAdministrator: { role: 'ADMIN' } });
    expect([await told(lost), await told(next)]).toEqual([['administrator_appointed'], ['administrator_appointed']]);
    expect((await server.as(office).graphql(onPerson('appointAdministrator'), { input })).codes).toEqual(['MEMBERSHIP_NOT_NEXT']);
    expect((await server.as(next).graphql(RESET, { input: { personId: lost.id } })).codes).toEqual([]);
    expect((await audited()).at(-1)).toMatchObject({ action: 'person.appoint', reason: input.reason, person_id: office.id });
  });

  it('shows who is suspended to those who may take them back', async () => {
    const person = await server.factory.person(naru, 'member', '정지된 사람');
    await server.as(admin).ask(onPerson('suspendPerson'), { input: { personId: person.id, reason } });
    const PEOPLE = 'query ($firm: ID) { people(first: 100, firmId: $firm) { nodes { id isSuspended viewerCan { reinstate suspend resetPassword } } } }';
    type People = { people: { nodes: { id: string; isSuspended: boolean; viewerCan: object }[] } };
    const seenBy = async (who: TestPerson) => (await server.as(who).ask<People>(PEOPLE, { firm: naru.id })).people.nodes.filter(({ id }) => id === person.id);
    expect(await seenBy(admin)).toEqual([{ id: person.id, isSuspended: true, viewerCan: { reinstate: true, suspend: false, resetPassword: false } }]);
    expect(await seenBy(office)).toMatchObject([{ isSuspended: true }]);
    expect(await seenBy(member)).toEqual([]);
    expect(await seenBy(neighbour)).toEqual([]);
  });
});

it('takes a thirteenth firm in, which shares a colour', async () => {
  const ADMIT = 'mutation ($input: AdmitFirmInput!) { admitFirm(input: $input) { firm { id colorSlot membership } } }';
  const SYLLABLES = '갸냐댜랴먀뱌샤야쟈챠캬탸퍄햐';
  const numberOf = (serial: number): string => {
    const nine = String(300_000_000 + serial);
    const digits = [...nine].map(Number);
    const sum = digits.reduce((total, digit, i) => total + digit * ([1, 3, 7, 1, 3, 7, 1, 3, 5][i] ?? 0), 0) + Math.floor(((digits[8] ?? 0) * 5) / 10);
    return nine + String((10 - (sum % 10)) % 10);
  };
  const slots: number[] = [];
  for (let serial = 0; serial < 14; serial += 1) {
    const input = { name: `새 회사 ${serial}`, chip: `${SYLLABLES[serial]}해`, businessNumber: numberOf(serial), adminName: '대표', adminEmail: `head${serial}@new.example`, reason: '총회 의결' };
    const made = await server.as(office).ask<{ admitFirm: { firm: { colorSlot: number } } }>(ADMIT, { input });
    slots.push(made.admitFirm.firm.colorSlot);
  }
  const { rows } = await server.database.query<{ uses: number }>('SELECT count(*)::int AS uses FROM firms WHERE cooperative_id = $1 GROUP BY color_slot', [cooperative]);
  expect(rows).toHaveLength(12);
  expect(Math.max(...rows.map((row) => row.uses)) - Math.min(...rows.map((row) => row.uses))).toBeLessThanOrEqual(1);
  expect((await audited()).at(-1)).toMatchObject({ action: 'membership.admit', reason: '총회 의결' });
});
