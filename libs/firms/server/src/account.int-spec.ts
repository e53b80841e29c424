import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notificationsPersistence } from '@shoal/notifications-server';
import { hashPassword, JobRegistry, ServerSettings } from '@shoal/platform';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { FirmsModule } from './firms.module';
import { firmsPersistence } from './firms.persistence';

const PASSWORD = 'long-enough-passphrase';
let server: TestServer;
let naru: TestFirm;
let admin: TestPerson;
let member: TestPerson;
let office: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  server = await startTestServer({ modules: [FirmsModule], persistence: [firmsPersistence, notificationsPersistence] });
  const cooperative = await server.factory.cooperative();
  naru = await server.factory.firm(cooperative);
  admin = await server.factory.person(naru, 'admin');
  member = await server.factory.person(naru, 'member');
  office = await server.factory.office(cooperative);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative()));
  await server.database.query('INSERT INTO credentials (person_id, cooperative_id, password_hash) VALUES ($1, $2, $3)', [admin.id, cooperative, await hashPassword(PASSWORD)]);
}, 60_000);
afterAll(() => server?.stop());

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id firm { id } } } }';
const ME = '{ me { id email language firm { id } cooperative { firmCount } viewerCan { openBid invitePerson admitFirm } } }';
const SESSIONS = '{ mySessions { id current userAgent } }';
const cookieOf = (answer: { cookie: string | null }): string => answer.cookie?.split(';')[0] ?? '';
const meWith = async (cookie: string) => {
  const response = await fetch(`${server.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: ME }) });
  return ((await response.json()) as { data: { me: { id: string } | null } }).data.me;
};

describe('signing in', () => {
  it('sets an httpOnly cookie and answers as the person', async () => {
    const answer = await server.as(null).graphql(SIGN_IN, { input: { email: admin.email.toUpperCase(), password: PASSWORD } });
    expect(answer.data).toEqual({ signIn: { person: { id: admin.id, firm: { id: naru.id } } } });
    expect(answer.cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await meWith(cookieOf(answer)))?.id).toBe(admin.id);
    const { rows } = await server.database.query<{ token_hash: Buffer }>('SELECT token_hash FROM sessions');
    expect(rows.some((row) => answer.cookie?.includes(row.token_hash.toString('base64url')))).toBe(false);
  });

  it('answers a wrong password, an unknown e-mail and a suspended person alike', async () => {
    const wrong = await server.as(null).graphql(SIGN_IN, { input: { email: admin.email, password: 'wrong-wrong-wrong' } });
    const unknown = await server.as(null).graphql(SIGN_IN, { input: { email: 'nobody@test.example', password: PASSWORD } });
    await server.database.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [admin.id]);
    const suspended = await server.as(null).graphql(SIGN_IN, { input: { email: admin.email, password: PASSWORD } });
    expect(await server.as(admin).ask<{ me: null }>(ME)).toEqual({ me: null });
    await server.database.query('UPDATE persons SET suspended_at = NULL WHERE id = $1', [admin.id]);
    await server.database.query('UPDATE sessions SET ended_at = NULL WHERE person_id = $1', [admin.id]);
    for (const answer of [wrong, unknown, suspended]) {
      expect(answer.codes).toEqual(['SIGN_IN_REFUSED']);
      expect(answer.errors).toEqual(wrong.errors);
      expect(answer.cookie).toBeNull();
    }
  });

  it('stops guessing after ten failures of an account, and says how long to wait', async () => {
    const input = { input: { email: 'guessed@test.example', password: 'wrong-wrong-wrong' } };
    for (let i = 0; i < 10; i += 1) expect((await server.as(null).graphql(SIGN_IN, input)).codes).toEqual(['SIGN_IN_REFUSED']);
    const stopped = await server.as(null).graphql(SIGN_IN, input);
    expect(stopped.codes).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(Number((stopped.errors[0]?.extensions['args'] as { seconds: number }).seconds)).toBeGreaterThan(60);
  });
});

describe('an account', () => {
  it('tells nothing to somebody who is signed out', async () => {
    expect(await server.as(null).ask(ME)).toEqual({ me: null });
    expect((await server.as(null).graphql(SESSIONS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('lists and ends only its own sessions', async () => {
    const answer = await server.as(null).graphql(SIGN_IN, { input: { email: admin.email, password: PASSWORD } });
    const before = await server.as(admin).ask<{ mySessions: { id: string; current: boolean }[] }>(SESSIONS);
    const other = before.mySessions.find((session) => !session.current)!;
    expect(before.mySessions.filter((session) => session.current)).toHaveLength(1);
    const END = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect((await server.as(stranger).graphql(END, { id: other.id })).codes).toEqual(['NOT_FOUND']);
    expect((await server.as(member).graphql(END, { id: other.id })).codes).toEqual(['NOT_FOUND']);
    for (const session of before.mySessions.filter((one) => !one.current)) await server.as(admin).ask(END, { id: session.id });
    expect(await meWith(cookieOf(answer))).toBeNull();
  });

  it('keeps the language', async () => {
    await server.as(member).ask('mutation { setLanguage(language: EN) { language } }');
    expect(await server.as(member).ask<{ me: { language: string } }>(ME)).toMatchObject({ me: { language: 'EN' } });
  });

  it('ends with signing out', async () => {
    const answer = await server.as(null).graphql(SIGN_IN, { input: { email: admin.email, password: PASSWORD } });
    const cookie = cookieOf(answer);
    const out = await fetch(`${server.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: 'mutation { signOut }' }) });
    expect(out.headers.get('set-cookie')).toMatch(/shoal_session=; Max-Age=0/);
    expect(await meWith(cookie)).toBeNull();
  });
});

describe('a password', () => {
  const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
  const MAKE = 'mutation ($input: MakePasswordResetInput!) { makePasswordReset(input: $input) { url expiresAt person { id } } }';
  const PREVIEW = 'query ($token: String!) { passwordReset(token: $token) { name email } }';
  const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { person { id } } }';
  const OTHER = 'another-long-passphrase';
  let owner: TestPerson;
  let colleague: TestPerson;
  const enter = (email: string, password: string) => server.as(null).graphql(SIGN_IN, { input: { email, password } });
  const give = async (person: TestPerson) => server.database.query('INSERT INTO credentials (person_id, cooperative_id, password_hash) VALUES ($1, $2, $3)', [person.id, person.cooperativeId, await hashPassword(PASSWORD)]);
  beforeAll(async () => {
    const firm = await server.factory.firm(naru.cooperativeId);
    owner = await server.factory.person(firm, 'admin');
    colleague = await server.factory.person(firm, 'member');
    await give(owner);
    await give(colleague);
  });
  /** What the person finds in the inbox when every job that waits has run, twice. */
  const toldOfChange = async (person: TestPerson) => {
    const { rows } = await server.database.query<{ id: string; cooperative_id: string; payload: Record<string, unknown> }>(`SELECT id, cooperative_id, payload FROM outbox WHERE topic = 'password-changed'`);
    const run = server.app.get(JobRegistry).handlerOf('password-changed');
    for (const { id, cooperative_id: cooperativeId, payload } of [...rows, ...rows]) await run({ id, topic: 'password-changed', cooperativeId, personId: null, payload });
    return (await server.database.query('SELECT kind, link FROM notifications WHERE person_id = $1 ORDER BY id', [person.id])).rows;
  };
  const make = async (maker: TestPerson, person: TestPerson) => {
    const { makePasswordReset } = await server.as(maker).ask<{ makePasswordReset: { url: string } }>(MAKE, { input: { personId: person.id } });
    return makePasswordReset.url.split('/reset/')[1]!;
  };

  it('is changed by whoever knows it, which ends every other session', async () => {
    const elsewhere = await enter(colleague.email, PASSWORD);
    const change = (currentPassword: string, newPassword: string) => server.as(colleague).graphql(CHANGE, { input: { currentPassword, newPassword } });
    expect((await change('wrong-wrong-wrong', OTHER)).codes).toEqual(['PASSWORD_WRONG']);
    expect((await change(PASSWORD, '짧은비밀번호')).codes).toEqual(['PASSWORD_WEAK']);
    expect((await meWith(cookieOf(elsewhere)))?.id).toBe(colleague.id);
    expect((await change(PASSWORD, OTHER)).codes).toEqual([]);
    expect(await meWith(cookieOf(elsewhere))).toBeNull();
    expect(await server.as(colleague).ask<{ me: { id: string } | null }>(ME)).toMatchObject({ me: { id: colleague.id } });
    expect((await enter(colleague.email, PASSWORD)).codes).toEqual(['SIGN_IN_REFUSED']);
    expect(await toldOfChange(colleague)).toEqual([{ kind: 'password_changed', link: '/account' }]);
    expect((await enter(colleague.email, OTHER)).codes).toEqual([]);
    expect((await server.as(null).graphql(CHANGE, { input: { currentPassword: OTHER, newPassword: PASSWORD } })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('cannot be guessed from an open session', async () => {
    const guess = () => server.as(owner).graphql(CHANGE, { input: { currentPassword: 'wrong-wrong-wrong', newPassword: OTHER } });
    for (let i = 0; i < 10; i += 1) expect((await guess()).codes).toEqual(['PASSWORD_WRONG']);
    expect((await guess()).codes).toEqual(['TOO_MANY_ATTEMPTS']);
    expect((await enter(owner.email, PASSWORD)).codes).toEqual([]);
  });

  it('that is forgotten is set anew by a link that an administrator of the firm makes: once, and all sessions end', async () => {
    const before = await enter(colleague.email, OTHER);
    const token = await make(owner, colleague);
    expect(await server.as(null).ask(PREVIEW, { token })).toMatchObject({ passwordReset: { email: colleague.email } });
    expect((await meWith(cookieOf(before)))?.id).toBe(colleague.id);
    expect((await server.as(null).graphql(RESET, { input: { token, password: '짧은비밀번호' } })).codes).toEqual(['PASSWORD_WEAK']);
    const answers = await Promise.all([1, 2].map(() => server.as(null).graphql(RESET, { input: { token, password: `${OTHER}-2` } })));
    expect(answers.flatMap((answer) => answer.codes)).toEqual(['RESET_UNUSABLE']);
    const entered = answers.find((answer) => answer.codes.length === 0)!;
    expect((await meWith(cookieOf(entered)))?.id).toBe(colleague.id);
    expect(await meWith(cookieOf(before))).toBeNull();
    expect((await toldOfChange(colleague)).length).toBe(2);
    expect((await enter(colleague.email, `${OTHER}-2`)).codes).toEqual([]);
    expect((await enter(colleague.email, OTHER)).codes).toEqual(['SIGN_IN_REFUSED']);
    expect(await server.as(null).ask(PREVIEW, { token })).toEqual({ passwordReset: null });
    const { rows } = await server.database.query<{ token_hash: Buffer }>('SELECT token_hash FROM password_resets');
    expect(rows.some((row) => row.token_hash.toString('base64url') === token)).toBe(false);
  });

  it('link does not work after a newer one, after its time, or for a suspended person', async () => {
    const refused = async (token: string) => (await server.as(null).graphql(RESET, { input: { token, password: PASSWORD } })).codes;
    const old = await make(owner, colleague);
    const newer = await make(owner, colleague);
    expect(await refused(old)).toEqual(['RESET_UNUSABLE']);
    await server.database.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [colleague.id]);
    expect(await refused(newer)).toEqual(['RESET_UNUSABLE']);
    await server.database.query('UPDATE persons SET suspended_at = NULL WHERE id = $1', [colleague.id]);
    await server.database.query(`UPDATE password_resets SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [colleague.id]);
    expect(await refused(newer)).toEqual(['RESET_UNUSABLE']);
    expect(await refused('x'.repeat(43))).toEqual(['RESET_UNUSABLE']);
  });

  it('link is made by an administrator for the own firm only, never for oneself, and by the office only for the office; also without the policy', async () => {
    const staff = await server.factory.office(naru.cooperativeId);
    const codes = async (maker: TestPerson | null, person: { id: string }) => (await server.as(maker).graphql(MAKE, { input: { personId: person.id } })).codes;
    expect(await codes(office, staff)).toEqual([]);
    const refusals: [TestPerson, { id: string }, string][] = [
      [member, admin, 'FORBIDDEN'],
      [owner, owner, 'FORBIDDEN'],
      [owner, member, 'FORBIDDEN'],
      [owner, office, 'FORBIDDEN'],
      [office, owner, 'FORBIDDEN'],
      [office, office, 'FORBIDDEN'],
      [stranger, owner, 'NOT_FOUND'],
      [owner, { id: '01900000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    ];
    for (const [maker, person, code] of refusals) expect(await codes(maker, person)).toEqual([code]);
    expect(await codes(null, owner)).toEqual(['UNAUTHENTICATED']);
    const count = async () => (await server.database.query('SELECT 1 FROM password_resets')).rowCount;
    const before = await count();
    await server.withoutPolicy(async () => {
      for (const [maker, person] of refusals) expect(await codes(maker, person)).not.toEqual([]);
    });
    expect(await count()).toBe(before);
  });
});

describe('an invitation', () => {
  const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url invitation { id firm { id } expiresAt createdAt } } }';
  const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { landingPath person { id name firm { id } } } }';
  const PREVIEW = 'query ($token: String!) { invitation(token: $token) { email firmName } }';
  const invite = async (email: string, landingPath = '/bids/1/proposal#section-2') => {
    const made = await server.as(admin).ask<{ invitePerson: { url: string; invitation: { id: string; expiresAt: string; createdAt: string } } }>(INVITE, { input: { email, name: '새 사람', role: 'MEMBER', landingPath } });
    return { ...made.invitePerson, token: made.invitePerson.url.split('/invite/')[1]! };
  };

  it('works once, for seven days, and lands where it points', async () => {
    const { token, invitation } = await invite('new@test.example');
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 24 * 3600 * 1000);
    expect(await server.as(null).ask(PREVIEW, { token })).toMatchObject({ invitation: { email: 'new@test.example' } });
    const accepted = await server.as(null).graphql<{ acceptInvitation: { landingPath: string; person: { name: string; firm: { id: string } } } }>(ACCEPT, { input: { token, name: '김새로', password: PASSWORD } });
    expect(accepted.data?.acceptInvitation).toMatchObject({ landingPath: '/bids/1/proposal#section-2', person: { name: '김새로', firm: { id: naru.id } } });
    expect((await meWith(cookieOf(accepted)))?.id).toBeTruthy();
    expect((await server.as(null).graphql(ACCEPT, { input: { token, name: '또', password: PASSWORD } })).codes).toEqual(['INVITATION_UNUSABLE']);
    expect(await server.as(null).ask(PREVIEW, { token })).toEqual({ invitation: null });
  });

  it('is redeemed once even when two browsers press at the same time', async () => {
    const { token } = await invite('twice@test.example');
    const answers = await Promise.all([1, 2].map(() => server.as(null).graphql(ACCEPT, { input: { token, name: '동시', password: PASSWORD } })));
    expect(answers.flatMap((answer) => answer.codes)).toHaveLength(1);
  });

  it('does not work when it has expired, was revoked, or the password is short', async () => {
    const old = await invite('old@test.example');
    await server.database.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [old.invitation.id]);
    expect((await server.as(null).graphql(ACCEPT, { input: { token: old.token, name: '늦음', password: PASSWORD } })).codes).toEqual(['INVITATION_UNUSABLE']);
    const revoked = await invite('revoked@test.example');
    await server.as(admin).ask('mutation ($id: ID!) { revokeInvitation(id: $id) }', { id: revoked.invitation.id });
    expect((await server.as(null).graphql(ACCEPT, { input: { token: revoked.token, name: '취소', password: PASSWORD } })).codes).toEqual(['INVITATION_UNUSABLE']);
    const short = await invite('short@test.example');
    expect((await server.as(null).graphql(ACCEPT, { input: { token: short.token, name: '짧음', password: '짧은비밀번호' } })).codes).toEqual(['PASSWORD_WEAK']);
  });

  it('may be given by the firm’s administrator only, and never leads away from Shoal', async () => {
    const input = { email: 'x@test.example', name: '누구', role: 'MEMBER' };
    expect((await server.as(member).graphql(INVITE, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await server.as(office).graphql(INVITE, { input })).codes).toEqual(['FORBIDDEN']);
    for (const landingPath of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      expect((await server.as(admin).graphql(INVITE, { input: { ...input, landingPath } })).codes).toEqual(['INVALID_INPUT']);
    }
  });
});

describe('a new cooperative', () => {
  it('cannot be set up where one exists already, even with the right link', async () => {
    const { dataDirectory } = server.app.get(ServerSettings);
    const input = { token: 'x'.repeat(43), cooperativeName: '새 조합', cooperativeNameEn: 'New', name: '사무', email: 'first@new.example', password: PASSWORD };
    const SET_UP = 'mutation ($input: SetUpCooperativeInput!) { setUpCooperative(input: $input) { person { id } } }';
    expect((await server.as(null).graphql(SET_UP, { input })).codes).toEqual(['SET_UP_UNUSABLE']);
    const token = await readFile(join(dataDirectory, 'set-up-token'), 'utf8');
    expect((await server.as(null).graphql(SET_UP, { input: { ...input, token } })).codes).toEqual(['SET_UP_UNUSABLE']);
  });

  it('grows by firms that its office admits', async () => {
    const ADMIT = 'mutation ($input: AdmitFirmInput!) { admitFirm(input: $input) { url firm { id chip businessNumber } } }';
    const input = { name: '새물결', chip: '새물', businessNumber: '120-81-47521', adminName: '대표', adminEmail: 'head@new.example' };
    expect((await server.as(admin).graphql(ADMIT, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await server.as(office).graphql(ADMIT, { input: { ...input, businessNumber: '120-81-47522' } })).codes).toEqual(['BUSINESS_NUMBER_INVALID']);
    const made = await server.as(office).ask<{ admitFirm: { url: string; firm: { id: string; chip: string; businessNumber: string } } }>(ADMIT, { input });
    expect(made.admitFirm.firm).toMatchObject({ chip: '새물', businessNumber: '1208147521' });
    expect((await server.as(office).graphql(ADMIT, { input: { ...input, chip: '다른' } })).codes).toEqual(['FIRM_EXISTS']);
    const accepted = await server.as(null).ask<{ acceptInvitation: { person: { role: string; firm: { id: string } } } }>(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { role firm { id } } } }',
      { input: { token: made.admitFirm.url.split('/invite/')[1], name: '대표', password: PASSWORD } },
    );
    expect(accepted.acceptInvitation.person).toEqual({ role: 'ADMIN', firm: { id: made.admitFirm.firm.id } });
  });
});
