import { notificationsPersistence } from '@shoal/notifications-server';
import { JobRegistry, MailFolder } from '@shoal/platform';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { FirmsModule } from '../firms.module';
import { firmsPersistence } from '../firms.persistence';

let server: TestServer;
let cooperative: string;
let naru: TestFirm;
let office: TestPerson;
let admin: TestPerson;
let elsewhere: TestPerson;

beforeAll(async () => {
  server = await startTestServer({ modules: [FirmsModule], persistence: [firmsPersistence, notificationsPersistence] });
  cooperative = await server.factory.cooperative();
  naru = await server.factory.firm(cooperative);
  office = await server.factory.office(cooperative);
  admin = await server.factory.person(naru, 'admin');
  elsewhere = await server.factory.office(await server.factory.cooperative());
}, 60_000);
beforeEach(() => server.database.query('DELETE FROM rate_limits'));
afterAll(() => server?.stop());

const FIELDS = 'id state name businessNumber corporateNumber isCorporateNumberDoubtful contactEmail reason answer version verdicts { isMet rule { en effect } }';
const APPLY = 'mutation ($input: ApplyForMembershipInput!) { applyForMembership(input: $input) }';
const OWN = `query ($token: String!) { ownMembershipApplication(token: $token) { ${FIELDS} cooperativeName } }`;
const CONFIRM = `mutation ($token: String!) { confirmMembershipApplication(token: $token) { ${FIELDS} } }`;
const ANSWER = `mutation ($input: AnswerApplicationInput!) { answerMembershipApplication(input: $input) { ${FIELDS} } }`;
const LIST = `query ($state: ApplicationState) { membershipApplications(first: 100, state: $state) { nodes { ${FIELDS} } totalCount } }`;
const ONE = `query ($id: ID!) { membershipApplication(id: $id) { ${FIELDS} } }`;
const decide = (name: string) => `mutation ($input: DecideApplicationInput!) { ${name}MembershipApplication(input: $input) { ${FIELDS} } }`;
const ADMIT = 'mutation ($input: AdmitApplicantInput!) { admitApplicant(input: $input) { firm { id name membership } invitation { email } url } }';

interface Application {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly reason: string;
  readonly verdicts: { isMet: boolean; rule: { en: string } }[];
}
const numberOf = (serial: number): string => {
  const nine = String(400_000_000 + serial);
  const digits = [...nine].map(Number);
  const sum = digits.reduce((total, digit, i) => total + digit * ([1, 3, 7, 1, 3, 7, 1, 3, 5][i] ?? 0), 0) + Math.floor(((digits[8] ?? 0) * 5) / 10);
  return nine + String((10 - (sum % 10)) % 10);
};
let serial = 0;
const form = (changes: object = {}) => ({
  cooperativeId: cooperative,
  businessNumber: numberOf(++serial),
  contactEmail: `applicant${serial}@new.example`,
  language: 'KO',
  name: `(주)새내기 ${serial}`,
  corporateNumber: '130111-0006246',
  size: 'SMALL',
  businessKind: 'DEVELOPMENT',
  isAffiliated: false,
  largestShareBasisPoints: 5_100,
  statement: '대주주 없음',
  contactName: '김신청',
  ...changes,
});
const apply = (changes: object = {}) => server.as(null).graphql<{ applyForMembership: boolean }>(APPLY, { input: form(changes) });
/** Hands over what the outbox holds, as the worker would, and gives the token of the newest mail to the address. */
const work = async (): Promise<void> => {
  const { rows } = await server.database.query<{ id: string; topic: string; cooperative_id: string; payload: Record<string, unknown> }>('UPDATE outbox SET dispatched_at = now() WHERE dispatched_at IS NULL RETURNING id, topic, cooperative_id, payload');
  for (const { id, topic, cooperative_id: cooperativeId, payload } of rows) {
    if (topic !== 'send-mail') await server.app.get(JobRegistry).handlerOf(topic)({ id, topic, cooperativeId, personId: null, payload });
  }
};
const mailTo = async (address: string) => {
  await work();
  const mails = (await server.app.get(MailFolder).newest(1_000)).filter((mail) => mail.to.address === address);
  const mail = mails[0];
  if (!mail) throw new Error(`no mail to ${address}`);
  return { ...mail, count: mails.length, token: /\/(?:join|invite)\/([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1] ?? '' };
};
/** A confirmed application with the token of its link. */
const applied = async (changes: object = {}): Promise<{ application: Application; token: string; email: string }> => {
  const answer = await apply(changes);
  expect(answer.codes).toEqual([]);
  const email = `applicant${serial}@new.example`;
  const { token } = await mailTo(email);
  const { confirmMembershipApplication: application } = await server.as(null).ask<{ confirmMembershipApplication: Application }>(CONFIRM, { token });
  await work();
  return { application, token, email };
};
const own = async (token: string) => (await server.as(null).ask<{ ownMembershipApplication: Application | null }>(OWN, { token })).ownMembershipApplication;
const audited = async () => (await server.database.query<{ action: string; reason: string; details: object }>('SELECT action, reason, details FROM audit_log WHERE cooperative_id = $1 ORDER BY seq', [cooperative])).rows;
const toldOffice = async () => (await server.database.query<{ kind: string }>(`SELECT kind FROM notifications WHERE person_id = $1 AND kind = 'membership_applied'`, [office.id])).rows.length;

describe('an application from outside', () => {
  it('reaches the office when its e-mail is confirmed, once however often the link is pressed', async () => {
    const notices = await toldOffice();
    expect((await apply()).data).toEqual({ applyForMembership: true });
    const email = `applicant${serial}@new.example`;
    const mail = await mailTo(email);
    expect(mail.subject).toContain('가입 신청 확인');
    expect(await own(mail.token)).toMatchObject({ state: 'UNCONFIRMED', isCorporateNumberDoubtful: false, verdicts: [{ isMet: true }, { isMet: true }, { isMet: true }, { isMet: true }] });
    const before = await server.as(office).ask<{ membershipApplications: { nodes: Application[] } }>(LIST);
    expect(before.membershipApplications.nodes.map((node) => node.id)).not.toContain((await own(mail.token))?.id);
    for (let press = 0; press < 3; press += 1) await server.as(null).ask(CONFIRM, { token: mail.token });
    await work();
    expect(await toldOffice()).toBe(notices + 1);
    const after = await server.as(office).ask<{ membershipApplications: { nodes: Application[] } }>(LIST, { state: 'APPLIED' });
    expect(after.membershipApplications.nodes[0]).toMatchObject({ id: (await own(mail.token))?.id, state: 'APPLIED' });
  });

  it.each<[string, object, string[]]>([
    ['a wrong check digit', { businessNumber: '120-81-47522' }, ['BUSINESS_NUMBER_INVALID']],
    ['a corporate number of twelve digits', { corporateNumber: '130111-000624' }, ['INVALID_INPUT']],
    ['an empty name', { name: '   ' }, ['INVALID_INPUT']],
    ['a share over 100 %', { largestShareBasisPoints: 10_001 }, ['INVALID_INPUT']],
    ['a cooperative that is not there', { cooperativeId: '01900000-0000-7000-8000-000000000000' }, ['NOT_FOUND']],
  ])('with %s is refused and nothing is stored', async (_, changes, codes) => {
    const count = () => server.database.query('SELECT 1 FROM membership_applications').then((result) => result.rowCount);
    const before = await count();
    expect((await apply(changes)).codes).toEqual(codes);
    expect(await count()).toBe(before);
  });

  it('takes a corporate number with a wrong check digit and says so to both sides', async () => {
    const { application, token } = await applied({ corporateNumber: '110111-1129498' });
    expect(application).toMatchObject({ isCorporateNumberDoubtful: true, corporateNumber: '1101111129498' });
    expect(await own(token)).toMatchObject({ isCorporateNumberDoubtful: true });
    expect(await server.as(office).ask(ONE, { id: application.id })).toMatchObject({ membershipApplication: { isCorporateNumberDoubtful: true } });
  });

  it('answers the number of a member and of a waiting application alike, and holds no number before it is confirmed', async () => {
    const member = (await server.database.query<{ business_number: string }>('SELECT business_number FROM firms WHERE id = $1', [naru.id])).rows[0]?.business_number;
    const [waitingNumber, looseNumber] = [numberOf(900_001), numberOf(900_002)];
    await applied({ businessNumber: waitingNumber });
    const [first, second] = [await apply({ businessNumber: member }), await apply({ businessNumber: waitingNumber })];
    expect([first.codes, second.codes]).toEqual([['MEMBERSHIP_NUMBER_KNOWN'], ['MEMBERSHIP_NUMBER_KNOWN']]);
    expect(first.errors).toEqual(second.errors);
    const tokens: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      expect((await apply({ businessNumber: looseNumber })).codes).toEqual([]);
      tokens.push((await mailTo(`applicant${serial}@new.example`)).token);
    }
    const answers = await Promise.all(tokens.map((token) => server.as(null).graphql(CONFIRM, { token })));
    expect(answers.map((answer) => answer.codes).sort()).toEqual([[], ['MEMBERSHIP_NUMBER_KNOWN']]);
  });

  it('stops a flood by address and by mailbox', async () => {
    const contactEmail = 'flooded@new.example';
    for (let round = 0; round < 5; round += 1) expect((await apply({ contactEmail })).codes).toEqual([]);
    expect((await apply({ contactEmail: 'FLOODED@new.example' })).codes).toEqual(['TOO_MANY_ATTEMPTS']);
    for (let round = 0; round < 14; round += 1) await apply();
    expect((await apply()).codes).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('opens to nobody without its link, and forgets what nobody confirmed', async () => {
    expect(await own('x'.repeat(43))).toBeNull();
    expect(await own('not-a-token')).toBeNull();
    await apply();
    const { token } = await mailTo(`applicant${serial}@new.example`);
    await server.database.query(`UPDATE membership_applications SET created_at = now() - interval '8 days' WHERE state = 'unconfirmed' AND contact_email = $1`, [`applicant${serial}@new.example`]);
    expect((await server.as(null).graphql(CONFIRM, { token })).codes).toEqual(['MEMBERSHIP_LINK_UNUSABLE']);
    await server.app.get(JobRegistry).handlerOf('forget-unconfirmed-applications')({ id: '', topic: '', cooperativeId: null, personId: null, payload: {} });
    expect((await server.database.query(`SELECT 1 FROM membership_applications WHERE contact_email = $1`, [`applicant${serial}@new.example`])).rowCount).toBe(0);
    const { rows } = await server.database.query<{ hashes: number }>('SELECT count(*)::int AS hashes FROM outbox WHERE payload::text LIKE $1', [`%${token}%`]);
    expect(rows).toEqual([{ hashes: 0 }]);
  });
});

describe('the office', () => {
  it('asks back, gets an answer by the link, and admits: the contact person is invited', async () => {
    const { application, token, email } = await applied();
    const returned = await server.as(office).ask<{ returnMembershipApplication: Application }>(decide('return'), { input: { id: application.id, version: application.version, reason: '주주명부를 설명해 주세요' } });
    expect(returned.returnMembershipApplication).toMatchObject({ state: 'RETURNED', reason: '주주명부를 설명해 주세요' });
    const asked = await mailTo(email);
    expect(asked.subject).toContain('보완 요청');
    expect(asked.text).not.toContain('주주명부');
    expect(await own(asked.token)).toMatchObject({ state: 'RETURNED', reason: '주주명부를 설명해 주세요' });
    const { cooperativeId: _c, businessNumber: _b, contactEmail: _e, language: _l, ...declaration } = form({ name: '(주)새내기 고침' });
    const stale = await server.as(null).graphql(ANSWER, { input: { ...declaration, token, version: application.version, answer: '대표가 51 %' } });
    expect(stale.codes).toEqual(['STALE_VERSION']);
    const answered = await server.as(null).ask<{ answerMembershipApplication: Application }>(ANSWER, { input: { ...declaration, token, version: returned.returnMembershipApplication.version, answer: '대표가 51 %' } });
    expect(answered.answerMembershipApplication).toMatchObject({ state: 'APPLIED', name: '(주)새내기 고침', answer: '대표가 51 %' });
    const input = { id: application.id, version: answered.answerMembershipApplication.version, reason: '이사회 의결', chip: '새내' };
    const made = await server.as(office).ask<{ admitApplicant: { firm: { id: string }; url: string } }>(ADMIT, { input });
    expect(made.admitApplicant).toMatchObject({ firm: { name: '(주)새내기 고침', membership: 'MEMBER' }, invitation: { email } });
    const welcome = await mailTo(email);
    const joined = await server.as(null).graphql<{ acceptInvitation: { person: { role: string } } }>('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { role firm { id } } } }', { input: { token: welcome.token, name: '김신청', password: 'long-enough-passphrase' } });
    expect(joined.data).toEqual({ acceptInvitation: { person: { role: 'ADMIN', firm: { id: made.admitApplicant.firm.id } } } });
    expect((await audited()).slice(-3).map(({ action }) => action)).toEqual(['application.return', 'membership.admit', 'application.admit']);
    expect((await server.as(office).graphql(ADMIT, { input: { ...input, version: input.version + 1, chip: '다른' } })).codes).toEqual(['MEMBERSHIP_NOT_NEXT']);
    expect((await server.as(null).graphql(ANSWER, { input: { ...declaration, token, version: 99, answer: '' } })).codes).toEqual(['MEMBERSHIP_NOT_NEXT']);
  });

  it('declines with a reason that the applicant reads, and the number is free again', async () => {
    const businessNumber = numberOf(900_003);
    const { application, email } = await applied({ businessNumber });
    await server.as(office).ask(decide('decline'), { input: { id: application.id, version: application.version, reason: '업종이 다릅니다' } });
    const { token } = await mailTo(email);
    expect(await own(token)).toMatchObject({ state: 'DECLINED', reason: '업종이 다릅니다' });
    expect((await apply({ businessNumber })).codes).toEqual([]);
  });

  it('does not admit whom a rule refuses until the rule is changed; a warning does not hinder', async () => {
    const { application } = await applied({ size: 'LARGE', isAffiliated: true });
    expect(application.verdicts.map(({ isMet }) => isMet)).toEqual([false, false, true, true]);
    const input = { id: application.id, version: application.version, reason: '예외', chip: '큰곳' };
    const refused = await server.as(office).graphql(ADMIT, { input });
    expect(refused.codes).toEqual(['MEMBERSHIP_NOT_ELIGIBLE']);
    expect(refused.errors[0]?.message).toContain('Large and upper-medium firms cannot join.');
    const SET = 'mutation ($input: SetEligibilityRulesInput!) { setEligibilityRules(input: $input) { version rules { en condition { sizes } } } }';
    const rule = { ko: '대기업은 다시 봅니다', en: 'Large firms are looked at twice', condition: { sizes: ['LARGE'] }, effect: 'WARN', source: '정관 제7조', asOf: '2026-11-01' };
    expect((await server.as(admin).graphql(SET, { input: { version: 0, rules: [rule] } })).codes).toEqual(['FORBIDDEN']);
    expect((await server.as(office).graphql(SET, { input: { version: 0, rules: [{ ...rule, condition: {} }] } })).codes).toEqual(['INVALID_INPUT']);
    expect(await server.as(office).ask(SET, { input: { version: 0, rules: [rule] } })).toEqual({ setEligibilityRules: { version: 1, rules: [{ en: rule.en, condition: { sizes: ['LARGE'] } }] } });
    expect((await server.as(office).graphql(SET, { input: { version: 0, rules: [] } })).codes).toEqual(['STALE_VERSION']);
    expect(await server.as(admin).ask('{ eligibilityRules { version rules { en } } }')).toEqual({ eligibilityRules: { version: 1, rules: [{ en: rule.en }] } });
    expect(await server.as(elsewhere).ask('{ eligibilityRules { version } }')).toEqual({ eligibilityRules: { version: 0 } });
    expect((await server.as(office).graphql(ADMIT, { input })).codes).toEqual([]);
    expect((await audited()).at(-1)?.details).toMatchObject({ failed: '대기업은 다시 봅니다' });
    expect((await server.as(null).ask<{ joinableCooperatives: { id: string; rules: { en: string }[] }[] }>('{ joinableCooperatives { id rules { en } } }')).joinableCooperatives.find(({ id }) => id === cooperative)).toEqual({ id: cooperative, rules: [{ en: rule.en }] });
  });

  it('names what is taken when the two syllables are', async () => {
    const { application } = await applied();
    const { chip } = (await server.database.query<{ chip: string }>('SELECT chip FROM firms WHERE id = $1', [naru.id])).rows[0]!;
    expect((await server.as(office).graphql(ADMIT, { input: { id: application.id, version: application.version, reason: '가', chip } })).codes).toEqual(['FIRM_EXISTS']);
    expect(await server.as(office).ask(ONE, { id: application.id })).toMatchObject({ membershipApplication: { state: 'APPLIED' } });
  });

  it('decides alone: nobody of a firm, and no other cooperative’s office', async () => {
    const { application } = await applied();
    const input = { id: application.id, version: application.version, reason: '가' };
    const tries: [string, object][] = [[ONE, { id: application.id }], [decide('return'), { input }], [decide('decline'), { input }], [ADMIT, { input: { ...input, chip: '막음' } }]];
    for (const [query, variables] of tries) {
      expect((await server.as(null).graphql(query, variables)).codes).toEqual(['UNAUTHENTICATED']);
      expect((await server.as(admin).graphql(query, variables)).codes).toEqual(['FORBIDDEN']);
      expect((await server.as(elsewhere).graphql(query, variables)).codes).toEqual(['NOT_FOUND']);
      await server.withoutPolicy(async () => {
        for (const person of [admin, elsewhere]) expect((await server.as(person).graphql(query, variables)).codes).toEqual(['NOT_FOUND']);
      });
    }
    await server.withoutPolicy(async () => expect(await server.as(admin).ask('{ membershipApplications { totalCount } }')).toEqual({ membershipApplications: { totalCount: 0 } }));
    expect(await server.as(elsewhere).ask('{ membershipApplications { totalCount } }')).toEqual({ membershipApplications: { totalCount: 0 } });
    expect(await server.as(office).ask(ONE, { id: application.id })).toMatchObject({ membershipApplication: { state: 'APPLIED', version: application.version } });
  });
});
