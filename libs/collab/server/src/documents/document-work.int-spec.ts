import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as Y from 'yjs';
import { DocumentWork } from './document-work';

let directory: string;
/** Built as it is beside the server. */
let thread: string;
beforeAll(async () => {
  directory = await mkdtemp(join(process.cwd(), 'node_modules/.cache/shoal-thread-'));
  const input = { thread: join(import.meta.dirname, 'document-thread.ts') };
  const build = `{ ssr: true, rolldownOptions: { input: ${JSON.stringify(input)}, output: { entryFileNames: '[name].mjs' } }, outDir: ${JSON.stringify(directory)}, target: 'node20', minify: false }`;
  const script = `import { build } from 'vite'; await build({ configFile: false, logLevel: 'error', build: ${build}, ssr: { noExternal: [/^@shoal\\//] } });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd(), env: { ...process.env, NODE_OPTIONS: '' } });
  thread = join(directory, 'thread.mjs');
}, 60_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

class WorkIn extends DocumentWork {
  protected override readonly entry: URL;
  constructor(file: string) {
    super();
    this.entry = pathToFileURL(file);
  }
}

const long = (sentences: number): Uint8Array => {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  for (let at = 0; at < sentences; at += 1) text.insert(text.length, `문장 ${at}. `);
  return Y.encodeStateAsUpdate(doc);
};
const LARGE = 1_000_000;

describe('the thread for documents', () => {
  it('answers a large text as this thread does, and lets this thread go on meanwhile', async () => {
    const documents = new WorkIn(thread);
    const update = long(20_000);
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const text = await documents.run('plainText', LARGE, [update]);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
    expect(text).toBe(await new WorkIn(join(directory, 'none.mjs')).run('plainText', LARGE, [update]));
    expect((await documents.run('charactersByClient', LARGE, [update])).size).toBe(1);
    await documents.onApplicationShutdown();
  });

  it('says why a task failed and takes the next one', async () => {
    const documents = new WorkIn(thread);
    await expect(documents.run('plainText', LARGE, [Uint8Array.of(1, 2, 3)])).rejects.toThrow(/./);
    expect(await documents.run('plainText', LARGE, [long(1)])).toBe('문장 0. ');
    await documents.onApplicationShutdown();
  });

  it('fails what waits when it ends, and is begun anew for what comes then', async () => {
    const dying = join(directory, 'dying.mjs');
    await writeFile(dying, `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', ({ id, args }) => (args[0].length === 0 ? process.exit(1) : parentPort.postMessage({ id, value: 'served' })));\n`);
    const documents = new WorkIn(dying);
    await expect(documents.run('plainText', LARGE, [])).rejects.toThrow('has ended');
    expect(await documents.run('plainText', LARGE, [long(1)])).toBe('served');
    await documents.onApplicationShutdown();
  });

  it('is not asked for a small text', async () => {
    const documents = new WorkIn(join(directory, 'dying.mjs'));
    expect(await documents.run('plainText', 100, [long(2)])).toBe('문장 0. 문장 1. ');
  });
});
