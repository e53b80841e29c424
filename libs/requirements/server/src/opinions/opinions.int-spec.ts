import { createHash } from 'node:crypto';
import { opinionRoom } from '@shoal/contract';
import { OPINION_HEADINGS } from '@shoal/requirements-domain';
import type { TestPerson } from '@shoal/testing';
import { readBytes } from '../reading/documents.samples';
import { buildScene, change, clausesOf, handedIn, must, openedBy, opinionOf, type OpinionShape, type Scene, tenderWith, told } from './opinions.scene';

let scene: Scene;
beforeAll(async () => {
  scene = await buildScene();
}, 90_000);
afterAll(() => scene?.server.stop());

const seen = ({ id, version }: OpinionShape) => ({ id, version });
const http = (person: TestPerson, path: string, init?: RequestInit) => scene.server.as(person).http(path, init);
const exported = async (person: TestPerson, id: string, format: string): Promise<Buffer> => Buffer.from(await (await http(person, `/files/opinions/${id}/${format}`)).arrayBuffer());
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(64, 'a')]);
const upload = (person: TestPerson, id: string, purpose: string, name = '접수증.pdf', body = pdf) =>
  http(person, `/files/opinions/${id}/${purpose}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(name) } });
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { error: { code: string } }).error.code;

describe('an opinion', () => {
  it('begins with a part for each chosen clause; the whole cooperative is told', async () => {
    const tenderId = await tenderWith(scene);
    const clauses = (await clausesOf(scene, scene.naru.admin, tenderId)).nodes;
    const opinion = await must(scene, scene.naru.admin, 'openOpinion', { tenderId, title: ' 하자담보 \n 완화 ', clauseIds: [clauses[1]!.id, clauses[0]!.id], dueAt: '2026-12-10T09:00:00.000Z' });
    expect(opinion).toMatchObject({ title: '하자담보 완화', state: 'DRAFT', dueAt: '2026-12-10T09:00:00.000Z', firms: [{ name: '나루' }], openedByFirm: { name: '나루' }, clauses: [{ id: clauses[0]!.id }, { id: clauses[1]!.id }], room: opinionRoom(opinion.id) });
    const text = (await exported(scene.daon.member, opinion.id, 'text')).toString('utf8');
    expect(text).toContain('1. 1년 넘는 하자담보');
    expect(text).toContain('「하자보수 기간은 2년으로 한다.」');
    for (const heading of OPINION_HEADINGS) expect(text).toContain(`[${heading}]`);
    for (const person of [scene.saebom.admin, scene.daon.admin, scene.office]) expect(await told(scene, person, `/opinions/${opinion.id}`)).toEqual(['opinion_opened']);
    expect(await told(scene, scene.naru.admin, `/opinions/${opinion.id}`)).toEqual([]);
    expect((await clausesOf(scene, scene.naru.admin, tenderId)).nodes[0]).toMatchObject({ opinions: [{ id: opinion.id, state: 'DRAFT' }] });
  });

  it('is opened by administrators and the office, about clauses of its tender, up to a limit', async () => {
    const [tenderId, elsewhere] = [await tenderWith(scene), await tenderWith(scene)];
    const foreign = (await clausesOf(scene, scene.naru.admin, elsewhere)).nodes[0]!.id;
    const input = { tenderId, title: '의견', clauseIds: [] };
    expect((await change(scene, scene.naru.member, 'openOpinion', input)).codes).toEqual(['FORBIDDEN']);
    expect((await change(scene, scene.naru.admin, 'openOpinion', { ...input, clauseIds: [foreign] })).codes).toEqual(['NOT_FOUND']);
    expect((await change(scene, scene.naru.admin, 'openOpinion', { ...input, title: ' ' })).codes).toEqual(['INVALID_INPUT']);
    expect(await must(scene, scene.office, 'openOpinion', input)).toMatchObject({ firms: [], openedByFirm: null, viewerCan: { write: true, join: false } });
    await scene.server.database.query(`INSERT INTO opinions (id, cooperative_id, tender_id, title) SELECT uuidv7(), $1, $2, '또 하나' FROM generate_series(2, 20)`, [scene.cooperativeId, tenderId]);
    expect((await change(scene, scene.naru.admin, 'openOpinion', input)).codes).toEqual(['OPINIONS_FULL']);
  });

  it('is written by the firms that joined; the last one stays', async () => {
    const opened = await openedBy(scene, scene.naru.admin);
    expect((await opinionOf(scene, scene.saebom.admin, opened.id)).viewerCan).toMatchObject({ write: false, join: true, leave: false, settle: false });
    expect((await change(scene, scene.saebom.member, 'joinOpinion', { id: opened.id })).codes).toEqual(['FORBIDDEN']);
    expect(await must(scene, scene.saebom.admin, 'joinOpinion', { id: opened.id })).toMatchObject({ firms: [{ name: '나루' }, { name: '새봄' }], viewerCan: { write: true, join: false, leave: true } });
    expect((await change(scene, scene.saebom.admin, 'joinOpinion', { id: opened.id })).codes).toEqual(['FORBIDDEN']);
    expect((await opinionOf(scene, scene.saebom.member, opened.id)).viewerCan).toMatchObject({ write: true, leave: false });
    await must(scene, scene.saebom.admin, 'leaveOpinion', { id: opened.id });
    expect((await change(scene, scene.naru.admin, 'leaveOpinion', { id: opened.id })).codes).toEqual(['OPINION_LAST_FIRM']);
  });

  it('goes from draft to ready and back, with a title and an end that its writers and the office enter', async () => {
    const opened = await openedBy(scene, scene.naru.admin);
    expect((await change(scene, scene.daon.admin, 'setOpinionState', { ...seen(opened), state: 'READY' })).codes).toEqual(['FORBIDDEN']);
    expect((await change(scene, scene.naru.member, 'updateOpinion', { ...seen(opened), dueAt: '2026-12-10T09:00:00.000Z' })).codes).toEqual(['FORBIDDEN']);
    const dated = await must(scene, scene.office, 'updateOpinion', { ...seen(opened), dueAt: '2026-12-10T09:00:00.000Z', title: '새 제목' });
    expect(dated).toMatchObject({ dueAt: '2026-12-10T09:00:00.000Z', title: '새 제목', version: 2 });
    expect((await change(scene, scene.naru.member, 'setOpinionState', { ...seen(opened), state: 'READY' })).codes).toEqual(['STALE_VERSION']);
    const ready = await must(scene, scene.naru.member, 'setOpinionState', { ...seen(dated), state: 'READY' });
    expect(ready).toMatchObject({ state: 'READY', viewerCan: { write: false, settle: true } });
    expect(await told(scene, scene.office, `/opinions/${opened.id}`)).toEqual(['opinion_opened', 'opinion_ready']);
    const again = await must(scene, scene.naru.member, 'setOpinionState', { ...seen(ready), state: 'DRAFT' });
    expect(again).toMatchObject({ state: 'DRAFT', viewerCan: { write: true } });
    expect((await change(scene, scene.naru.member, 'setOpinionState', { ...seen(again), state: 'HANDED_IN' })).codes).toEqual(['STATE_NOT_NEXT']);
    expect((await change(scene, scene.naru.member, 'setOpinionState', { ...seen(again), state: 'WITHDRAWN' })).codes).toEqual(['FORBIDDEN']);
    expect(await must(scene, scene.naru.admin, 'setOpinionState', { ...seen(again), state: 'WITHDRAWN' })).toMatchObject({ state: 'WITHDRAWN', viewerCan: { write: false, settle: false } });
  });

  it('is handed in by the office with the very text, whose hash is kept, and corrected without touching that', async () => {
    const opened = await openedBy(scene, scene.naru.admin);
    const how = { day: '2026-12-01', channel: 'KONEPS', receiptNumber: '2026-0001' };
    expect((await change(scene, scene.office, 'handInOpinion', { ...seen(opened), ...how })).codes).toEqual(['STATE_NOT_NEXT']);
    const ready = await must(scene, scene.naru.admin, 'setOpinionState', { ...seen(opened), state: 'READY' });
    expect((await change(scene, scene.naru.admin, 'handInOpinion', { ...seen(ready), ...how })).codes).toEqual(['FORBIDDEN']);
    const handed = await must(scene, scene.office, 'handInOpinion', { ...seen(ready), ...how });
    expect(handed).toMatchObject({ state: 'HANDED_IN', handIn: { ...how, by: { id: scene.office.id } }, viewerCan: { write: false, recordReply: true } });
    const { rows } = await scene.server.database.query<{ content: Buffer; sha256: string }>('SELECT content, sha256 FROM opinion_hand_ins WHERE opinion_id = $1', [opened.id]);
    expect(createHash('sha256').update(rows[0]!.content).digest('hex')).toBe(rows[0]!.sha256);
    expect(rows[0]!.content.toString('utf8')).toContain('법적 근거');
    const corrected = await must(scene, scene.office, 'handInOpinion', { ...seen(handed), ...how, channel: 'LETTER', receiptNumber: '' });
    expect(corrected).toMatchObject({ handIn: { channel: 'LETTER', receiptNumber: '', sha256: rows[0]!.sha256 }, version: handed.version + 1 });
    expect(await told(scene, scene.naru.admin, `/opinions/${opened.id}`)).toEqual(['opinion_handed_in']);
    const { rows: log } = await scene.server.database.query<{ action: string }>(`SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY seq`, [opened.id]);
    expect(log.map(({ action }) => action)).toEqual(['opinion.open', 'opinion.hand_in', 'opinion.hand_in']);
  });

  it('gets the buyer’s reply, which may be put right', async () => {
    const handed = await handedIn(scene);
    const reply = { day: '2026-12-15', outcome: 'PARTLY', text: '일부 반영\n나머지는 원안대로' };
    expect((await change(scene, scene.naru.admin, 'recordOpinionReply', { ...seen(handed), ...reply })).codes).toEqual(['FORBIDDEN']);
    const answered = await must(scene, scene.office, 'recordOpinionReply', { ...seen(handed), ...reply });
    expect(answered).toMatchObject({ state: 'ANSWERED', reply });
    expect(await must(scene, scene.office, 'recordOpinionReply', { ...seen(answered), ...reply, outcome: 'ACCEPTED' })).toMatchObject({ state: 'ANSWERED', reply: { outcome: 'ACCEPTED' } });
    expect(await told(scene, scene.naru.admin, `/opinions/${handed.id}`)).toEqual(['opinion_handed_in', 'opinion_answered']);
  });
});

describe('the files of an opinion', () => {
  it('are the office’s to add, while there is something to add them to, and the cooperative’s to read', async () => {
    const opened = await openedBy(scene, scene.naru.admin);
    expect(await codeOf(await upload(scene.office, opened.id, 'hand_in'))).toBe('STATE_NOT_NEXT');
    const handed = await handedIn(scene);
    expect(await codeOf(await upload(scene.naru.admin, handed.id, 'hand_in'))).toBe('FORBIDDEN');
    expect(await codeOf(await upload(scene.office, handed.id, 'elsewhere'))).toBe('NOT_FOUND');
    expect(await codeOf(await upload(scene.office, handed.id, 'reply', '회신.exe'))).toBe('PROOF_KIND_REFUSED');
    expect(await codeOf(await upload(scene.office, handed.id, 'reply', '회신.hwpx'))).toBe('PROOF_NAME_LIES');
    for (const purpose of ['hand_in', 'reply']) expect((await upload(scene.office, handed.id, purpose)).status).toBe(201);
    const { files } = (await opinionOf(scene, scene.daon.member, handed.id)) as OpinionShape & { files: { id: string; url: string; purpose: string; name: string }[] };
    expect(files.map(({ purpose, name }) => [purpose, name])).toEqual([['HAND_IN', '접수증.pdf'], ['REPLY', '접수증.pdf']]);
    const got = await http(scene.daon.member, files[0]!.url);
    expect([got.status, got.headers.get('content-type'), got.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
    expect(Buffer.from(await got.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await http(scene.stranger, files[0]!.url)).status).toBe(404);
    expect((await change(scene, scene.naru.admin, 'removeOpinionFile', { id: files[0]!.id })).codes).toEqual(['FORBIDDEN']);
    expect(await must(scene, scene.office, 'removeOpinionFile', { id: files[0]!.id })).toMatchObject({ files: [{ id: files[1]!.id }] });
    for (let at = 0; at < 5; at += 1) await upload(scene.office, handed.id, 'hand_in', `붙임 ${at}.pdf`);
    expect(await codeOf(await upload(scene.office, handed.id, 'hand_in', '여섯째.pdf'))).toBe('OPINION_FILES_FULL');
  });

  it('are written as text, DOCX and HWPX, from what was handed in', async () => {
    const handed = await handedIn(scene);
    const texts = new Map<string, string>();
    for (const format of ['docx', 'hwpx']) {
      const document = await readBytes(await exported(scene.saebom.member, handed.id, format));
      expect(document.format).toBe(format);
      texts.set(format, JSON.stringify(document.blocks));
    }
    for (const text of texts.values()) for (const heading of ['규격 완화 요청', ...OPINION_HEADINGS]) expect(text).toContain(heading);
    const response = await http(scene.saebom.member, `/files/opinions/${handed.id}/text`);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition'), response.headers.get('cache-control')]).toEqual(['text/plain; charset=utf-8', 'attachment; filename="shoal-opinion.txt"', 'private, no-store']);
    expect((await response.text()).replace('\ufeff', '').startsWith('규격 완화 요청\r\n')).toBe(true);
    for (const path of [`/files/opinions/${handed.id}/pdf`, `/files/opinions/no-uuid/text`]) expect((await http(scene.saebom.member, path)).status).toBe(404);
  });
});
