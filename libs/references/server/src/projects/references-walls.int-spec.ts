import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { act, CONTENT, create, MUTATIONS, type MutationName, must, OUTLINES, type OutlinesShape, RANDOM_ID, read, REFERENCES, type ReferenceShape, type ReferencesShape, startReferences } from './references.scene';

const SECRET = '해달무리';

let server: TestServer;
let crews: Record<'나루' | '다온' | '가온' | '새봄', Crew>;
let office: TestPerson;
let stranger: TestPerson;
/** 나루's, private; 다온 takes part, 가온 did until it was removed. */
let secret: ReferenceShape;

beforeAll(async () => {
  server = await startReferences();
  const cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온', '가온', '새봄']);
  office = await server.factory.office(cooperative);
  stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const named = (...firms: Crew[]) => firms.map(({ firm }) => ({ firmId: firm.id, shareBasisPoints: 1000 }));
  secret = await create(server, crews.나루.admin, { title: `${SECRET} 사업`, buyerName: `${SECRET} 은행`, method: 'JOINT', shareBasisPoints: 6000, participants: named(crews.다온, crews.가온), phases: [{ name: `${SECRET} 1차`, amount: '1' }] });
  secret = await must(server, crews.나루.admin, 'updateReference', { id: secret.id, version: 1, participants: named(crews.다온) });
}, 60_000);
afterAll(() => server?.stop());

const OUTSIDERS: [string, () => TestPerson][] = [
  ['another firm', () => crews.새봄.admin],
  ['a firm that was a participant', () => crews.가온.admin],
  ['the office, which was not asked to check it', () => office],
  ['another cooperative', () => stranger],
];
const inputsFor = (id: string): Partial<Record<MutationName, object>> => ({
  updateReference: { ...CONTENT, id, version: secret.evidence.version },
  confirmPart: { referenceId: id, version: secret.evidence.version },
  disputePart: { referenceId: id, version: secret.evidence.version, reason: '침입' },
});
const stored = async (): Promise<string> => {
  const tables = ['evidence', 'evidence_grants', 'evidence_looks', 'reference_projects', 'reference_participants', 'reference_phases', 'reference_outlines'];
  const rows: unknown[] = [];
  for (const table of tables) rows.push((await server.database.query(`SELECT row_to_json(t) FROM ${table} t WHERE cooperative_id = $1 ORDER BY id`, [crews.나루.firm.cooperativeId])).rows);
  return JSON.stringify(rows);
};
const findings = async (who: TestPerson): Promise<string> => {
  const answers = await Promise.all([{}, { search: SECRET }, { firmId: crews.나루.firm.id }, { search: SECRET.slice(0, 2) }].map((variables) => server.as(who).ask<ReferencesShape>(REFERENCES, variables)));
  for (const { references } of answers) expect(references.totalCount).toBe(references.nodes.length);
  return JSON.stringify([answers, await server.as(who).ask<OutlinesShape>(OUTLINES)]);
};

describe.each(OUTSIDERS)('to %s a private reference', (_, who) => {
  it.each([true, false])('is like one that does not exist, through every operation (policy: %s)', async (policy) => {
    const before = await stored();
    const look = async () => {
      expect((await read(server, who(), secret.id)).errors).toEqual((await read(server, who(), RANDOM_ID)).errors);
      expect((await read(server, who(), secret.id)).codes).toEqual(['NOT_FOUND']);
      for (const [name, input] of Object.entries(inputsFor(secret.id))) {
        const foreign = await act(server, who(), name as MutationName, input);
        const random = await act(server, who(), name as MutationName, inputsFor(RANDOM_ID)[name as MutationName] ?? {});
        expect([name, foreign.codes]).toEqual([name, ['NOT_FOUND']]);
        expect(foreign.errors).toEqual(random.errors);
      }
      expect(await findings(who())).not.toContain(SECRET);
      expect(await findings(who())).not.toContain(secret.id);
    };
    await (policy ? look() : server.withoutPolicy(look));
    expect(await stored()).toBe(before);
  });
});

describe('inside the wall', () => {
  it('the owner and a participant find it', async () => {
    expect(await findings(crews.나루.member)).toContain(SECRET);
    expect(await findings(crews.다온.member)).toContain(SECRET);
  });

  it('signed out, nothing answers', async () => {
    expect((await read(server, null, secret.id)).codes).toEqual(['UNAUTHENTICATED']);
    for (const name of Object.keys(MUTATIONS) as MutationName[]) expect((await act(server, null, name, name === 'createReference' ? CONTENT : (inputsFor(secret.id)[name] ?? {}))).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('the office creates none, and reads one that it was asked to check', async () => {
    expect((await act(server, office, 'createReference', CONTENT)).codes).toEqual(['FORBIDDEN']);
    const sent = await create(server, crews.나루.admin);
    await server.database.query(`UPDATE evidence SET review_state = 'requested' WHERE id = $1`, [sent.id]);
    expect((await read(server, office, sent.id)).reference?.viewerCan.answerPart).toBe(false);
    expect((await act(server, office, 'confirmPart', { referenceId: sent.id, version: 1 })).codes).toEqual(['FORBIDDEN']);
  });

  it('whoever only reads it can neither change it nor answer for a part', async () => {
    const shown = await create(server, crews.나루.admin, { method: 'JOINT', shareBasisPoints: 1, participants: [{ firmId: crews.다온.firm.id }] });
    await server.database.query(`UPDATE evidence SET visibility = 'cooperative' WHERE id = $1`, [shown.id]);
    for (const [name, input] of Object.entries(inputsFor(shown.id))) expect([name, (await act(server, crews.새봄.admin, name as MutationName, { ...input, version: 1 })).codes]).toEqual([name, ['FORBIDDEN']]);
    expect((await act(server, crews.다온.member, 'confirmPart', { referenceId: shown.id, version: 1 })).codes).toEqual(['FORBIDDEN']);
    // An owner's own firm is no participant of its reference.
    expect((await act(server, crews.나루.admin, 'confirmPart', { referenceId: shown.id, version: 1 })).codes).toEqual(['FORBIDDEN']);
  });

  it('a firm of another cooperative cannot be named and looks like none', async () => {
    const named = await act(server, crews.나루.admin, 'createReference', { ...CONTENT, method: 'JOINT', shareBasisPoints: 1, participants: [{ firmId: stranger.firmId }] });
    expect([named.codes, named.args['reason']]).toEqual([['INVALID_INPUT'], 'unknown_firm']);
  });

  it('a reference in the trash is closed to its participants and takes no change', async () => {
    const binned = await create(server, crews.나루.admin, { method: 'JOINT', shareBasisPoints: 1, participants: [{ firmId: crews.다온.firm.id }] });
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [binned.id]);
    expect((await read(server, crews.다온.admin, binned.id)).codes).toEqual(['NOT_FOUND']);
    expect((await act(server, crews.다온.admin, 'confirmPart', { referenceId: binned.id, version: 1 })).codes).toEqual(['NOT_FOUND']);
    expect((await act(server, crews.나루.admin, 'updateReference', { id: binned.id, version: 1, title: 'x' })).codes).toEqual(['EVIDENCE_REMOVED']);
    expect((await server.as(crews.나루.admin).ask<ReferencesShape>(REFERENCES, { first: 100 })).references.nodes.map(({ id }) => id)).not.toContain(binned.id);
  });
});

describe('row-level security in SQL', () => {
  /** Runs one statement as the application role in a firm's context; the rows it touched, or the error. */
  const run = async (crew: Crew | null, sql: string, values: unknown[] = []): Promise<number | string> => {
    await server.database.query('BEGIN');
    try {
      await server.database.query('SET LOCAL ROLE shoal_app');
      await server.database.query(`SELECT set_config('app.cooperative_id', $1, true), set_config('app.firm_id', $2, true), set_config('app.person_id', $3, true)`, crew ? [crew.firm.cooperativeId, crew.firm.id, crew.admin.id] : ['', '', '']);
      return (await server.database.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      return String(error);
    } finally {
      await server.database.query('ROLLBACK');
    }
  };
  const ofSecret = { reference_projects: 'id', reference_participants: 'reference_id', reference_phases: 'reference_id' };
  const set = (change: string) => `UPDATE reference_participants SET ${change} WHERE reference_id = $1`;

  it('shows every row of a reference to whoever sees the reference, and to nobody else', async () => {
    for (const [table, column] of Object.entries(ofSecret)) {
      const sql = `SELECT * FROM ${table} WHERE ${column} = $1`;
      const seen = await Promise.all([crews.나루, crews.다온].map((crew) => run(crew, sql, [secret.id])));
      expect([table, ...seen]).toEqual([table, 1, 1]);
      for (const crew of [crews.가온, crews.새봄, null]) expect([table, await run(crew, sql, [secret.id])]).toEqual([table, 0]);
    }
  });

  it('lets a participant answer and change nothing else', async () => {
    expect(await run(crews.다온, set(`state = 'confirmed', answered_at = now()`), [secret.id])).toBe(1);
    expect(await run(crews.다온, set('share_basis_points = 9000'), [secret.id])).toMatch('answers and changes nothing else');
    expect(await run(crews.다온, `UPDATE reference_projects SET amount = 1 WHERE id = $1`, [secret.id])).toBe(0);
    expect(await run(crews.다온, `DELETE FROM reference_participants WHERE reference_id = $1`, [secret.id])).toBe(0);
    expect(await run(crews.가온, set(`state = 'confirmed'`), [secret.id])).toBe(0);
  });

  it('lets the owner never answer for a participant', async () => {
    expect(await run(crews.나루, set(`state = 'confirmed'`), [secret.id])).toMatch('only a participant answers');
    const added = `INSERT INTO reference_participants (id, cooperative_id, firm_id, reference_id, position, member_firm_id, state) VALUES (gen_random_uuid(), $1, $2, $3, 9, $4, 'confirmed')`;
    expect(await run(crews.나루, added, [crews.나루.firm.cooperativeId, crews.나루.firm.id, secret.id, crews.새봄.firm.id])).toMatch('only a participant answers');
    expect(await run(crews.나루, set('share_basis_points = 2000'), [secret.id])).toBe(1);
  });

  it('lets nobody write into the reference of another firm', async () => {
    const phase = `INSERT INTO reference_phases (id, cooperative_id, firm_id, reference_id, position, name, amount) VALUES (gen_random_uuid(), $1, $2, $3, 9, 'x', 1)`;
    expect(await run(crews.새봄, phase, [crews.새봄.firm.cooperativeId, crews.나루.firm.id, secret.id])).toMatch('row-level security');
    expect(await run(crews.새봄, phase, [crews.새봄.firm.cooperativeId, crews.새봄.firm.id, secret.id])).toMatch('foreign key');
    expect(await run(crews.새봄, `UPDATE reference_projects SET firm_id = $2 WHERE id = $1`, [secret.id, crews.새봄.firm.id])).toBe(0);
  });

  it('lets nobody but the owner show an outline', async () => {
    const outline = `INSERT INTO reference_outlines (id, cooperative_id, firm_id, reference_id, buyer_kind, amount_band) VALUES (gen_random_uuid(), $1, $2, $3, 'public', 'from_1bn')`;
    expect(await run(crews.다온, outline, [crews.다온.firm.cooperativeId, crews.나루.firm.id, secret.id])).toMatch('row-level security');
  });
});
