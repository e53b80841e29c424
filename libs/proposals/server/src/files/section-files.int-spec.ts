import { Transformer } from '@napi-rs/image';
import type { TestPerson } from '@shoal/testing';
import { addSection, buildScene, MUTATIONS, RANDOM_ID, readSection, type Scene, type SectionShape } from '../proposals.scene';

let scene: Scene;
/** 다온's section for the consortium, and one that only 다온 reads. */
let open: SectionShape;
let closed: SectionShape;
let png: Buffer;
beforeAll(async () => {
  scene = await buildScene();
  open = await addSection(scene, { title: '연계 구성도', ownerFirmId: scene.crews.다온.firm.id });
  closed = await addSection(scene, { title: '가격 근거', ownerFirmId: scene.crews.다온.firm.id, readers: 'OWNER' });
  png = await Transformer.fromRgbaPixels(new Uint8Array(30 * 20 * 4).fill(200), 30, 20).png();
}, 60_000);
afterAll(() => scene?.server.stop());

const upload = (person: TestPerson | null, sectionId: string, body: Buffer, headers: Record<string, string> = { 'x-shoal-upload': '1' }): Promise<Response> =>
  scene.server.as(person).http(`/files/sections/${sectionId}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'image/png', ...headers } });
const codeOf = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as { error: { code: string } }).error.code];
const uploaded = async (section: SectionShape): Promise<string> => ((await (await upload(scene.crews.다온.member, section.id, png)).json()) as { url: string }).url;
const get = (person: TestPerson | null, url: string, headers: Record<string, string> = {}): Promise<Response> => scene.server.as(person).http(url, { headers });
const countFiles = async (): Promise<number> => Number((await scene.server.database.query<{ n: string }>('SELECT count(*) AS n FROM section_files')).rows[0]!.n);

describe('a picture', () => {
  it('is uploaded by a writer and shown to every reader, never as a page', async () => {
    const response = await upload(scene.crews.다온.member, open.id, png);
    expect(response.status).toBe(201);
    const file = (await response.json()) as { id: string; url: string };
    expect(file).toEqual({ id: file.id, url: `/files/${file.id}`, width: 30, height: 20 });
    for (const person of [scene.crews.다온.admin, scene.crews.나루.member, scene.crews.가온.member]) {
      const shown = await get(person, file.url);
      expect(shown.status).toBe(200);
      expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-disposition'].map((name) => [name, shown.headers.get(name)]))).toEqual({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-cache',
        'content-disposition': `attachment; filename="${file.id}.png"`,
      });
      expect(await new Transformer(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 30, height: 20, format: 'png' });
    }
  });

  it('is kept once per content, and answered with 304 only to whoever may still read it', async () => {
    const [one, two] = [await uploaded(open), await uploaded(open)];
    expect(one).not.toBe(two);
    const { rows } = await scene.server.database.query('SELECT DISTINCT sha256 FROM section_files WHERE section_id = $1', [open.id]);
    expect(rows).toHaveLength(1);
    const etag = (await get(scene.crews.나루.admin, one)).headers.get('etag')!;
    expect((await get(scene.crews.나루.admin, one, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(scene.crews.새봄.admin, one, { 'if-none-match': etag })).status).toBe(404);
  });

  it('of a closed section is as if it were not there, to the lead as to the rival, the stranger and the office', async () => {
    const url = await uploaded(closed);
    expect((await get(scene.crews.다온.admin, url)).status).toBe(200);
    const missing = await (await get(scene.crews.나루.admin, `/files/${RANDOM_ID}`)).text();
    for (const person of [scene.crews.나루.admin, scene.crews.가온.member, scene.crews.새봄.admin, scene.stranger, scene.office]) {
      const answer = await get(person, url);
      expect([answer.status, await answer.text()]).toEqual([404, missing]);
    }
    expect(await codeOf(await get(scene.crews.나루.admin, '/files/no-uuid'))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await get(null, url))).toEqual([401, 'UNAUTHENTICATED']);
    await scene.server.withoutPolicy(async () => {
      for (const person of [scene.crews.나루.admin, scene.crews.가온.member, scene.crews.새봄.admin, scene.stranger]) expect((await get(person, url)).status).toBe(404);
    });
  });

  it('ends with its section, and with the right to read it', async () => {
    const section = await addSection(scene, { title: '일정표' });
    const url = ((await (await upload(scene.crews.나루.member, section.id, png)).json()) as { url: string }).url;
    const lead = scene.server.as(scene.crews.나루.admin);
    expect((await get(scene.crews.가온.member, url)).status).toBe(200);
    await lead.ask(MUTATIONS.updateSection, { input: { id: section.id, version: 1, readers: 'OWNER' } });
    expect((await get(scene.crews.가온.member, url)).status).toBe(404);
    await lead.ask(MUTATIONS.removeSection, { id: section.id });
    expect((await get(scene.crews.나루.admin, url)).status).toBe(404);
    await lead.ask(MUTATIONS.restoreSection, { id: section.id });
    expect((await get(scene.crews.나루.admin, url)).status).toBe(200);
  });
});

describe('an upload is refused', () => {
  it('to everybody who may not write, before its body is looked at', async () => {
    const before = await countFiles();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await codeOf(await upload(scene.crews.나루.admin, open.id, svg))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await upload(scene.crews.나루.admin, closed.id, svg))).toEqual([403, 'FORBIDDEN']);
    for (const person of [scene.crews.새봄.admin, scene.stranger, scene.office]) expect(await codeOf(await upload(person, open.id, svg))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await upload(scene.crews.다온.admin, 'no-uuid', svg))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await upload(null, open.id, png))).toEqual([401, 'UNAUTHENTICATED']);
    await scene.server.withoutPolicy(async () => {
      for (const person of [scene.crews.나루.admin, scene.crews.새봄.admin]) expect((await upload(person, closed.id, png)).status).toBeGreaterThanOrEqual(400);
    });
    expect(await countFiles()).toBe(before);
  });

  it('in a confirmed section', async () => {
    const section = await addSection(scene, { title: '확정된 절' });
    await scene.server.database.query(`UPDATE sections SET state = 'confirmed' WHERE id = $1`, [section.id]);
    expect(await codeOf(await upload(scene.crews.나루.admin, section.id, png))).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><script>alert(1)</script></svg>')],
    ['HTML that calls itself a picture', Buffer.from('<html><script>alert(1)</script></html>')],
    ['nothing', Buffer.alloc(0)],
  ])('when it is %s', async (_, body) => expect(await codeOf(await upload(scene.crews.다온.member, open.id, body))).toEqual([400, 'FILE_REFUSED']));

  it('above 10 MB, whatever its length claims', async () => {
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]);
    expect(await codeOf(await upload(scene.crews.다온.member, open.id, large))).toEqual([400, 'FILE_REFUSED']);
    let sent = 0;
    const stream = new ReadableStream({
      pull: (controller) => (sent++ < 24 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close()),
    });
    const unmeasured = await scene.server
      .as(scene.crews.다온.member)
      .http(`/files/sections/${open.id}`, { method: 'POST', body: stream, duplex: 'half', headers: { 'x-shoal-upload': '1', 'content-type': 'image/png' } } as RequestInit)
      .then(codeOf, (error: Error) => error.message);
    expect([[400, 'FILE_REFUSED'], 'fetch failed']).toContainEqual(unmeasured);
  });

  it('from another site', async () => {
    const before = await countFiles();
    const headers: Record<string, string>[] = [{}, { 'x-shoal-upload': '1', origin: 'https://evil.example' }, { 'x-shoal-upload': '1', origin: 'null' }, { 'x-shoal-upload': '1', 'sec-fetch-site': 'same-site' }];
    for (const sent of headers) expect(await codeOf(await upload(scene.crews.다온.member, open.id, png, sent))).toEqual([403, 'FORBIDDEN']);
    expect(await countFiles()).toBe(before);
    expect((await upload(scene.crews.다온.member, open.id, png, { 'x-shoal-upload': '1', origin: scene.server.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});

describe('a firm that left', () => {
  it('cannot use a link that it kept', async () => {
    const url = await uploaded(open);
    expect((await get(scene.crews.가온.member, url)).status).toBe(200);
    await scene.server.as(scene.crews.가온.admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId: scene.bidId, firmId: scene.crews.가온.firm.id } });
    const answer = await get(scene.crews.가온.member, url);
    expect(await codeOf(answer)).toEqual([404, 'NOT_FOUND']);
    expect((await readSection(scene, scene.crews.다온.member, open.id)).viewerCan.read).toBe(true);
  });
});

describe('a cooperative', () => {
  it('goes with everything in it', async () => {
    await scene.server.database.query('DELETE FROM cooperatives WHERE id = $1', [scene.crews.나루.firm.cooperativeId]);
    for (const table of ['proposals', 'sections', 'section_writers', 'section_rooms', 'section_files']) expect((await scene.server.database.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
  });
});
