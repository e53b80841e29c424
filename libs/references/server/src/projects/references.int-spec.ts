import { type Crew, enrol, type TestServer } from '@shoal/testing';
import { act, CONTENT, create, must, OUTLINES, type OutlinesShape, read, REFERENCES, type ReferenceShape, type ReferencesShape, startReferences } from './references.scene';

let server: TestServer;
let crews: Record<'나루' | '다온' | '가온' | '새봄', Crew>;

beforeAll(async () => {
  server = await startReferences();
  crews = await enrol(server, await server.factory.cooperative('물결'), ['나루', '다온', '가온', '새봄']);
}, 60_000);
afterAll(() => server?.stop());

const update = (reference: ReferenceShape, fields: object) => must(server, crews.나루.admin, 'updateReference', { id: reference.id, version: reference.evidence.version, ...fields });
const list = async (variables: object = {}, who = crews.가온.admin) => (await server.as(who).ask<ReferencesShape>(REFERENCES, variables)).references;
const titles = async (variables: object = {}) => (await list(variables)).nodes.map(({ evidence }) => evidence.title);

describe('a reference', () => {
  it('is stored as it was typed in, private, in NFC, with its phases in order', async () => {
    const phases = [{ name: '1차', amount: '240000000', completedOn: '2023-12-31' }, { name: '2차', amount: '1000000000' }];
    const made = await create(server, crews.나루.member, { title: ' 통합  관제'.normalize('NFD'), contractNumber: 'R25TA-1', contractDay: '2023-02-20', technologies: ['PostgreSQL', 'postgresql', 'Kafka'], issuer: '가람시장', phases });
    expect(made).toMatchObject({ amount: '1240000000', ownAmount: '1240000000', technologies: ['PostgreSQL', 'Kafka'], evidence: { title: '통합 관제', version: 1, visibility: 'PRIVATE', reviewState: 'NONE', viewerCan: { change: true, share: false } } });
    expect(made.phases).toEqual([{ name: '1차', amount: '240000000', partAmount: null, completedOn: '2023-12-31' }, { name: '2차', amount: '1000000000', partAmount: null, completedOn: null }]);
    expect((await read(server, crews.나루.admin, made.id)).reference).toMatchObject({ id: made.id, buyerName: '가람시', contractNumber: 'R25TA-1', contractDay: '2023-02-20', issuer: '가람시장' });
  });

  it('changes what is given, counts its version and is reviewed again', async () => {
    const made = await create(server, crews.나루.admin, { phases: [{ name: '1차', amount: '1' }] });
    await server.database.query(`UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [made.id]);
    const changed = await update(made, { amount: '2000000000', endsOn: null });
    expect(changed).toMatchObject({ amount: '2000000000', endsOn: null, phases: [{ name: '1차' }], evidence: { title: made.evidence.title, version: 2, reviewState: 'REQUESTED' } });
    expect((await act(server, crews.나루.admin, 'updateReference', { id: made.id, version: 1, amount: '3' })).codes).toEqual(['STALE_VERSION']);
    expect(await update(changed, { phases: null, contractNumber: null })).toMatchObject({ phases: [], contractNumber: '' });
  });

  it.each<[object, string, string]>([
    [{ title: ' ' }, 'title', 'missing'],
    [{ title: '가'.repeat(301) }, 'title', 'too_long'],
    [{ startsOn: '1989-12-31' }, 'startsOn', 'not_day'],
    [{ endsOn: '2101-01-01' }, 'endsOn', 'not_day'],
    [{ endsOn: '2023-03-01' }, 'endsOn', 'order'],
    [{ amount: '0' }, 'amount', 'not_won'],
    [{ amount: '100000000000000' }, 'amount', 'not_won'],
    [{ method: 'JOINT' }, 'shareBasisPoints', 'missing'],
    [{ method: 'JOINT', shareBasisPoints: 6000, participants: [{ name: '바다정보', shareBasisPoints: 4001 }] }, 'participants', 'over_whole'],
    [{ method: 'DIVIDED', partAmount: '1240000000', participants: [{ name: '바다정보', partAmount: '1' }] }, 'participants', 'over_contract'],
    [{ method: 'JOINT', shareBasisPoints: 6000, participants: [{ name: '바다정보' }, { firmId: '01900000-0000-7000-8000-000000000000' }] }, 'participants.1.name', 'unknown_firm'],
    [{ phases: [{ name: '1차', amount: '1240000001' }] }, 'phases', 'over_contract'],
  ])('with %j is refused at its field, and nothing is stored', async (fields, field, reason) => {
    const count = async () => (await server.database.query('SELECT (SELECT count(*) FROM evidence)::int AS evidence, (SELECT count(*) FROM reference_projects)::int AS projects')).rows;
    const before = await count();
    const { codes, args } = await act(server, crews.나루.admin, 'createReference', { ...CONTENT, ...fields });
    expect({ codes, field: args['field'], reason: args['reason'] }).toEqual({ codes: ['INVALID_INPUT'], field, reason });
    expect(args['detail']).toMatch(/[가-힣]/);
    expect(args['detailEn']).toMatch(/^[ -~]+$/);
    expect(await count()).toEqual(before);
  });

  it('of 10¹⁵ won is refused by the name of its field', async () => {
    const { errors } = await act(server, crews.나루.admin, 'createReference', { ...CONTENT, amount: '1000000000000000' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', args: { field: 'amount' } });
  });
});

describe('the list', () => {
  beforeAll(async () => {
    const { admin } = crews.가온;
    await create(server, admin, { title: '가 스마트시티', endsOn: '2022-12-31', startsOn: '2022-01-01', amount: '100', buyerKind: 'PRIVATE', description: '영상 분석' });
    await create(server, admin, { title: '나 코어뱅킹', endsOn: '2023-01-01', startsOn: '2022-01-01', amount: '200', buyerKind: 'FINANCE', method: 'JOINT', shareBasisPoints: 10_000, technologies: ['Kubernetes'] });
    await create(server, admin, { title: '다 세종 해양', endsOn: '2023-12-31', startsOn: '2022-01-01', amount: '300', buyerName: '바다연구원' });
    await create(server, admin, { title: '라 수행 중', endsOn: null, amount: '400' });
    await server.database.query(`UPDATE evidence SET review_state = 'verified' WHERE title = '나 코어뱅킹'`);
  });

  it('has what runs first, then what was completed last', async () => expect(await titles()).toEqual(['라 수행 중', '다 세종 해양', '나 코어뱅킹', '가 스마트시티']));

  it.each<[object, string[]]>([
    [{ buyerKind: 'FINANCE' }, ['나 코어뱅킹']],
    [{ method: 'JOINT' }, ['나 코어뱅킹']],
    [{ yearFrom: 2023 }, ['다 세종 해양', '나 코어뱅킹']],
    [{ yearTo: 2022 }, ['가 스마트시티']],
    [{ yearFrom: 2023, yearTo: 2023, buyerKind: 'PUBLIC' }, ['다 세종 해양']],
    [{ amountFrom: '200', amountTo: '300' }, ['다 세종 해양', '나 코어뱅킹']],
    [{ verified: true }, ['나 코어뱅킹']],
    [{ verified: false, amountTo: '300' }, ['다 세종 해양', '가 스마트시티']],
    [{ search: '바다' }, ['다 세종 해양']],
    [{ search: 'KUBER 뱅킹' }, ['나 코어뱅킹']],
    [{ search: '영상 분석' }, ['가 스마트시티']],
    [{ search: '종해' }, []],
    [{ search: '%' }, []],
  ])('finds by %j', async (variables, expected) => {
    expect(await titles(variables)).toEqual(expected);
    expect((await list(variables)).totalCount).toBe(expected.length);
  });

  it('pages without losing or repeating', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: ReferencesShape['references'] = await list({ first: 1, after });
      seen.push(...page.nodes.map(({ evidence }) => evidence.title));
      expect(page.totalCount).toBe(4);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(await titles());
    expect((await server.as(crews.가온.admin).graphql(REFERENCES, { after: 'eyJ4Ijo' })).codes).toEqual(['INVALID_INPUT']);
  });

  it('costs the same number of statements for one row and for all', async () => {
    const cost = async (first: number) => (await server.statements.during(() => list({ first }))).length;
    expect(await cost(4)).toBe(await cost(1));
  });
});

describe('the credited amount', () => {
  const CREDITED = `query ($id: ID!, $on: Day, $years: Int!, $firmId: ID) { reference(id: $id) { credited(on: $on, windowYears: $years, firmId: $firmId) { amount reason why { ko en } steps { kind text { ko en } } rule { windowYears from through excludes asOf source { ko en } } } } }`;
  interface CreditedShape {
    readonly reference: { readonly credited: { readonly amount: string | null; readonly reason: string | null; readonly why: { readonly ko: string } | null; readonly steps: readonly { readonly kind: string; readonly text: { readonly ko: string; readonly en: string } }[]; readonly rule: { readonly from: string; readonly through: string; readonly asOf: string } } };
  }

  it('is explained step by step, for the owner and for a participant, on any day and window', async () => {
    const made = await create(server, crews.나루.admin, { method: 'JOINT', shareBasisPoints: 3500, participants: [{ firmId: crews.다온.firm.id, shareBasisPoints: 6500 }] });
    const credited = async (variables: object) => (await server.as(crews.나루.admin).ask<CreditedShape>(CREDITED, { id: made.id, years: 3, ...variables })).reference.credited;
    const own = await credited({ on: '2026-11-25' });
    expect(own).toMatchObject({ amount: '434000000', reason: null, why: null, rule: { from: '2023-11-25', through: '2026-11-25', asOf: '2026-11-23' } });
    expect(own.steps.map(({ text }) => text.ko).join(', ')).toBe('계약금액 12.4억(부가세 포함), 12.4억 × 35% = 4.34억, 완료 2024-08-31, 3년 이내(2023-11-25 ~ 2026-11-25)');
    expect((await credited({ on: '2026-11-25', firmId: crews.다온.firm.id })).amount).toBe('806000000');
    expect(await credited({ on: '2027-09-01' })).toMatchObject({ amount: null, reason: 'COMPLETED_BEFORE', why: { ko: '인정 기간보다 먼저 완료했습니다.' } });
    expect((await credited({ on: '2027-09-01', years: 5 })).amount).toBe('434000000');
    const refusal = async (variables: object) => (await server.as(crews.나루.admin).graphql(CREDITED, { id: made.id, years: 3, ...variables })).codes;
    expect(await refusal({ on: '1989-01-01' })).toEqual(['INVALID_INPUT']);
    expect(await refusal({ years: 0 })).toEqual(['INVALID_INPUT']);
    expect(await refusal({ firmId: crews.새봄.firm.id })).toEqual(['NOT_FOUND']);
  });
});

describe('participants', () => {
  const told = async (firmId: string) => (await server.database.query(`SELECT n.kind, n.link, n.args->>'firm' AS firm, p.role FROM notifications n JOIN persons p ON p.id = n.person_id WHERE p.firm_id = $1 ORDER BY n.id`, [firmId])).rows;
  const joint = (shareBasisPoints: number, note: object = {}) => create(server, crews.나루.admin, { method: 'JOINT', shareBasisPoints: 6000, participants: [{ firmId: crews.새봄.firm.id, shareBasisPoints }, { name: '바다정보', shareBasisPoints: 1 }], ...note });
  const answer = (name: 'confirmPart' | 'disputePart', reference: ReferenceShape, fields: object = {}) => act(server, crews.새봄.admin, name, { referenceId: reference.id, version: reference.evidence.version, ...fields });

  it('of the cooperative see the reference, are told, and say whether their part is right', async () => {
    const made = await joint(3333);
    expect(await told(crews.새봄.firm.id)).toEqual([{ kind: 'participation_part_to_confirm', link: `/registry/references/${made.id}`, firm: '나루', role: 'admin' }]);
    const seen = (await read(server, crews.새봄.admin, made.id)).reference;
    expect(seen).toMatchObject({ myPart: { state: 'WAITING', shareBasisPoints: 3333 }, viewerCan: { answerPart: true }, evidence: { viewerCan: { change: false } } });
    expect(seen?.participants.map(({ name, firm, amount }) => [name, firm?.name, amount])).toEqual([['', '새봄', '413292000'], ['바다정보', undefined, '124000']]);
    expect((await read(server, crews.새봄.member, made.id)).reference?.viewerCan.answerPart).toBe(false);

    const disputed = await answer('disputePart', made, { reason: ' 40%가 맞습니다 ' });
    expect(disputed.reference?.myPart?.state).toBe('DISPUTED');
    expect((await read(server, crews.나루.admin, made.id)).reference?.participants[0]).toMatchObject({ state: 'DISPUTED', note: '40%가 맞습니다', answeredAt: expect.any(String) });
    expect((await told(crews.나루.firm.id)).at(-1)).toMatchObject({ kind: 'participation_part_disputed', link: `/registry/references/${made.id}`, firm: '새봄' });
    expect((await answer('disputePart', made, { reason: ' ' })).codes).toEqual(['INVALID_INPUT']);
    expect((await answer('confirmPart', made)).reference?.participants[0]).toMatchObject({ state: 'CONFIRMED', note: '' });
  });

  it('are asked again about a part that has changed, and only then; an answer to an older version is refused', async () => {
    const made = await joint(2000);
    await answer('confirmPart', made);
    const others = [{ firmId: crews.새봄.firm.id, shareBasisPoints: 2000 }, { name: '하늘정보', shareBasisPoints: 2 }];
    const renamed = await update(made, { title: '다른 이름', participants: others.toReversed() });
    expect(renamed.participants.map(({ name, state }) => [name, state])).toEqual([['하늘정보', 'WAITING'], ['', 'CONFIRMED']]);
    const before = (await told(crews.새봄.firm.id)).length;
    const raised = await update(renamed, { participants: [{ firmId: crews.새봄.firm.id, shareBasisPoints: 2500 }] });
    expect(raised.participants).toMatchObject([{ state: 'WAITING', shareBasisPoints: 2500, answeredAt: null }]);
    expect((await told(crews.새봄.firm.id)).length).toBe(before + 1);
    expect((await answer('confirmPart', renamed)).codes).toEqual(['STALE_VERSION']);
    await answer('confirmPart', raised);
    expect((await update(raised, { amount: '1240000001' })).participants).toMatchObject([{ state: 'WAITING' }]);
  });

  it('see it only while they are named', async () => {
    const made = await joint(1000);
    expect((await read(server, crews.새봄.admin, made.id)).codes).toEqual([]);
    const without = await update(made, { participants: [{ name: '바다정보', shareBasisPoints: 1 }] });
    expect((await read(server, crews.새봄.admin, made.id)).codes).toEqual(['NOT_FOUND']);
    expect((await answer('confirmPart', without)).codes).toEqual(['NOT_FOUND']);
    expect((await server.as(crews.새봄.admin).ask<ReferencesShape>(REFERENCES, { first: 100 })).references.nodes.map(({ id }) => id)).not.toContain(made.id);
    const again = await update(without, { participants: [{ firmId: crews.새봄.firm.id }] });
    expect((await read(server, crews.새봄.admin, again.id)).codes).toEqual([]);
    await update(again, { method: 'SINGLE', participants: [] });
    expect((await read(server, crews.새봄.admin, made.id)).codes).toEqual(['NOT_FOUND']);
  });

  it('are opened and closed by administrators only', async () => {
    const named = { method: 'JOINT', shareBasisPoints: 1, participants: [{ firmId: crews.새봄.firm.id }] };
    expect((await act(server, crews.나루.member, 'createReference', { ...CONTENT, ...named })).codes).toEqual(['FORBIDDEN']);
    const made = await joint(1000);
    const asMember = (fields: object) => act(server, crews.나루.member, 'updateReference', { id: made.id, version: made.evidence.version, ...fields });
    expect((await asMember({ participants: [] })).codes).toEqual(['FORBIDDEN']);
    expect((await asMember({ title: '구성원이 고침', participants: [{ firmId: crews.새봄.firm.id, shareBasisPoints: 1000 }] })).codes).toEqual([]);
  });

  it('a look of theirs is noted for the owner', async () => {
    const made = await joint(1000);
    await read(server, crews.나루.member, made.id);
    await read(server, crews.새봄.member, made.id);
    const { rows } = await server.database.query('SELECT person_id, what FROM evidence_looks WHERE evidence_id = $1', [made.id]);
    expect(rows).toEqual([{ person_id: crews.새봄.member.id, what: 'page' }]);
  });
});

describe('the anonymised form', () => {
  const outlines = async (variables: object = {}, who = crews.다온.admin) => (await server.as(who).ask<OutlinesShape>(OUTLINES, variables)).anonymousReferences;
  const switchTo = (id: string, on: boolean) => server.database.query('UPDATE evidence SET is_anonymous_visible = $2 WHERE id = $1', [id, on]);

  it('stands for others exactly while its switch is on, and follows the reference', async () => {
    const made = await create(server, crews.나루.admin, { title: '비밀 사업', buyerName: '비밀 은행', buyerKind: 'FINANCE', amount: '5000000000' });
    expect((await outlines()).totalCount).toBe(0);
    await switchTo(made.id, true);
    const { nodes, totalCount } = await outlines();
    expect({ nodes, totalCount }).toMatchObject({ nodes: [{ buyerKind: 'FINANCE', amountBand: 'FROM_5BN', completedYear: 2024, firm: { name: '나루' } }], totalCount: 1 });
    expect(JSON.stringify(nodes)).not.toContain(made.id);
    await update(made, { endsOn: null, amount: '99999999' });
    expect((await outlines()).nodes).toMatchObject([{ amountBand: 'UNDER_100M', completedYear: null }]);
    expect((await outlines({ buyerKind: 'PUBLIC' })).totalCount).toBe(0);
    expect((await outlines({ amountBand: 'UNDER_100M' })).totalCount).toBe(1);
    expect((await outlines({ yearFrom: 2000 })).totalCount).toBe(0);
    // The owner has it in full, and so has whoever it is shared with.
    expect((await outlines({}, crews.나루.admin)).totalCount).toBe(0);
    await server.database.query(`UPDATE evidence SET removed_at = now() WHERE id = $1`, [made.id]);
    expect((await outlines()).totalCount).toBe(0);
    await server.database.query(`UPDATE evidence SET removed_at = NULL WHERE id = $1`, [made.id]);
    expect((await outlines()).totalCount).toBe(1);
    await server.database.query(`UPDATE evidence SET visibility = 'cooperative' WHERE id = $1`, [made.id]);
    expect((await outlines()).totalCount).toBe(0);
    await server.database.query(`UPDATE evidence SET visibility = 'private' WHERE id = $1`, [made.id]);
    await switchTo(made.id, false);
    expect((await outlines()).totalCount).toBe(0);
    expect((await server.database.query('SELECT 1 FROM reference_outlines')).rowCount).toBe(0);
  });

  it('is gone with a firm that left', async () => {
    const made = await create(server, crews.가온.admin);
    await switchTo(made.id, true);
    expect((await outlines()).totalCount).toBe(1);
    await server.database.query(`UPDATE firms SET membership = 'left' WHERE id = $1`, [crews.가온.firm.id]);
    expect((await outlines()).totalCount).toBe(0);
    await server.database.query(`UPDATE firms SET membership = 'member' WHERE id = $1`, [crews.가온.firm.id]);
    await switchTo(made.id, false);
  });

});
