import { act, addSection, assign, matrix, type MatrixShape, playCompliance } from './compliance.scene';

const COUNT = 1_000;
const scene = playCompliance(COUNT);
const crew = (name: '나루' | '다온') => scene().crews[name];

it('pages through a thousand requirements with as many statements for a hundred rows as for two', async () => {
  const section = await addSection('전부', { ownerFirmId: crew('다온').firm.id });
  await assign(crew('나루').admin, { filter: {}, firmId: crew('다온').firm.id, dueOn: '2026-12-10' });
  await assign(crew('다온').admin, { filter: { categories: ['보안'] }, personId: crew('다온').member.id });
  // Answers and evidence on every row of the pages that are compared.
  for (const { id } of (await matrix(crew('다온').member, { first: 3 })).nodes) await act(crew('다온').member, 'linkAnswer', { id, sectionId: section.id });
  await scene().server.database.query(
    `INSERT INTO compliance_answers (id, cooperative_id, bid_id, item_id, section_id, block_id, person_id, firm_id)
      SELECT uuidv7(), item.cooperative_id, item.bid_id, item.id, $2, 'b1', $3, $4 FROM compliance_items item WHERE item.bid_id = $1`,
    [scene().bidId, section.id, crew('다온').member.id, crew('다온').firm.id],
  );
  await scene().server.database.query(`INSERT INTO compliance_evidence (item_id, evidence_id, cooperative_id, bid_id, version) SELECT id, uuidv7(), cooperative_id, bid_id, 1 FROM compliance_items WHERE bid_id = $1`, [scene().bidId]);
  const cost = async (variables: object) => (await scene().server.statements.during(() => matrix(crew('다온').member, variables))).length;
  const few = await cost({ first: 2 });
  expect(await cost({ first: 100 })).toBe(few);
  const middle = (await matrix(crew('다온').member, { first: 100 })).pageInfo.endCursor;
  expect(await cost({ first: 100, after: middle, sort: 'POSITION' })).toBe(few);
  expect(few).toBeLessThanOrEqual(20);
});

it.each([
  ['DUE', 100],
  ['STATE', 500],
  ['UNANSWERED', 500],
])('shows each of them once by %s in pages of %i, and counts them all on every page', async (sort, first) => {
  const codes = new Set<string>();
  for (let after: string | null = null, more = true; more; ) {
    const page: MatrixShape = await matrix(crew('나루').admin, { sort, first, after });
    expect(page.totalCount).toBe(COUNT);
    page.nodes.forEach(({ code }) => codes.add(code));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(codes.size).toBe(COUNT);
});

it('gives a thousand in as many statements as one', async () => {
  const cost = async (filter: object, dueOn: string) => (await scene().server.statements.during(() => assign(crew('나루').admin, { filter, dueOn }))).length;
  const one = await cost({ search: 'SFR-0001 1' }, '2026-12-11');
  const few = await cost({ search: 'SFR-999' }, '2026-12-11');
  expect(await cost({}, '2026-12-12')).toBe(few);
  expect(one).toBeLessThanOrEqual(few);
});
