import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { buildScene, changes, list, newTender, reached, type Scene, uploaded } from './intake.scene';

/** Files as people have them, through the readers that the product has. */
let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());

const row = (...texts: readonly string[]): TableRow => new TableRow({ children: texts.map((text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) })) });
const cardTable = (code: string, title: string, details: string): Table =>
  new Table({ rows: [row('요구사항 분류', '기능 요구사항'), row('요구사항 고유번호', code), row('요구사항 명칭', title), row('요구사항 상세설명', details), row('산출정보', '설계서')] });
const word = (...cards: readonly (readonly [code: string, title: string, details: string])[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('사업명 : 재난안전 통합관제 시스템 구축'),
            new Paragraph('사업예산 : 1,500,000,000원 (부가가치세 포함)'),
            new Table({ rows: [row('요구사항 고유번호', '요구사항 명칭'), ...cards.map(([code, title]) => row(code, title)), row('SFR-099', '총괄표에만 있는 것')] }),
            ...cards.flatMap(([code, title, details]) => [new Paragraph(''), cardTable(code, title, details)]),
          ],
        },
      ],
    }),
  );

const UNDERSTANDING = '{ rfp(id: $id) { understanding { facts { name { value } budget { won vat } } reconciliation { missing { code title } } } } }';

it('a Word file becomes requirements with their places, and a corrected one tells what changed', async () => {
  const tender = await newTender(scene, scene.naru.admin);
  const first = await uploaded(scene, scene.naru.admin, tender, await word(['SFR-001', '통합 로그인', '○ 한 번의 로그인으로 모든 업무를 쓴다.'], ['SFR - 02', '상황판', '○ 상황을 3초 안에 보인다.']), '제안요청서.docx');
  expect(await reached(scene, scene.naru.admin, first.id, 'READY', 'FAILED')).toMatchObject({ state: 'READY', format: 'DOCX', failure: null, requirementCount: 2 });
  const { nodes } = await list(scene, scene.naru.admin, tender);
  expect(nodes).toMatchObject([{ code: 'SFR-001', title: '통합 로그인', category: '기능 요구사항', details: '○ 한 번의 로그인으로 모든 업무를 쓴다.' }, { code: 'SFR-02', title: '상황판', doubts: ['CODE_REPAIRED'] }]);
  const [place] = nodes[1]?.['places'] as { block: number }[];
  const { rfpBlocks } = await scene.server.as(scene.saebom.member).ask<{ rfpBlocks: { blocks: { id: number; kind: string; text: string; inTable: number | null }[] } }>('query ($id: ID!, $from: Int) { rfpBlocks(rfpId: $id, from: $from, count: 1) { blocks { id kind text inTable } } }', { id: first.id, from: place?.block });
  expect(rfpBlocks.blocks.map(({ text }) => text)).toContain('상황판');
  expect((await list(scene, scene.naru.admin, tender, { block: place?.block })).nodes.map(({ code }) => code)).toEqual(['SFR-02']);
  expect(await scene.server.as(scene.naru.admin).ask(`query ($id: ID!) ${UNDERSTANDING}`, { id: first.id })).toEqual({
    rfp: { understanding: { facts: { name: { value: '재난안전 통합관제 시스템 구축' }, budget: { won: '1500000000', vat: 'INCLUDED' } }, reconciliation: { missing: [{ code: 'SFR-099', title: '총괄표에만 있는 것' }] } } },
  });
  const second = await uploaded(scene, scene.naru.admin, tender, await word(['SFR-001', '통합 로그인', '○ 한 번의 로그인으로 모든 업무를 쓴다.'], ['SFR-02', '상황판', '○ 상황을 1초 안에 보인다.'], ['SFR-03', '모바일', '○ 현장에서 쓴다.']), '제안요청서(변경).docx');
  await reached(scene, scene.naru.admin, second.id, 'READY', 'FAILED');
  expect((await changes(scene, scene.naru.admin, tender, { rfpId: second.id })).map(({ kind, requirement, fields }) => [kind, requirement.code, kind === 'CHANGED' ? fields : []])).toEqual([
    ['CHANGED', 'SFR-02', [{ field: 'DETAILS', before: '○ 상황을 3초 안에 보인다.', after: '○ 상황을 1초 안에 보인다.' }]],
    ['ADDED', 'SFR-03', []],
  ]);
}, 60_000);

it.each<[string, string, () => Promise<Buffer> | Buffer]>([
  ['RFP_DAMAGED', '깨진.docx', async () => (await word(['SFR-001', '가', '나'])).subarray(0, 2_000)],
  ['RFP_DAMAGED', '깨진.hwp', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)])],
  ['RFP_DAMAGED', '깨진.pdf', () => Buffer.from('%PDF-1.7\nnothing')],
])('says %s for %s, keeps the file and goes on', async (code, name, make) => {
  const tender = await newTender(scene, scene.naru.admin);
  const { id } = await uploaded(scene, scene.naru.admin, tender, await make(), name);
  expect(await reached(scene, scene.naru.admin, id, 'READY', 'FAILED')).toMatchObject({ state: 'FAILED', failure: { code } });
  expect((await scene.server.as(scene.naru.admin).http(`/files/rfps/${id}`)).status).toBe(200);
});
