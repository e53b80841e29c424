import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerSettings } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import { buildScene, must, mustRead, plant, RANDOM_ID, type Scene, type Thing } from '../sharing.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 60_000);
afterAll(() => scene?.server.stop());

const MB = 1024 * 1024;
const pdf = (bytes = 64): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'a')]);
const upload = (person: TestPerson | null, evidenceId: string, body: Buffer, name = '실적증명서.pdf', headers: Record<string, string> = {}): Promise<Response> =>
  scene.server.as(person).http(`/files/evidence/${evidenceId}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(name), ...headers } });
const codeOf = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as { error: { code: string } }).error.code];
const stored = async (): Promise<string> => JSON.stringify((await scene.server.database.query('SELECT f.*, e.version FROM evidence_files f JOIN evidence e ON e.id = f.evidence_id ORDER BY f.id')).rows);
const lyingAside = async (): Promise<string[]> => readdir(join(scene.server.app.get(ServerSettings).dataDirectory, 'files', 'incoming'));
const member = (): TestPerson => scene.crews.나루.member;

describe('a proof', () => {
  it('is uploaded by anybody of the owner and saved as it came, never shown as a page', async () => {
    const thing = await plant(scene, { visibility: 'cooperative' });
    const content = pdf(3 * MB);
    const response = await upload(member(), thing.id, content, '2024 「통합관제」 계약서 (최종).pdf');
    expect(response.status).toBe(201);
    const { id, url } = (await response.json()) as { id: string; url: string };
    expect(await mustRead(scene, member(), thing.id)).toMatchObject({ version: 2, files: [{ id: thing.fileId }, { id, url, name: '2024 「통합관제」 계약서 (최종).pdf', type: 'application/pdf', bytes: content.length, uploadedBy: { name: member().name } }] });
    const got = await scene.server.as(scene.crews.다온.admin).http(url);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-disposition', 'content-length'].map((name) => [name, got.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="2024 ______ ___ (__).pdf"; filename*=UTF-8''2024%20%E3%80%8C%ED%86%B5%ED%95%A9%EA%B4%80%EC%A0%9C%E3%80%8D%20%EA%B3%84%EC%95%BD%EC%84%9C%20%28%EC%B5%9C%EC%A2%85%29.pdf`,
      'content-length': String(content.length),
    });
    expect(Buffer.from(await got.arrayBuffer()).equals(content)).toBe(true);
    expect(await lyingAside()).toEqual([]);
    const etag = got.headers.get('etag')!;
    expect((await scene.server.as(scene.crews.다온.admin).http(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await must(scene, scene.crews.나루.admin, 'setEvidenceVisibility', { input: { id: thing.id, visibility: 'PRIVATE' } });
    expect((await scene.server.as(scene.crews.다온.admin).http(url, { headers: { 'if-none-match': etag } })).status).toBe(404);
  });

  it('is kept once per content, also beside one that is removed', async () => {
    const [one, two] = [await plant(scene), await plant(scene)];
    const ids = [];
    for (const thing of [one, two]) ids.push(((await (await upload(member(), thing.id, pdf(99))).json()) as { id: string }).id);
    const { rows } = await scene.server.database.query('SELECT DISTINCT sha256 FROM evidence_files WHERE id = ANY($1)', [ids]);
    expect(rows).toHaveLength(1);
    await must(scene, member(), 'removeEvidenceFile', { id: ids[0] });
    expect((await scene.server.as(member()).http(`/files/proofs/${ids[0]}`)).status).toBe(404);
    expect((await scene.server.as(member()).http(`/files/proofs/${ids[1]}`)).status).toBe(200);
  });

  it('reopens what was verified', async () => {
    const thing = await plant(scene, { review: 'verified' });
    expect((await upload(member(), thing.id, pdf())).status).toBe(201);
    expect(await mustRead(scene, member(), thing.id)).toMatchObject({ reviewState: 'REQUESTED', version: 2 });
  });
});

describe('an upload is refused, and nothing of it stays', () => {
  const refused = async (attempt: () => Promise<Response>, answer: [number, string]): Promise<void> => {
    const before = await stored();
    expect(await codeOf(await attempt())).toEqual(answer);
    expect(await stored()).toBe(before);
    expect(await lyingAside()).toEqual([]);
  };
  let thing: Thing;
  beforeAll(async () => {
    thing = await plant(scene, { visibility: 'cooperative' });
    await scene.server.database.query('DELETE FROM rate_limits');
  });

  it.each<[string, Buffer, string, string]>([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), '계약서.pdf', 'PROOF_KIND_REFUSED'],
    ['nothing', Buffer.alloc(0), '계약서.pdf', 'PROOF_KIND_REFUSED'],
    ['a PDF that calls itself a document', pdf(), '계약서.docx', 'PROOF_NAME_LIES'],
    ['a program', Buffer.from('MZ'), '계약서.exe', 'PROOF_KIND_REFUSED'],
    ['a document with macros by its name', pdf(), '계약서.docm', 'PROOF_MACROS'],
    ['a damaged document', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(200)]), '계약서.docx', 'PROOF_DAMAGED'],
    ['without a name', pdf(), '', 'INVALID_INPUT'],
  ])('when it is %s', (_, body, name, code) => refused(() => upload(member(), thing.id, body, name), [400, code]));

  it('when its name cannot be read', () => refused(() => upload(member(), thing.id, pdf(), 'x', { 'x-shoal-name': '%E0%A4%A' }), [400, 'INVALID_INPUT']));

  it('when it is larger than 50 MB, by what it claims or by what comes', async () => {
    await refused(() => upload(member(), thing.id, pdf(50 * MB)), [400, 'PROOF_TOO_LARGE']);
    let sent = 0;
    const stream = new ReadableStream({ pull: (controller) => (sent++ < 60 ? controller.enqueue(new Uint8Array(MB)) : controller.close()) });
    const unmeasured = await scene.server
      .as(member())
      .http(`/files/evidence/${thing.id}`, { method: 'POST', body: stream, duplex: 'half', headers: { 'x-shoal-upload': '1', 'x-shoal-name': 'a.pdf' } } as RequestInit)
      .then(codeOf, (error: Error) => error.message);
    expect([[400, 'PROOF_TOO_LARGE'], 'fetch failed']).toContainEqual(unmeasured);
    expect(await lyingAside()).toEqual([]);
  });

  it('to everybody but the owner, before its body is looked at', async () => {
    for (const person of [scene.crews.다온.admin, scene.crews.새봄.admin, scene.office]) await refused(() => upload(person, thing.id, Buffer.from('x')), [403, 'FORBIDDEN']);
    const hidden = await plant(scene);
    for (const person of [scene.crews.다온.admin, scene.office, scene.stranger]) await refused(() => upload(person, hidden.id, pdf()), [404, 'NOT_FOUND']);
    await refused(() => upload(null, thing.id, pdf()), [401, 'UNAUTHENTICATED']);
    await refused(() => upload(member(), RANDOM_ID, pdf()), [404, 'NOT_FOUND']);
    await refused(() => upload(member(), 'no-uuid', pdf()), [404, 'NOT_FOUND']);
    await scene.server.withoutPolicy(async () => {
      for (const person of [scene.crews.다온.admin, scene.office, scene.stranger]) await refused(() => upload(person, thing.id, pdf()), [404, 'NOT_FOUND']);
    });
  });

  it('from another site', async () => {
    const headers: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'same-site' }];
    for (const sent of headers) await refused(() => upload(member(), thing.id, pdf(), 'a.pdf', sent), [403, 'FORBIDDEN']);
    await refused(() => scene.server.as(member()).http(`/files/evidence/${thing.id}`, { method: 'POST', body: new Uint8Array(pdf()), headers: { 'x-shoal-name': 'a.pdf' } }), [403, 'FORBIDDEN']);
  });

  it('to what lies in the trash, and to the twenty-first', async () => {
    const removed = await plant(scene);
    await must(scene, scene.crews.나루.admin, 'removeEvidence', { id: removed.id });
    await refused(() => upload(member(), removed.id, pdf()), [409, 'EVIDENCE_REMOVED']);
    const full = await plant(scene);
    await scene.server.database.query(
      `INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) SELECT gen_random_uuid(), cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by FROM evidence_files, generate_series(1, 18) WHERE id = $1`,
      [full.fileId],
    );
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => upload(member(), full.id, pdf(), `${name}.pdf`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await mustRead(scene, member(), full.id)).files).toHaveLength(20);
    await refused(() => upload(member(), full.id, pdf()), [409, 'PROOFS_FULL']);
  });
});
