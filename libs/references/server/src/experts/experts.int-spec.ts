import { type Crew, enrol, type TestPerson, type TestServer } from '@shoal/testing';
import { act, expertInput, inDays, list, must, plantReference, readExpert, share, startExperts, TODAY } from './experts.scene';

let server: TestServer;
let crews: Record<'나루' | '다온', Crew>;
let office: TestPerson;

beforeAll(async () => {
  server = await startExperts();
  const cooperative = await server.factory.cooperative('물결');
  crews = await enrol(server, cooperative, ['나루', '다온']);
  office = await server.factory.office(cooperative);
}, 60_000);
afterAll(() => server?.stop());

const create = (fields: object = {}, person = crews.나루.admin) => must(server, person, 'createExpert', expertInput(fields));
const stored = async (): Promise<string> => JSON.stringify((await server.database.query(`SELECT (SELECT json_agg(t ORDER BY t::text) FROM evidence t) a, (SELECT json_agg(t ORDER BY t::text) FROM experts t) b,
  (SELECT json_agg(t ORDER BY t::text) FROM expert_names t) c, (SELECT json_agg(t ORDER BY t::text) FROM expert_projects t) d, (SELECT json_agg(t ORDER BY t::text) FROM expert_availability t) e`)).rows);
const monthIn = (months: number): string => {
  const [year = 0, month = 0] = TODAY().split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
};

describe('an expert', () => {
  it('is stored whole, private, and comes back to its firm as it was typed', async () => {
    const made = await create();
    expect(made).toMatchObject({
      name: '한바다', isNameHidden: false, position: '수석', role: { code: 'IT_ARCHITECT', name: 'IT아키텍트' }, secondaryRoles: [{ code: 'IT_CONSULTANT' }], educationLevel: 'MASTER', educationField: '컴퓨터공학',
      qualifications: [{ name: '정보처리기사', number: '12203050123A', acquiredOn: '2012-08-17' }, { name: '정보관리기술사', number: null, acquiredOn: null }],
      careerMonths: 150, careerYears: 12, careerFields: [{ field: '클라우드 전환', months: 60 }], employment: 'EMPLOYED', consent: null, availability: [],
      projects: [{ reference: null, isReferenceHidden: false, title: '가람시 도시통합관제 고도화', buyer: '가람시', startsOn: '2024-03-01', endsOn: '2025-02-28', task: '구조 설계' }],
      evidence: { title: 'IT아키텍트 · 12년', kind: 'EXPERT', visibility: 'PRIVATE', reviewState: 'NONE', version: 1, firm: { id: crews.나루.firm.id } },
    });
    expect((await readExpert(server, crews.나루.member, made.id)).expert).toEqual(made);
  });

  it('is made by whoever is of a firm, and by nobody else', async () => {
    expect((await create({ name: '윤슬' }, crews.나루.member)).name).toBe('윤슬');
    expect((await act(server, office, 'createExpert', expertInput())).codes).toEqual(['FORBIDDEN']);
    expect((await act(server, null, 'createExpert', expertInput())).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is changed against the version that was seen: the whole of it, once', async () => {
    const made = await create();
    const input = { ...expertInput({ name: '한바다별', role: 'IT_PM', secondaryRoles: [], careerMonths: 24, careerFields: [], qualifications: [], projects: [] }), id: made.id, version: 1 };
    const changed = await must(server, crews.나루.member, 'updateExpert', input);
    expect(changed).toMatchObject({ name: '한바다별', role: { code: 'IT_PM' }, secondaryRoles: [], qualifications: [], projects: [], evidence: { title: 'IT PM · 2년', version: 2 } });
    const before = await stored();
    expect((await act(server, crews.나루.admin, 'updateExpert', input)).codes).toEqual(['STALE_VERSION']);
    expect(await stored()).toBe(before);
  });

  it('reopens its review when its content changes, and not when its availability or consent does', async () => {
    const { id } = await create();
    await server.database.query(`UPDATE evidence SET review_state = 'verified' WHERE id = $1`, [id]);
    await must(server, crews.나루.member, 'setExpertAvailability', { id, months: [{ month: monthIn(1), percent: 50 }] });
    expect((await must(server, crews.나루.admin, 'giveConsent', { id, purpose: '제안서', givenOn: TODAY(), endsOn: inDays(30) })).evidence).toMatchObject({ reviewState: 'VERIFIED', version: 1 });
    expect((await must(server, crews.나루.member, 'updateExpert', { ...expertInput(), id, version: 1 })).evidence).toMatchObject({ reviewState: 'REQUESTED', version: 2 });
  });

  it('in the trash is not changed any more', async () => {
    const { id } = await create();
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [id]);
    for (const [name, input] of [['updateExpert', { ...expertInput(), id, version: 1 }], ['setExpertAvailability', { id, months: [{ month: monthIn(0), percent: 1 }] }], ['giveConsent', { id, purpose: '제안서', givenOn: TODAY(), endsOn: TODAY() }], ['withdrawConsent', { id }]] as const) {
      expect([name, (await act(server, crews.나루.admin, name, input)).codes]).toEqual([name, ['EVIDENCE_REMOVED']]);
    }
    expect((await list(server, crews.나루.admin, { first: 100 })).nodes.map((node) => node.id)).not.toContain(id);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ position: '가'.repeat(61) }, 'position'],
    [{ role: 'IT_PM', secondaryRoles: ['IT_PM'] }, 'secondaryRoles'],
    [{ careerMonths: -1 }, 'careerMonths'],
    [{ careerAsOf: '2999-01-01' }, 'careerAsOf'],
    [{ careerFields: [{ field: '클라우드', months: 151 }] }, 'careerFields.0.months'],
    [{ qualifications: [{ name: '기술사', acquiredOn: '2999-01-01' }] }, 'qualifications.0.acquiredOn'],
    [{ projects: [{ title: '사업', startsOn: '2025-01-02', endsOn: '2025-01-01' }] }, 'projects.0.endsOn'],
    [{ projects: [{ startsOn: '2025-01-02' }] }, 'projects.0.title'],
    [{ projects: [{ title: '사업', startsOn: '2025-01-02', task: '한바다가 설계' }] }, 'projects.0.task'],
  ])('with %j is refused at %s, and nothing is stored', async (fields, field) => {
    const { id } = await create({ projects: [] });
    const before = await stored();
    for (const [name, input] of [['createExpert', expertInput(fields)], ['updateExpert', { ...expertInput(fields), id, version: 1 }]] as const) {
      const { errors } = await act(server, crews.나루.admin, name, input);
      expect([name, errors.map(({ extensions }) => [extensions['code'], (extensions['args'] as { field: string }).field])]).toEqual([name, [['INVALID_INPUT', field]]]);
    }
    expect(await stored()).toBe(before);
  });
});

describe('projects', () => {
  it('are told by a reference that the firm sees: its own, or another that is shared with it', async () => {
    const own = await plantReference(server, crews.나루, '나루 관제 구축');
    const others = await plantReference(server, crews.다온, '다온 공개 실적', 'cooperative');
    const made = await create({ projects: [own, others].map((referenceId) => ({ referenceId, title: '다른 제목', startsOn: '2025-01-01', task: 'PM' })) });
    expect(made.projects.map(({ reference, title, task }) => [reference?.title, title, task])).toEqual([['나루 관제 구축', '', 'PM'], ['다온 공개 실적', '', 'PM']]);

    await share(server, others, 'private');
    const later = (await readExpert(server, crews.나루.admin, made.id)).expert;
    expect(later?.projects.map(({ reference, isReferenceHidden, title }) => [reference?.title ?? null, isReferenceHidden, title])).toEqual([['나루 관제 구축', false, ''], [null, true, '']]);
  });

  it('cannot link what is not there, not seen, in the trash or no reference, with one answer, policy or not', async () => {
    const hidden = await plantReference(server, crews.다온, '다온 비공개');
    const trashed = await plantReference(server, crews.나루, '버린 실적');
    await server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [trashed]);
    const expert = await create();
    const before = await stored();
    const link = async () => {
      const answers = [];
      for (const referenceId of [hidden, trashed, expert.id, '01900000-0000-7000-8000-000000000000']) answers.push((await act(server, crews.나루.admin, 'createExpert', expertInput({ projects: [{ referenceId, startsOn: '2025-01-01' }] }))).errors.map(({ extensions }) => extensions['texts']));
      return answers;
    };
    const answers = await link();
    expect(answers.map((errors) => errors.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(answers.map((errors) => JSON.stringify(errors))).size).toBe(1);
    await server.withoutPolicy(async () => expect(await link()).toEqual(answers));
    expect(await stored()).toBe(before);
  });
});

describe('availability', () => {
  it('is set by month, leaves the others, is emptied, and tells from this month on', async () => {
    const { id } = await create();
    await must(server, crews.나루.member, 'setExpertAvailability', { id, months: [{ month: monthIn(0), percent: 0 }, { month: monthIn(2), percent: 100 }] });
    const set = await must(server, crews.나루.member, 'setExpertAvailability', { id, months: [{ month: monthIn(1), percent: 40 }, { month: monthIn(2), percent: 70 }, { month: monthIn(0), percent: null }] });
    expect(set.availability).toEqual([{ month: monthIn(1), percent: 40 }, { month: monthIn(2), percent: 70 }]);
    await server.database.query('INSERT INTO expert_availability (expert_id, month, cooperative_id, firm_id, percent) SELECT id, $2, cooperative_id, firm_id, 10 FROM experts WHERE id = $1', [id, monthIn(-1)]);
    expect((await readExpert(server, crews.나루.admin, id)).expert?.availability.map(({ month }) => month)).toEqual([monthIn(1), monthIn(2)]);
  });

  it.each([
    ['a month that is none', () => [{ month: '2026-13', percent: 1 }], 'month'],
    ['a month that is over', () => [{ month: monthIn(-1), percent: 1 }], 'month_away'],
    ['a month too far', () => [{ month: monthIn(25), percent: 1 }], 'month_away'],
    ['one month twice', () => [{ month: monthIn(1), percent: 1 }, { month: monthIn(1), percent: 2 }], 'month_twice'],
    ['more than all', () => [{ month: monthIn(1), percent: 101 }], 'percent'],
    ['less than nothing', () => [{ month: monthIn(1), percent: -1 }], 'percent'],
  ])('with %s is refused whole', async (_, months, reason) => {
    const { id } = await create();
    const { errors } = await act(server, crews.나루.admin, 'setExpertAvailability', { id, months: [{ month: monthIn(3), percent: 5 }, ...months()] });
    expect(errors.map(({ extensions }) => (extensions['args'] as { reason: string }).reason)).toEqual([reason]);
    expect((await readExpert(server, crews.나루.admin, id)).expert?.availability).toEqual([]);
  });
});

describe('the list', () => {
  let fleet: Crew;
  const namesOf = async (args: object) => (await list(server, fleet.admin, { firmId: fleet.firm.id, ...args })).nodes.map((node) => node.name);

  beforeAll(async () => {
    ({ 함대: fleet } = await enrol(server, crews.나루.firm.cooperativeId, ['함대']));
    const add = (fields: object) => create({ secondaryRoles: [], qualifications: [], careerFields: [], projects: [], ...fields }, fleet.admin);
    await add({ name: '가람', role: 'IT_PM', careerMonths: 120, qualifications: [{ name: 'PMP' }, { name: '정보관리기술사' }] });
    await add({ name: '나래', role: 'IT_TESTER', secondaryRoles: ['IT_PM'], careerMonths: 119 });
    const third = await add({ name: '다솜', role: 'SECURITY_SPECIALIST', careerMonths: 100, careerAsOf: '2024-01-31', careerFields: [{ field: '개인정보 보호', months: 30 }] });
    await must(server, fleet.admin, 'setExpertAvailability', { id: third.id, months: [{ month: monthIn(2), percent: 20 }, { month: monthIn(3), percent: 0 }] });
  });

  it('shows the newest first, page by page, each once', async () => {
    const first = await list(server, fleet.admin, { firmId: fleet.firm.id, first: 2 });
    expect([first.nodes.map((node) => node.name), first.totalCount, first.pageInfo.hasNextPage]).toEqual([['다솜', '나래'], 3, true]);
    const second = await list(server, fleet.admin, { firmId: fleet.firm.id, first: 2, after: first.pageInfo.endCursor });
    expect([second.nodes.map((node) => node.name), second.totalCount, second.pageInfo.hasNextPage]).toEqual([['가람'], 3, false]);
  });

  it.each<[object, string[]]>([
    [{ role: 'IT_PM' }, ['나래', '가람']],
    [{ minYears: 10 }, ['다솜', '가람']],
    [{ minYears: 60 }, []],
    [{ qualification: 'pmp' }, ['가람']],
    [{ qualification: '기술사 정보' }, ['가람']],
    [{ qualification: '%' }, []],
    [{ search: '개인정보' }, ['다솜']],
    [{ search: 'security' }, ['다솜']],
    [{ search: '테스터' }, ['나래']],
    [{ search: '가람' }, ['가람']],
    [{ search: '나' }, ['나래']],
    [{ search: 'PM 가람' }, ['가람']],
  ])('finds by %j', async (args, names) => expect(await namesOf(args)).toEqual(names));

  it('finds who is free in a month: not at 0 per cent, and not where nothing is stated', async () => {
    expect(await namesOf({ availableIn: monthIn(2) })).toEqual(['다솜']);
    expect(await namesOf({ availableIn: monthIn(3) })).toEqual([]);
    expect(await namesOf({ availableIn: monthIn(4) })).toEqual([]);
  });

  it('counts years to the day as the domain does', async () => {
    const { firm } = fleet;
    for (const careerAsOf of ['2024-02-29', '2024-03-31', '2023-12-01', TODAY()]) {
      for (const careerMonths of [6, 11, 12, 23]) {
        const made = await create({ name: '시험', careerMonths, careerAsOf, careerFields: [] }, fleet.admin);
        for (const minYears of [made.careerYears, made.careerYears + 1]) {
          const found = (await list(server, fleet.admin, { firmId: firm.id, minYears, search: '시험', first: 100 })).nodes.some(({ id }) => id === made.id);
          expect({ careerAsOf, careerMonths, minYears, found }).toEqual({ careerAsOf, careerMonths, minYears, found: minYears === made.careerYears });
        }
      }
    }
  });

  it('costs the same number of statements for one row and for many', async () => {
    const few = await server.statements.during(() => list(server, fleet.admin, { firmId: fleet.firm.id, first: 1 }));
    const many = await server.statements.during(() => list(server, fleet.admin, { firmId: fleet.firm.id, first: 15 }));
    expect(many.length).toBe(few.length);
  });

  it.each([[{ availableIn: '2026-1' }], [{ after: 'x' }], [{ first: 0 }], [{ first: 101 }], [{ minYears: 61 }]])('refuses %j', async (args) => {
    expect((await server.as(fleet.admin).graphql(`query ($first: Int, $after: String, $availableIn: String, $minYears: Int) { experts(first: $first, after: $after, availableIn: $availableIn, minYears: $minYears) { totalCount } }`, args)).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the roles', () => {
  it('are 17, with the year and the source of their table', async () => {
    const { itsqfRoles } = await server.as(office).ask<{ itsqfRoles: { year: number; source: string; roles: { code: string; name: string; nameEn: string }[] } }>('{ itsqfRoles { year source roles { code name nameEn } } }');
    expect([itsqfRoles.year, itsqfRoles.roles.length, itsqfRoles.roles[4]]).toEqual([2025, 17, { code: 'IT_PM', name: 'IT PM', nameEn: 'IT project manager' }]);
    expect(itsqfRoles.source).toContain('KOSA');
  });
});
