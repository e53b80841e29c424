import { FileStore } from '@shoal/platform';
import { readSheet } from 'read-excel-file/node';
import { v7 as uuid } from 'uuid';
import type { Crew } from '@shoal/testing';
import { bringIn, buildScene, codeOf, headOf, look, rowOf, type Scene, table, unzip, uploaded } from './exchange.scene';

let scene: Scene;
const PROOF = Buffer.from(`%PDF-1.7 ${'증빙 '.repeat(1000)}`);

beforeAll(async () => {
  scene = await buildScene();
  await furnish(scene.naru, '나루');
  await furnish(scene.saebom, '새봄비밀');
  await furnish(scene.yetter, '옛터');
  await scene.server.database.query(`UPDATE evidence SET visibility = 'cooperative' WHERE firm_id = $1`, [scene.saebom.firm.id]);
}, 90_000);
afterAll(() => scene?.server.stop());
beforeEach(() => scene.server.database.query('DELETE FROM rate_limits'));

/** Two references, one in the trash, with two proofs of one name; a certificate and an expert. */
const furnish = async (crew: Crew, word: string): Promise<void> => {
  await bringIn(scene, crew.admin, await uploaded(scene, crew.admin, 'reference', await table('reference', [rowOf('reference', { title: `${word} 사업`, method: '공동이행', shareBasisPoints: '60%', participants: '어딘가 | 40%' }), rowOf('reference', { title: `${word} 버린 사업` })])));
  await bringIn(scene, crew.admin, await uploaded(scene, crew.admin, 'certificate', await table('certificate', [rowOf('certificate', { number: `${word}-1` })])));
  await bringIn(scene, crew.admin, await uploaded(scene, crew.admin, 'expert', await table('expert', [rowOf('expert', { name: `${word}사람` })])));
  // What a form takes, and a spreadsheet would compute.
  await scene.server.database.query(`UPDATE evidence SET title = '=' || title WHERE firm_id = $1 AND title LIKE '% 사업' AND title NOT LIKE '%버린%'`, [crew.firm.id]);
  await scene.server.database.query(`UPDATE evidence SET removed_at = now() WHERE firm_id = $1 AND title LIKE '%버린%'`, [crew.firm.id]);
  const sha256 = await scene.server.app.get(FileStore).put(PROOF);
  for (const sha of [sha256, sha256, 'f'.repeat(64)])
    await scene.server.database.query(`INSERT INTO evidence_files (id, cooperative_id, firm_id, evidence_id, name, type, bytes, sha256, uploaded_by) SELECT $1, cooperative_id, firm_id, id, $2, 'application/pdf', $3, $4, created_by FROM evidence WHERE firm_id = $5 AND title LIKE '=%'`, [
      uuid(), sha === sha256 ? '실적증명서.pdf' : '잃은 파일.pdf', PROOF.length, sha, crew.firm.id,
    ]);
};

const fetchArchive = async (crew: Crew): Promise<ReadonlyMap<string, Buffer>> => {
  const response = await scene.server.as(crew.admin).http('/files/registry/export?language=ko');
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/zip', 'private, no-store']);
  return unzip(Buffer.from(await response.arrayBuffer()));
};
const textOf = (archive: ReadonlyMap<string, Buffer>, name: string): string => archive.get(name)?.toString('utf8') ?? '';

describe('everything a firm owns', () => {
  it('comes out as one archive, files byte by byte, and can be brought in again', async () => {
    const archive = await fetchArchive(scene.naru);
    const data = JSON.parse(textOf(archive, 'data.json')) as { schema: string; version: number; firm: { name: string }; references: { id: string; title: string; removedAt: string | null; participants: object[]; amount: string; files: { path: string; sha256: string }[] }[]; certificates: object[]; experts: object[]; capabilities: object[] };
    expect(data).toMatchObject({ schema: 'shoal.registry-export', version: 1, firm: { name: '나루' }, certificates: [{ number: '나루-1', certificateKind: '직접생산확인증명서' }], experts: [{ name: '나루사람', qualifications: [{ number: '12-34' }] }], capabilities: [] });
    expect(data.references).toMatchObject([{ title: '=나루 사업', removedAt: null, amount: '1240000000', participants: [{ name: '어딘가', shareBasisPoints: 4000 }] }, { title: '나루 버린 사업', removedAt: expect.any(String) as unknown }]);
    const id = data.references[0]?.id ?? '';
    expect([...archive.keys()].sort()).toEqual(['README.txt', 'certificates.xlsx', 'data.json', 'experts.xlsx', `files/${id}/실적증명서 (2).pdf`, `files/${id}/실적증명서.pdf`, 'references.xlsx'].sort());
    for (const name of [`files/${id}/실적증명서.pdf`, `files/${id}/실적증명서 (2).pdf`]) expect(archive.get(name)?.equals(PROOF)).toBe(true);
    expect(textOf(archive, 'README.txt')).toContain(`files/${id}/잃은 파일.pdf`);

    const sheet = await readSheet(archive.get('references.xlsx') as Buffer);
    expect(sheet[0]).toEqual(headOf('reference'));
    // No cell begins a formula, for whatever program opens it.
    expect(sheet[1]?.[0]).toBe(`'=나루 사업`);
    const whole = await look(scene, scene.naru.admin, await uploaded(scene, scene.naru.admin, 'reference', archive.get('references.xlsx') as Buffer));
    expect(whole).toMatchObject({ rowCount: 2, problemCount: 0, duplicateCount: 1 });
    const again = await uploaded(scene, scene.naru.admin, 'expert', archive.get('experts.xlsx') as Buffer);
    expect(await look(scene, scene.naru.admin, again)).toMatchObject({ rowCount: 1, problemCount: 0, duplicateCount: 1 });
  });

  it('and nothing of others, also what they show to the cooperative', async () => {
    const archive = await fetchArchive(scene.naru);
    for (const content of archive.values()) expect(content.includes('새봄비밀')).toBe(false);
    const sheets = await Promise.all(['references.xlsx', 'certificates.xlsx', 'experts.xlsx'].map((name) => readSheet(archive.get(name) as Buffer)));
    expect(JSON.stringify(sheets)).not.toContain('새봄');
  });

  it('comes out also when the firm has left or is suspended, and each time it is in the log', async () => {
    for (const membership of ['left', 'suspended']) {
      await scene.server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [scene.yetter.firm.id, membership]);
      const archive = await fetchArchive(scene.yetter);
      expect(textOf(archive, 'data.json')).toContain('옛터사람');
      expect([...archive.values()].some((content) => content.equals(PROOF))).toBe(true);
    }
    const { rows } = await scene.server.database.query(`SELECT person_id, details FROM audit_log WHERE action = 'registry.export' AND firm_id = $1`, [scene.yetter.firm.id]);
    expect(rows).toMatchObject([{ person_id: scene.yetter.admin.id, details: { things: 4 } }, { person_id: scene.yetter.admin.id }]);
  });

  it('is its administrators’ to take: not for members, the office or who has not signed in; a rival gets its own', async () => {
    const attempts: [number, string][] = [];
    for (const person of [scene.naru.member, scene.office, null]) attempts.push(await codeOf(await scene.server.as(person).http('/files/registry/export')));
    expect(attempts).toEqual([[403, 'FORBIDDEN'], [403, 'FORBIDDEN'], [401, 'UNAUTHENTICATED']]);
    for (const person of [scene.saebom.admin, scene.stranger]) {
      const response = await scene.server.as(person).http('/files/registry/export');
      const archive = unzip(Buffer.from(await response.arrayBuffer()));
      for (const content of archive.values()) expect(content.includes('나루')).toBe(false);
    }
    await scene.server.withoutPolicy(async () => {
      const response = await scene.server.as(scene.office).http('/files/registry/export');
      expect(Buffer.from(await response.arrayBuffer()).includes('나루')).toBe(false);
    });
  });
});

describe('templates', () => {
  it.each(['reference', 'certificate', 'expert', 'firm'])('of %s come in both languages and formats, and are read again', async (kind) => {
    for (const language of ['ko', 'en']) {
      const [book, text] = await Promise.all(['xlsx', 'csv'].map(async (format) => Buffer.from(await (await scene.server.as(scene.naru.member).http(`/files/registry-templates/${kind}?format=${format}&language=${language}`)).arrayBuffer())));
      const rows = await readSheet(book as Buffer);
      expect(rows).toHaveLength(2);
      expect(text?.toString('utf8').split('\r\n')[0]).toContain(String(rows[0]?.[0]));
      expect((await readSheet(book as Buffer, 2)).length).toBe(3 + (rows[0]?.length ?? 0));
    }
  });

  it('are for people who have signed in', async () => {
    expect(await codeOf(await scene.server.as(null).http('/files/registry-templates/reference'))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await scene.server.as(scene.naru.admin).http('/files/registry-templates/secrets'))).toEqual([404, 'NOT_FOUND']);
  });
});
