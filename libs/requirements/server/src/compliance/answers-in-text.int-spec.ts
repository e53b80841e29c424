import { DigestJob } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { act, addSection, as, assign, playCompliance, RANDOM_ID, row, rowsOf, tryTo } from './compliance.scene';

const scene = playCompliance(6);
const crew = (name: '나루' | '다온' | '가온') => scene().crews[name];
const open: Writer[] = [];
afterEach(() => open.splice(0).forEach((writer) => writer.leave()));

const until = async (condition: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (const end = Date.now() + 5_000; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 20))) if (Date.now() > end) throw new Error(`not so in time: ${what}`);
};

/** Somebody who has the section open. */
class Writer {
  readonly doc = new Y.Doc();
  private readonly provider: WebsocketProvider;

  private constructor(person: TestPerson, section: { id: string }) {
    const { cookie } = as(person);
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } });
      }
    }
    this.provider = new WebsocketProvider(`${scene().server.origin.replace('http', 'ws')}/collab`, sectionRoom(section.id), this.doc, { WebSocketPolyfill: CookieSocket as never, disableBc: true });
    open.push(this);
  }

  static async join(person: TestPerson, section: { id: string }): Promise<Writer> {
    const writer = new Writer(person, section);
    await until(() => writer.provider.synced, 'synced');
    return writer;
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('default');
  }
  /** A paragraph whose first word answers these. */
  answer(words: string, ...requirementIds: string[]): void {
    this.doc.transact(() => {
      const [block, text] = [new Y.XmlElement('paragraph'), new Y.XmlText(words)];
      block.insert(0, [text]);
      this.fragment.push([block]);
      requirementIds.forEach((requirementId, at) => text.format(0, 2, { [at === 0 ? 'requirement' : `requirement--AAAAAA${String(at).padStart(2, '0')}`]: { requirementId } }));
    });
  }
  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
const answered = (n: number, times: number) => until(async () => (await row(n)).answerCount === times, `${n} answered ${times} times`);
const digest = () => scene().server.app.get(DigestJob, { strict: false }).run();

it('a paragraph that is tied to requirements answers them, with its block and whoever wrote it, and takes the state along', async () => {
  await assign(crew('나루').admin, { ...(await rowsOf(1, 2, 3)), firmId: crew('다온').firm.id });
  const section = await addSection('실시간 관제', { ownerFirmId: crew('다온').firm.id });
  const writer = await Writer.join(crew('다온').member, section);
  writer.answer('관제 화면은 3초 안에 뜬다.', (await row(1)).requirementId, (await row(2)).requirementId);
  await answered(1, 1);
  const [first, second] = [await row(1), await row(2)];
  expect(first).toMatchObject({ state: 'WRITING', answers: [{ section: { id: section.id }, person: { id: crew('다온').member.id }, firm: { id: crew('다온').firm.id } }] });
  expect(first.answers[0]?.blockId).toMatch(/^\d+-\d+$/);
  expect(second.answers[0]?.blockId).toBe(first.answers[0]?.blockId);
  // What stands in the text is taken away there.
  expect((await tryTo(crew('다온').member, 'unlinkAnswer', { id: first.answers[0]?.id })).codes).toEqual(['ANSWER_IN_TEXT']);
  // The job behind the text finds what is there already, and changes nothing of it.
  await digest();
  expect(await row(1)).toEqual(first);
});

it('deleting the paragraph takes its answers away, and with them what was written and confirmed', async () => {
  const section = await addSection('지울 문단', { ownerFirmId: crew('다온').firm.id });
  const writer = await Writer.join(crew('다온').member, section);
  const { requirementId, id } = await row(3);
  writer.answer('하나', requirementId);
  writer.answer('둘둘', requirementId);
  await answered(3, 2);
  await act(crew('다온').member, 'setItemState', { id, version: (await row(3)).version, state: 'WRITTEN' });
  await act(crew('나루').admin, 'setItemState', { id, version: (await row(3)).version, state: 'CONFIRMED' });
  writer.fragment.delete(0, 1);
  await answered(3, 1);
  expect((await row(3)).state).toBe('CONFIRMED');
  writer.fragment.delete(0, 1);
  await answered(3, 0);
  expect((await row(3)).state).toBe('ASSIGNED');
  const { rows } = await scene().server.database.query<{ to_value: string }>(`SELECT to_value FROM compliance_changes WHERE item_id = $1 AND what = 'state' ORDER BY id`, [id]);
  expect(rows.map(({ to_value }) => to_value)).toEqual(['assigned', 'writing', 'written', 'confirmed', 'assigned']);
});

it('a mark that a hand aims at nothing, or at a requirement of another tender, answers nothing', async () => {
  const section = await addSection('헛표시', { ownerFirmId: crew('다온').firm.id });
  const writer = await Writer.join(crew('다온').member, section);
  writer.answer('헛표시', RANDOM_ID, `${RANDOM_ID}' OR true`, (await row(4)).requirementId);
  await answered(4, 1);
  const { rows } = await scene().server.database.query('SELECT 1 FROM compliance_answers WHERE section_id = $1', [section.id]);
  expect(rows).toHaveLength(1);
  // Nobody's requirement stays nobody's, however well it is answered.
  expect((await row(4)).state).toBe('UNDECIDED');
});

it('is found by the job behind the text too', async () => {
  const section = await addSection('뒤늦게', { ownerFirmId: crew('다온').firm.id });
  const writer = await Writer.join(crew('다온').member, section);
  writer.answer('뒤늦게 찾는다.', (await row(5)).requirementId);
  await answered(5, 1);
  await scene().server.database.query('DELETE FROM compliance_answers WHERE section_id = $1', [section.id]);
  expect((await row(5)).answerCount).toBe(0);
  await digest();
  await answered(5, 1);
});
