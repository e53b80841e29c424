import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceBlock, SourceDocument } from '@shoal/requirements-domain';
import { RfpUnderstander } from './rfp-understander';

let directory: string;
/** Built as it is beside the server. */
let thread: string;
beforeAll(async () => {
  directory = await mkdtemp(join(process.cwd(), 'node_modules/.cache/shoal-understanding-'));
  const input = { thread: join(import.meta.dirname, 'understanding-thread.ts') };
  const build = `{ ssr: true, rolldownOptions: { input: ${JSON.stringify(input)}, output: { entryFileNames: '[name].mjs' } }, outDir: ${JSON.stringify(directory)}, emptyOutDir: false, target: 'node20', minify: false }`;
  const script = `import { build } from 'vite'; await build({ configFile: false, logLevel: 'error', build: ${build}, ssr: { noExternal: [/^@shoal\\//] } });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd(), env: { ...process.env, NODE_OPTIONS: '' } });
  thread = join(directory, 'thread.mjs');
}, 60_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

class UnderstanderIn extends RfpUnderstander {
  protected override readonly entry: URL;
  protected override readonly timeMs: number;
  constructor(file: string, timeMs = 30_000) {
    super();
    [this.entry, this.timeMs] = [pathToFileURL(file), timeMs];
  }
}

/** So many cards of the usual shape, one after the other. */
const cards = (count: number): SourceDocument => {
  let id = -1;
  const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', id: (id += 1), page: null, text, level: null });
  const table = (at: number): SourceBlock => {
    const own = (id += 1);
    const rows = [['요구사항 고유번호', `SFR-${String(at).padStart(3, '0')}`], ['요구사항 명칭', `기능 ${at}`], ['요구사항 분류', '기능 요구사항'], ['세부내용', `○ 기능 ${at}을 제공해야 한다.`]];
    const cells = rows.flatMap((row, line) => row.map((text, column) => ({ row: line, column, rowSpan: 1, columnSpan: 1, blocks: [paragraph(text)] })));
    return { kind: 'table', id: own, page: null, rows: rows.length, columns: 2, cells };
  };
  const blocks = [paragraph('제안요청서'), ...Array.from({ length: count }, (_, at) => table(at + 1))];
  return { format: 'hwpx', blocks, pages: null, losses: [] };
};
const open = new AbortController().signal;
const script = async (name: string, code: string): Promise<string> => {
  const file = join(directory, name);
  await writeFile(file, code);
  return file;
};

it('finds what this thread finds, and lets this thread go on meanwhile', async () => {
  const document = cards(300);
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const apart = await new UnderstanderIn(thread).understand(document, open);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(3);
  expect(apart.requirements).toHaveLength(300);
  expect(apart).toEqual(await new UnderstanderIn(join(directory, 'none.mjs')).understand(document, open));
});

it('ends what takes too long, what needs too much memory and what is given up', async () => {
  const endless = await script('endless.mjs', 'for (;;);');
  await expect(new UnderstanderIn(endless, 300).understand(cards(1), open)).rejects.toMatchObject({ code: 'RFP_TIMEOUT', args: { seconds: 0.3 } });
  const greedy = await script('greedy.mjs', 'const all = []; for (;;) all.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));');
  await expect(new UnderstanderIn(greedy).understand(cards(1), open)).rejects.toMatchObject({ code: 'RFP_MEMORY' });
  const giveUp = new AbortController();
  const given = new UnderstanderIn(endless).understand(cards(1), giveUp.signal);
  giveUp.abort(new Error('given up'));
  await expect(given).rejects.toThrow('given up');
}, 60_000);

it('passes on what fails', async () => {
  const broken = await script('broken.mjs', `throw new TypeError('broken');`);
  await expect(new UnderstanderIn(broken).understand(cards(1), open)).rejects.toThrow('broken');
});
