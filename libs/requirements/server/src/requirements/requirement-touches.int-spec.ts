import { act, addSection, as, assign, codeOf, playCompliance, row, rowsOf } from '../compliance/compliance.scene';
import { IntakeModule } from '../intake/intake.module';

const scene = playCompliance(6, [IntakeModule]);
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
type Person = Parameters<typeof as>[0];

const CHANGES = `query ($tenderId: ID!, $first: Int) { requirementChanges(tenderId: $tenderId, first: $first) { nodes { requirement { code }
  touches { bidId item { id code state ownerFirm { name } ownerPerson { id } answerCount answers { section { title } } } } } } }`;
interface Touch {
  readonly bidId: string;
  readonly item: { readonly code: string; readonly ownerFirm: { readonly name: string } | null; readonly ownerPerson: { readonly id: string } | null; readonly answerCount: number; readonly answers: readonly { readonly section: { readonly title: string } | null }[] };
}
const changes = async (person: Person): Promise<readonly { readonly requirement: { readonly code: string }; readonly touches: readonly Touch[] }[]> =>
  (await as(person).ask<{ requirementChanges: { nodes: { requirement: { code: string }; touches: Touch[] }[] } }>(CHANGES, { tenderId: scene().tenderId, first: 50 })).requirementChanges.nodes;
const touchesOf = async (person: Person, n: number): Promise<readonly Touch[]> => (await changes(person)).find(({ requirement }) => requirement.code.toLowerCase() === codeOf(n))?.touches ?? [];

beforeAll(async () => {
  const [open, closed] = [await addSection('열린 절', { ownerFirmId: crew('다온').firm.id }), await addSection('닫힌 절', { ownerFirmId: crew('다온').firm.id, readers: 'OWNER' })];
  await assign(crew('나루').admin, { ...(await rowsOf(1, 2)), firmId: crew('다온').firm.id });
  await assign(crew('다온').admin, { ...(await rowsOf(1)), personId: crew('다온').member.id });
  for (const { id } of [open, closed]) await act(crew('다온').admin, 'linkAnswer', { id: (await row(1)).id, sectionId: id });
  await scene().server.database.query(
    `INSERT INTO requirement_changes (id, cooperative_id, tender_id, requirement_id, kind, fields) SELECT uuidv7(), cooperative_id, tender_id, id, 'changed', '{details}' FROM requirements WHERE tender_id = $1`,
    [scene().tenderId],
  );
});

it('tells a member of the bid who has it and which sections rest on it, as far as it reads them', async () => {
  const [owner] = await touchesOf(crew('다온').member, 1);
  expect(owner).toMatchObject({ bidId: scene().bidId, item: { code: 'SFR-001', ownerFirm: { name: crew('다온').firm.name }, ownerPerson: { id: crew('다온').member.id }, answerCount: 2 } });
  expect(owner?.item.answers.map(({ section }) => section?.title).sort()).toEqual(['닫힌 절', '열린 절']);
  const [partner] = await touchesOf(crew('가온').admin, 1);
  expect([partner?.item.answerCount, partner?.item.answers.map(({ section }) => section?.title)]).toEqual([2, ['열린 절']]);
});

it.each(['with', 'without'])('tells a rival its own bid only, and others nothing, %s the policy', async (policy) => {
  const look = async () => {
    const [rival, ...others] = await touchesOf(crew('새봄').admin, 1);
    expect([rival?.bidId, rival?.item.ownerFirm, rival?.item.answerCount, others]).toEqual([scene().rivalBidId, null, 0, []]);
    expect((await changes(scene().office)).map(({ touches }) => touches)).toEqual(Array.from({ length: 6 }, () => []));
    expect((await as(scene().stranger).graphql(CHANGES, { tenderId: scene().tenderId })).codes).toEqual(['NOT_FOUND']);
  };
  await (policy === 'with' ? look() : scene().server.withoutPolicy(look));
});

it('costs the same statements for all changes as for one', async () => {
  const count = async (first: number) => (await scene().server.statements.during(() => as(crew('다온').admin).ask(CHANGES, { tenderId: scene().tenderId, first }))).length;
  // The newest is of the requirement that somebody has and answers, so that one costs what all of them do.
  await scene().server.database.query(
    `INSERT INTO requirement_changes (id, cooperative_id, tender_id, requirement_id, kind, fields) SELECT uuidv7(), cooperative_id, tender_id, id, 'changed', '{details}' FROM requirements WHERE tender_id = $1 AND lower(code) = $2`,
    [scene().tenderId, codeOf(1)],
  );
  const one = await count(1);
  expect(await count(50)).toBe(one);
});
