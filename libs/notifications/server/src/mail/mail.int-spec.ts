import { get } from 'node:http';
import { JobRegistry, MailFolder, ServerSettings, type TenantContext, UnitOfWork } from '@shoal/platform';
import { startTestServer, type TestFirm, type TestPerson, type TestServer } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from '../notifications.module';
import { notificationsPersistence } from '../notifications.persistence';
import { type NewNotification, NotificationsService } from '../notifications.service';
import { headerOf, type ReceivedMail, SmtpPeer } from '../testing/smtp-peer';

const OK = { recipient: () => '250 ok', message: () => '250 ok' };
let peer: SmtpPeer;
let server: TestServer;
let naru: TestFirm;
let admin: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  peer = await SmtpPeer.start();
  server = await startTestServer({ modules: [NotificationsModule], persistence: [notificationsPersistence], roles: ['api', 'worker'], smtpUrl: peer.url });
  naru = { id: uuid(), cooperativeId: await server.factory.cooperative(), name: '나루소프트' };
  [admin, second] = [await server.factory.person(naru, 'admin'), await server.factory.person(naru, 'admin')];
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await peer?.stop();
});
beforeEach(async () => {
  await server.database.query('DELETE FROM notifications');
  await server.database.query('DELETE FROM mail_preferences');
  await server.database.query(`UPDATE persons SET language = 'ko', suspended_at = NULL`);
  peer.received.length = 0;
  peer.answers = OK;
});

const notify = (notification: Partial<NewNotification> = {}): Promise<void> => {
  const context: TenantContext = { purpose: 'worker', cooperativeId: naru.cooperativeId };
  const whole: NewNotification = { kind: 'grant_given', link: '/registry/references/0190', args: { firm: '새봄', firmEn: 'Saebom' }, firmId: naru.id, ...notification };
  return server.app.get(UnitOfWork).run(context, (work) => server.app.get(NotificationsService).notify(work, whole));
};
const collect = (): Promise<void> => server.app.get(JobRegistry).handlerOf('collect-mail')({ id: 'by-hand', topic: 'collect-mail', cooperativeId: null, personId: null, payload: {} });
/** As if the waiting time of everything had passed. */
const later = (): Promise<unknown> => server.database.query('UPDATE notifications SET mail_due_at = now() WHERE mail_due_at IS NOT NULL');
const rows = async <T>(sql: string): Promise<T[]> => (await server.database.query(sql)).rows as T[];
const unsettled = async (): Promise<number> => (await rows('SELECT 1 FROM notifications WHERE mail_due_at IS NOT NULL')).length;
const until = async (met: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await met()); tries += 1) {
    if (tries === 400) throw new Error(`still waiting for ${met}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const allSent = (): Promise<void> => until(async () => (await unsettled()) === 0);
const mailsTo = (person: TestPerson): ReceivedMail[] => peer.received.filter(({ to }) => to === person.email);
/** The plain text part. */
const textOf = ({ data }: ReceivedMail): string => {
  const part = data.split(/\r\n--[^\r\n]+\r\n/).find((one) => /^Content-Type: text\/plain/im.test(one) && /\r\n\r\n/.test(one)) ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8') : text;
};

describe('mail', () => {
  it('joins forty notifications of one person into one, and nothing goes before its time', async () => {
    for (let i = 0; i < 40; i += 1) await notify();
    await collect();
    expect(await unsettled()).toBe(80);
    expect(await rows('SELECT 1 FROM notifications WHERE mail_id IS NOT NULL')).toEqual([]);
    await server.database.query('UPDATE notifications SET mail_due_at = now() WHERE id = (SELECT id FROM notifications WHERE person_id = $1 ORDER BY id LIMIT 1)', [admin.id]);
    await collect();
    await until(() => peer.received.length > 0);
    await until(async () => (await unsettled()) === 40);
    expect(peer.received.map(({ to, from }) => [to, from])).toEqual([[admin.email, 'shoal@coop.example']]);
    const text = textOf(peer.received[0]!);
    expect(text.match(/새봄에서 우리 회사에 자료를 공유했습니다\./g)).toHaveLength(20);
    expect(text).toContain('그 밖에 20건이 더 있습니다.');
    expect(text).toContain('http://localhost:3000/inbox');
    expect(text).not.toContain('0190');
  });

  it('speaks the person’s language', async () => {
    await server.database.query(`UPDATE persons SET language = 'en' WHERE id = $1`, [second.id]);
    await notify();
    await later();
    await collect();
    await allSent();
    expect(textOf(mailsTo(admin)[0]!)).toContain('새봄에서 우리 회사에 자료를 공유했습니다.');
    expect(textOf(mailsTo(second)[0]!)).toContain('Saebom has shared evidence with your firm.');
    expect(headerOf(mailsTo(second)[0]!, 'Subject')).toBe('[Shoal] Saebom has shared evidence with your firm.');
    expect(headerOf(mailsTo(second)[0]!, 'Auto-Submitted')).toBe('auto-generated');
  });

  it('leaves out what was read or switched off meanwhile; the inbox keeps it', async () => {
    await server.as(admin).ask('mutation { setMailPreferences(input: { off: [SHARING] }) { off } }');
    await notify();
    await notify({ kind: 'review_verified', args: { title: '스마트시티 통합관제' } });
    await server.as(second).ask('mutation { markAllNotificationsRead(upTo: "ffffffff-ffff-7fff-bfff-ffffffffffff") }');
    await later();
    await collect();
    await allSent();
    expect(mailsTo(second)).toEqual([]);
    expect(mailsTo(admin).map((mail) => textOf(mail).match(/^- .*/gm))).toEqual([['- 사무국이 「스마트시티 통합관제」 자료의 확인을 마쳤습니다.']]);
    expect(await server.as(admin).ask('{ unreadNotificationCount }')).toEqual({ unreadNotificationCount: 2 });
  });

  it('about security waits for nothing and cannot be switched off', async () => {
    await server.as(admin).ask('mutation { setMailPreferences(input: { off: [SHARING, REVIEW, DEADLINE, MEMBERSHIP] }) { off } }');
    await notify({ kind: 'password_changed', args: {}, link: '/account', firmId: undefined, personIds: [admin.id] });
    await allSent();
    expect(mailsTo(admin).map(textOf)).toEqual([expect.stringContaining('계정의 비밀번호가 바뀌었습니다.')]);
  });

  it('does not go to somebody who was suspended meanwhile', async () => {
    await notify();
    await server.database.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [second.id]);
    await later();
    await collect();
    await allSent();
    expect(peer.received.map(({ to }) => to)).toEqual([admin.email]);
  });
});

describe('a mail that does not get through', () => {
  const one = { firmId: undefined, personIds: [] as string[] };
  const send = async (): Promise<void> => {
    await notify({ ...one, personIds: [admin.id] });
    await later();
    await collect();
  };

  it('is tried again when the server is busy', async () => {
    let tries = 0;
    peer.answers = { ...OK, recipient: () => (++tries === 1 ? '451 later' : '250 ok') };
    await send();
    await allSent();
    expect(tries).toBe(2);
    expect(peer.received).toHaveLength(1);
    expect(await rows('SELECT 1 FROM notifications WHERE mailed_at IS NOT NULL')).toHaveLength(1);
  });

  it('is given up when the recipient is refused for good', async () => {
    let tries = 0;
    peer.answers = { ...OK, recipient: () => `550 no such person ${++tries}` };
    await send();
    await allSent();
    await collect();
    expect(tries).toBe(1);
    expect(await rows('SELECT 1 FROM notifications WHERE mailed_at IS NOT NULL')).toEqual([]);
  });

  it('goes again under the same Message-ID when the process fails between sending and marking, and then never again', async () => {
    // The receiver has the mail, and the first attempt to say so in the database comes to nothing.
    await server.database.query('CREATE SEQUENCE attempts_to_mark; GRANT USAGE ON SEQUENCE attempts_to_mark TO shoal_app');
    await server.database.query(`CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.mailed_at IS NOT NULL AND nextval('attempts_to_mark') = 1 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`);
    await server.database.query('CREATE TRIGGER fail_once BEFORE UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION fail_once()');
    try {
      await send();
      await until(() => peer.received.length === 2);
      await allSent();
    } finally {
      await server.database.query('DROP TRIGGER fail_once ON notifications');
    }
    const ids = peer.received.map((mail) => headerOf(mail, 'Message-ID'));
    expect(new Set(ids).size).toBe(1);
    const [{ mail_id }] = (await rows<{ mail_id: string }>('SELECT mail_id FROM notifications')) as [{ mail_id: string }];
    expect(ids[0]).toBe(`<${mail_id}@coop.example>`);
    const again = { id: 'again', topic: 'send-mail', cooperativeId: naru.cooperativeId, personId: null, payload: { mailId: mail_id } };
    await server.app.get(JobRegistry).handlerOf('send-mail')(again);
    expect(peer.received).toHaveLength(2);
  });

  it('is asked for again when its job was lost, and given up after three days', async () => {
    await send();
    await allSent();
    // As after a process that died with the job: in a mail, not marked, and its time to be looked at has come.
    await server.database.query('UPDATE notifications SET mailed_at = NULL, mail_due_at = now()');
    await collect();
    await until(() => peer.received.length === 2);
    await allSent();
    expect(new Set(peer.received.map((mail) => headerOf(mail, 'Message-ID'))).size).toBe(1);
    await server.database.query(`UPDATE notifications SET mailed_at = NULL, mail_due_at = now(), created_at = now() - interval '4 days'`);
    await collect();
    expect(await unsettled()).toBe(0);
    expect(peer.received).toHaveLength(2);
  });
});

describe('without SMTP settings', () => {
  it('mail is a file, and the development mailbox shows it without running anything', async () => {
    const beside = await startTestServer({ modules: [NotificationsModule], persistence: [notificationsPersistence], roles: ['api'], beside: server });
    try {
      expect(await (await beside.as(null).http('/dev/mail')).text()).toContain('No mail yet.');
      await notify({ kind: 'review_verified', args: { title: '<script>alert(1)</script>' }, firmId: undefined, personIds: [admin.id] });
      const mailId = uuid();
      await server.database.query('UPDATE notifications SET mail_id = $1', [mailId]);
      await beside.app.get(JobRegistry).handlerOf('send-mail')({ id: '1', topic: 'send-mail', cooperativeId: naru.cooperativeId, personId: null, payload: { mailId } });
      const list = await beside.as(null).http('/dev/mail');
      const listed = await list.text();
      expect(listed).toContain(`href="/dev/mail/${mailId}"`);
      expect(listed).not.toContain('<script>');
      const shown = await (await beside.as(null).http(`/dev/mail/${mailId}`)).text();
      expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(shown).not.toContain('<script>');
      const html = await beside.as(null).http(`/dev/mail/${mailId}/html`);
      expect(html.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'/);
      expect(html.headers.get('content-security-policy')).not.toContain('allow-scripts');
      expect(await html.text()).not.toContain('<script>');
      const message = await (await beside.as(null).http(`/dev/mail/${mailId}/eml`)).text();
      expect(message).toContain(`Message-ID: <${mailId}@coop.example>`);
      expect((await beside.app.get(MailFolder).newest(10)).map(({ id }) => id)).toEqual([mailId]);
      for (const path of [uuid(), '%2e%2e%2fsecret', `${mailId}.json`]) expect((await beside.as(null).http(`/dev/mail/${path}`)).status).toBe(404);
    } finally {
      await beside.stop();
    }
  });

  it('the development mailbox is closed where mail goes out, and where others could ask', async () => {
    expect((await server.as(null).http('/dev/mail')).status).toBe(404);
    const beside = await startTestServer({ modules: [NotificationsModule], persistence: [notificationsPersistence], roles: ['api'], beside: server });
    try {
      const settings = beside.app.get(ServerSettings) as { host?: string; publicUrl?: string; demo: boolean };
      const status = async (change: Partial<typeof settings>): Promise<number> => {
        Object.assign(settings, { host: '127.0.0.1', publicUrl: undefined, demo: false }, change);
        return (await beside.as(null).http('/dev/mail')).status;
      };
      expect(await status({})).toBe(200);
      expect(await status({ host: '0.0.0.0' })).toBe(404);
      expect(await status({ host: '0.0.0.0', demo: true })).toBe(404);
      expect(await status({ demo: true })).toBe(200);
      expect(await status({ publicUrl: 'https://shoal.example' })).toBe(404);
      expect(await status({ publicUrl: 'https://shoal.example', demo: true })).toBe(404);
      await status({});
      // Through a proxy of the same machine, and under a name that leads here.
      const behind = async (headers: Record<string, string>) => (await beside.as(null).http('/dev/mail', { headers })).status;
      expect([await behind({}), await behind({ 'x-forwarded-for': '203.0.113.7' }), await behind({ forwarded: 'for=203.0.113.7' })]).toEqual([200, 404, 404]);
      expect(await statusUnderName(beside.origin, 'attacker.example')).toBe(404);
    } finally {
      await beside.stop();
    }
  });
});

/** `fetch` names the host itself. */
const statusUnderName = (origin: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${origin}/dev/mail`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
