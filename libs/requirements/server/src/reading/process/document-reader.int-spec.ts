import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentReader } from '../document-reader';
import { fixture, hwpx, hwpxSection, hwpxText, shown, written } from '../documents.samples';

let directory: string;
/** Built as it is beside the server. */
let entry: string;
beforeAll(async () => {
  directory = await mkdtemp(join(process.cwd(), 'node_modules/.cache/shoal-reading-'));
  const input = { process: join(import.meta.dirname, 'document-process.ts') };
  const build = `{ ssr: true, rolldownOptions: { input: ${JSON.stringify(input)}, output: { entryFileNames: '[name].mjs' } }, outDir: ${JSON.stringify(directory)}, target: 'node20', minify: false }`;
  const script = `import { build } from 'vite'; await build({ configFile: false, logLevel: 'error', build: ${build}, ssr: { noExternal: [/^@shoal\\//] } });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd(), env: { ...process.env, NODE_OPTIONS: '' } });
  entry = join(directory, 'process.mjs');
}, 60_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

class ReaderIn extends DocumentReader {
  protected override readonly entry: URL;
  constructor(file: string) {
    super();
    this.entry = pathToFileURL(file);
  }
}
/** A child that does something else than reading. */
const misbehaving = async (script: string): Promise<DocumentReader> => {
  const file = join(directory, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, script);
  return new ReaderIn(file);
};
const leftovers = async (): Promise<number> => (await readdir(tmpdir())).filter((name) => name.startsWith('shoal-reading-')).length;

describe('the process for documents', () => {
  it.each(['every-part.hwpx', 'every-part.hwp'])('reads %s as this one does, and tells how far it is', async (name) => {
    const told: string[] = [];
    const apart = await new ReaderIn(entry).read(fixture(name), { tell: (stage, fraction) => told.push(`${stage} ${fraction <= 1}`) });
    expect(apart).toEqual(await new DocumentReader().read(fixture(name)));
    expect([...new Set(told)]).toEqual(['opening true', 'content true', 'finishing true']);
  });

  it('hands on why a document is refused', async () => {
    await expect(new ReaderIn(entry).read(fixture('locked.hwp'))).rejects.toMatchObject({ code: 'RFP_ENCRYPTED' });
    await expect(new ReaderIn(entry).read(fixture('README.md'))).rejects.toMatchObject({ code: 'RFP_UNKNOWN_FORMAT', args: { found: '?' } });
  });

  it('ends when it is given up, at once while it waits and when it reads', async () => {
    const reader = await misbehaving('process.on("message", () => { for (;;); });');
    const [first, second] = [new AbortController(), new AbortController()];
    const ends: string[] = [];
    const [one, two] = ([['one', first], ['two', second]] as const).map(([name, { signal }]) => reader.read('x', { signal }).catch((error: { code: string }) => ends.push(`${name} ${error.code}`)));
    second.abort();
    await two;
    expect(ends).toEqual(['two RFP_CANCELLED']);
    first.abort();
    await one;
    expect(ends).toEqual(['two RFP_CANCELLED', 'one RFP_CANCELLED']);
  });

  it.each<[string, string, object, object]>([
    ['takes too long', 'process.on("message", () => { for (;;); });', { timeMs: 500 }, { code: 'RFP_TIMEOUT' }],
    ['fills its heap', 'process.on("message", () => { const all = []; for (;;) all.push({ all: [...all.slice(-9)] }); });', { heapMb: 30 }, { code: 'RFP_MEMORY' }],
    ['fills memory beside its heap', 'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 5);', { memoryMb: 300 }, { code: 'RFP_MEMORY', args: { max: 300 } }],
    ['crashes', 'process.on("message", () => process.abort());', {}, { code: 'RFP_CRASHED' }],
    ['goes away', 'process.exit(0);', {}, { code: 'RFP_CRASHED' }],
    ['stumbles', 'process.on("message", () => process.send({ kind: "failed", detail: "x" }));', {}, { code: 'RFP_CRASHED' }],
  ])('harms nobody when it %s', async (_, script, limits, expected) => {
    const before = await leftovers();
    const reader = await misbehaving(script);
    await expect(reader.read('x', { limits })).rejects.toMatchObject(expected);
    expect(await leftovers()).toBe(before);
  });

  it('sees nothing of the server’s environment', async () => {
    const reader = await misbehaving('import { writeFileSync } from "node:fs"; process.on("message", ({ result }) => { writeFileSync(result, JSON.stringify(Object.keys(process.env))); process.send({ kind: "done" }); });');
    expect(((await reader.read('x')) as unknown as string[]).filter((name) => !/^(NODE_CHANNEL|NODE_UNIQUE)/.test(name))).toEqual([]);
  });

  it('goes on with the next document after one went wrong', async () => {
    const reader = new ReaderIn(entry);
    const [bad, good] = [reader.read(fixture('locked.hwpx')), reader.read(written(hwpx([hwpxSection(hwpxText('다음'))])))];
    await expect(bad).rejects.toMatchObject({ code: 'RFP_ENCRYPTED' });
    expect(shown((await good).blocks)).toEqual(['#0 다음']);
  });
});
