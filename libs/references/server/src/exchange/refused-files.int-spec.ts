import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { buildScene, codeOf, count, headOf, look, rowOf, type Scene, table, unzip, upload, uploaded, xlsx } from './exchange.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());
beforeEach(() => scene.server.database.query('DELETE FROM rate_limits'));

const MB = 1024 * 1024;

/** A workbook whose parts were changed, or that has others beside them. */
const repacked = async (file: Buffer, change: (parts: Map<string, Buffer>) => void): Promise<Buffer> => {
  const parts = new Map(unzip(file));
  change(parts);
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) zip.addReadStream(Readable.from([content]), name);
  zip.end();
  return buffer(zip.outputStream);
};
const good = (): Promise<Buffer> => table('reference', [rowOf('reference', { title: '사업' })]);
const withPart = async (name: string, content: string | Buffer): Promise<Buffer> => repacked(await good(), (parts) => parts.set(name, Buffer.from(content)));
const SHEET = 'xl/worksheets/sheet1.xml';
const edited = async (edit: (xml: string) => string): Promise<Buffer> => repacked(await good(), (parts) => parts.set(SHEET, Buffer.from(edit(parts.get(SHEET)?.toString('utf8') ?? ''))));

/** The directory says less than what comes out. */
const lying = async (): Promise<Buffer> => {
  const file = Buffer.from(await withPart('xl/media/x.xml', Buffer.alloc(5 * MB, 32)));
  const entry = file.lastIndexOf('xl/media/x.xml') - 46;
  file.writeUInt32LE(1000, entry + 24);
  return file;
};

describe('a file is refused with its reason, and nothing is stored', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    ['100,000 rows in a workbook', '실적.xlsx', () => edited((xml) => xml.replace('</sheetData>', `${Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}"><v>1</v></c></row>`).join('')}</sheetData>`)), 'IMPORT_TOO_MANY_ROWS'],
    ['a cell in the millionth row', '실적.xlsx', () => edited((xml) => xml.replace('</sheetData>', '<row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData>')), 'IMPORT_TOO_MANY_ROWS'],
    ['100,000 rows of text', '실적.csv', () => Buffer.from(`${headOf('reference').join(',')}\n${'x\n'.repeat(100_000)}`), 'IMPORT_TOO_MANY_ROWS'],
    ['links to another workbook', '실적.xlsx', () => withPart('xl/externalLinks/externalLink1.xml', '<externalLink/>'), 'IMPORT_LINKS'],
    ['a link to a database', '실적.xlsx', () => withPart('xl/connections.xml', '<connections/>'), 'IMPORT_LINKS'],
    ['macros', '실적.xlsx', () => withPart('xl/vbaProject.bin', 'x'), 'IMPORT_KIND_REFUSED'],
    ['an archive that would grow to 200 MB', '실적.xlsx', () => withPart('xl/x.xml', Buffer.alloc(200 * MB, 32)), 'IMPORT_ARCHIVE_UNSAFE'],
    ['an archive that lies about its size', '실적.xlsx', lying, 'IMPORT_ARCHIVE_UNSAFE'],
    ['thousands of entries', '실적.xlsx', async () => repacked(await good(), (parts) => Array.from({ length: 600 }, (_, at) => parts.set(`x${at}.xml`, Buffer.from('<x/>')))), 'IMPORT_ARCHIVE_UNSAFE'],
    ['entities that grow', '실적.xlsx', () => edited((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')), 'IMPORT_DAMAGED'],
    ['an archive that is no workbook', '실적.xlsx', () => repacked(Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), (parts) => parts.set('a.txt', Buffer.from('x'))), 'IMPORT_KIND_REFUSED'],
    ['a damaged workbook', '실적.xlsx', async () => (await good()).subarray(0, 900), 'IMPORT_DAMAGED'],
    ['a locked workbook', '실적.xlsx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'IMPORT_DAMAGED'],
    ['a PDF that calls itself a workbook', '실적.xlsx', () => Buffer.from('%PDF-1.7'), 'IMPORT_NAME_LIES'],
    ['a workbook that calls itself a text', '실적.csv', good, 'IMPORT_NAME_LIES'],
    ['a page that calls itself a text', '실적.csv', () => Buffer.from('<html><script>alert(1)</script>'), 'IMPORT_NAME_LIES'],
    ['a program', '실적.exe', () => Buffer.from('MZ'), 'IMPORT_KIND_REFUSED'],
    ['a text in no known letters', '실적.csv', () => Buffer.from([0x41, 0xff, 0xff, 0x0a, 0x80]), 'IMPORT_NOT_TEXT'],
    ['a text with a quote that never closes', '실적.csv', () => Buffer.from('이름,"직무\nx'), 'IMPORT_NOT_TEXT'],
    ['other headings', '실적.xlsx', () => xlsx([['이름', '나이'], ['x', 1]]), 'IMPORT_HEADINGS'],
    ['nothing below its headings', '실적.xlsx', () => xlsx([headOf('reference')]), 'IMPORT_EMPTY'],
    ['a resident number in its name', '900101-1234567.xlsx', good, 'RESIDENT_NUMBER_REFUSED'],
    ['more than 10 MB', '실적.csv', () => Buffer.alloc(10 * MB + 1, 'a'), 'IMPORT_TOO_LARGE'],
  ])('when it holds %s', async (_, name, make, code) => {
    const response = await upload(scene, scene.naru.admin, 'reference', await make(), name);
    expect(await codeOf(response)).toEqual([400, code]);
    expect([await count(scene, 'registry_imports'), await count(scene, 'evidence')]).toEqual([0, 0]);
  });
});

it('formulas and resident numbers are marked at their cells, and keep the file out', async () => {
  const row = rowOf('reference', { title: '사업', issuer: '900101-1234567' });
  const file = await xlsx([headOf('reference'), row.map((cell) => (cell === 1_240_000_000 ? { value: 'SUM(1,2)', type: 'Formula' } : cell))]);
  const id = await uploaded(scene, scene.naru.admin, 'reference', file);
  const { rows } = await look(scene, scene.naru.admin, id);
  expect(rows.nodes).toMatchObject([{ row: 2, problems: [{ column: 'amount', code: 'formula' }, { column: 'issuer', code: 'resident_number' }] }]);
  expect(JSON.stringify(rows)).not.toContain('1234567');
});
