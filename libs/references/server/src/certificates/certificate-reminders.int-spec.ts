import { addDays } from '@shoal/references-domain';
import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { CertificateRemindersJob } from './certificate-reminders.job';
import { kindNamed, plant, startCertificates } from './certificates.scene';

let server: TestServer;
let beside: TestServer;
let other: Crew;
let kindId: string;
let otherKindId: string;
let crews: Record<'나루' | '다온', Crew>;
let office: TestPerson;
let cooperative: string;

/** Far from every other: each test lives in a year of its own. */
let year = 2040;
const lastDay = (): string => `${year}-06-30`;
/** So many days before the last day, at nine in the morning of Seoul. */
const before = (days: number): Date => new Date(`${addDays(lastDay(), -days)}T00:00:00Z`);

beforeAll(async () => {
  server = await startCertificates();
  beside = await startCertificates(server);
  cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온']);
  office = await server.factory.office(cooperative);
  ({ 한울: other } = await enrol(server, await server.factory.cooperative('바다'), ['한울']));
  kindId = (await kindNamed(server, office, '직접생산확인증명서')).id;
  otherKindId = (await kindNamed(server, other.admin, '직접생산확인증명서')).id;
}, 90_000);
afterAll(async () => {
  await beside?.stop();
  await server?.stop();
});
beforeEach(() => {
  year += 1;
});

const run = (now: Date, on = server) => on.app.get(CertificateRemindersJob).runAt(now);
const certificate = (crew: Crew, fields: { visibility?: string; expiresOn?: string } = {}) => plant(server, crew, crew === other ? otherKindId : kindId, { expiresOn: lastDay(), ...fields });

interface Told {
  readonly person_id: string;
  readonly kind: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly link: string;
}
/** Everything that was told about this year. */
const told = async (): Promise<Told[]> =>
  (await server.database.query<Told>(`SELECT person_id, kind, args, link FROM notifications WHERE once LIKE $1 OR once LIKE $2 ORDER BY kind, id`, [`certificate:%:${year}-%`, `certificates:${year}-%`])).rows;
const toFirms = async () => (await told()).filter(({ kind }) => kind === 'certificate_expiring').map(({ person_id, args }) => [person_id, args['days']]);
const toOffice = async () => (await told()).filter(({ kind }) => kind === 'certificates_expiring_summary').map(({ person_id, args }) => [person_id, args]);

describe('reminders', () => {
  it("go to the firm's administrators 90, 30 and 7 days before the end, with the link", async () => {
    const id = await certificate(crews.나루);
    for (let days = 95; days >= -2; days -= 1) await run(before(days));
    expect(await told()).toEqual(
      [90, 30, 7].map((days) => ({ person_id: crews.나루.admin.id, kind: 'certificate_expiring', link: `/registry/certificates/${id}`, args: { title: '직접생산확인증명서', day: lastDay(), days } })),
    );
  }, 60_000);

  it('go out once a day, from eight in the morning of Seoul', async () => {
    await certificate(crews.나루);
    const at = (time: string) => new Date(`${addDays(lastDay(), -90)}T${time}+09:00`);
    await run(at('00:05:00'));
    await run(at('07:59:59'));
    expect(await toFirms()).toEqual([]);
    await run(at('08:00:00'));
    await run(at('08:15:00'));
    await run(at('23:59:00'));
    expect(await toFirms()).toEqual([[crews.나루.admin.id, 90]]);
  });

  it('that were missed come with the next run, the most urgent only', async () => {
    await certificate(crews.나루);
    await run(before(88));
    await run(before(5));
    await run(before(4));
    expect(await toFirms()).toEqual([[crews.나루.admin.id, 88], [crews.나루.admin.id, 5]]);
  });

  it('start again with a new last day', async () => {
    const id = await certificate(crews.나루);
    await run(before(7));
    await server.database.query('UPDATE certificates SET expires_on = $2 WHERE id = $1', [id, addDays(lastDay(), 20)]);
    await run(before(6));
    expect(await toFirms()).toEqual([[crews.나루.admin.id, 7], [crews.나루.admin.id, 26]]);
  });

  it('are sent once by two workers at the same time', async () => {
    await certificate(crews.나루);
    await certificate(crews.다온, { visibility: 'cooperative' });
    await Promise.all([run(before(30)), run(before(30), beside), run(before(30)), run(before(30), beside)]);
    expect((await toFirms()).sort()).toEqual([[crews.나루.admin.id, 30], [crews.다온.admin.id, 30]].sort());
    expect(await toOffice()).toHaveLength(1);
  });

  it('are sent whole after a crash in the middle, and nothing twice', async () => {
    const ids = [await certificate(crews.나루, { visibility: 'cooperative' }), await certificate(crews.다온)].sort();
    // The second write of the first run fails as if the process were killed: PostgreSQL takes everything of it back.
    await server.database.query(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.certificate_id = '${ids[1]}' THEN RAISE EXCEPTION 'crash'; END IF; RETURN NEW; END $$`);
    await server.database.query('CREATE TRIGGER crash BEFORE INSERT ON certificate_reminders FOR EACH ROW EXECUTE FUNCTION crash()');
    await run(before(7));
    expect(await told()).toEqual([]);
    expect((await server.database.query('SELECT 1 FROM certificate_reminders WHERE certificate_id = ANY($1)', [ids])).rows).toEqual([]);
    await server.database.query('DROP TRIGGER crash ON certificate_reminders');
    await server.database.query('DROP FUNCTION crash()');
    await run(before(7));
    await run(before(7));
    expect((await toFirms()).sort()).toEqual([[crews.나루.admin.id, 7], [crews.다온.admin.id, 7]].sort());
    expect(await toOffice()).toEqual([[office.id, { count: 1, firms: 1, days: 7 }]]);
  });

  it('of one cooperative do not wait for those of another that fail', async () => {
    const [here, there] = [await certificate(crews.나루), await certificate(other)];
    await server.database.query(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.certificate_id = '${here}' THEN RAISE EXCEPTION 'crash'; END IF; RETURN NEW; END $$`);
    await server.database.query('CREATE TRIGGER crash BEFORE INSERT ON certificate_reminders FOR EACH ROW EXECUTE FUNCTION crash()');
    await run(before(7));
    await server.database.query('DROP TRIGGER crash ON certificate_reminders');
    await server.database.query('DROP FUNCTION crash()');
    expect(await toFirms()).toEqual([[other.admin.id, 7]]);
    expect((await told())[0]?.link).toBe(`/registry/certificates/${there}`);
  });

  it('come to the office in one sum, of what the office may see and of nothing else', async () => {
    await certificate(crews.나루, { visibility: 'cooperative' });
    await certificate(crews.나루);
    const asked = await certificate(crews.다온, { expiresOn: addDays(lastDay(), 83) });
    await server.database.query(`UPDATE evidence SET review_state = 'requested' WHERE id = $1`, [asked]);
    await certificate(other, { visibility: 'cooperative' });
    await run(before(7));
    expect(await toFirms()).toHaveLength(4);
    expect(await toOffice()).toEqual([[office.id, { count: 2, firms: 2, days: 90 }]]);
  });

  it('are not sent about private ones to the office, in the trash, or of a firm that left', async () => {
    await certificate(crews.나루);
    const removed = await certificate(crews.나루, { visibility: 'cooperative' });
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [removed]);
    await certificate(crews.다온, { visibility: 'cooperative' });
    await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [crews.다온.firm.id]);
    await run(before(7));
    await server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [crews.다온.firm.id]);
    expect(await toFirms()).toEqual([[crews.나루.admin.id, 7]]);
    expect(await toOffice()).toEqual([]);
  });
});
