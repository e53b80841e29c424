import { createHash } from 'node:crypto';
import { blocksToUpdate } from '@shoal/collab-engine';
import { DigestJob, RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { UnitOfWork } from '@shoal/platform';
import type { TestPerson } from '@shoal/testing';
import * as Y from 'yjs';
import { as, compact, CONFIRMATIONS, CONTRIBUTIONS, newest, open, playHistory, review, saved, setState, shared, until, Writer } from './history.scene';

const scene = playHistory();

describe('a confirmed section', () => {
  const confirmations = async (person: TestPerson, section: { id: string }) =>
    (await as(person).ask<{ section: { confirmations: { id: string; seq: number; sha256: string; person: { id: string } }[] } }>(CONFIRMATIONS, { id: section.id })).section.confirmations;

  it('keeps its text with a hash that can be computed again, from what is kept and from the history', async () => {
    const section = await shared();
    const writer = await Writer.join(scene().crews.나루.member, section);
    Y.applyUpdate(writer.doc, blocksToUpdate([{ p: '확정될 **본문**' }, { table: { header: ['가'], rows: [['1']] } }]));
    await saved(section, 1);
    await review(section);
    await setState(section, 2, 'CONFIRMED');
    const [confirmation] = await confirmations(scene().crews.가온.member, section);
    expect(confirmation).toMatchObject({ seq: 1, person: { id: scene().crews.나루.admin.id } });
    const { rows } = await scene().server.database.query<{ content: Buffer; sha256: string }>('SELECT content, sha256 FROM section_confirmations WHERE section_id = $1', [section.id]);
    expect(createHash('sha256').update(rows[0]!.content).digest('hex')).toBe(confirmation!.sha256);
    await compact(section);
    const version = await scene().server.app.get(RoomHistory, { strict: false }).version(sectionRoom(section.id), 1);
    const again = JSON.stringify({ format: 'shoal-section/1', content: version!.document.content });
    expect(createHash('sha256').update(again).digest('hex')).toBe(confirmation!.sha256);
    // Reopened and changed, the old record stays and a new one comes.
    await setState(section, 3, 'REVIEW');
    const writing = await Writer.join(scene().crews.나루.member, section);
    writing.write('덧붙인 문단');
    await saved(section, 2);
    await setState(section, 4, 'CONFIRMED');
    const both = await confirmations(scene().crews.나루.member, section);
    expect(both.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(both[1]).toEqual(confirmation);
    expect(both[0]!.sha256).not.toBe(confirmation!.sha256);
  });

  it('keeps also an empty text', async () => {
    const section = await open();
    await review(section);
    await setState(section, 1, 'CONFIRMED');
    expect(await confirmations(scene().crews.나루.member, section)).toMatchObject([{ seq: 0, sha256: createHash('sha256').update('{"format":"shoal-section/1","content":[]}').digest('hex') }]);
    await expect(
      scene().server.app.get(RoomHistory, { strict: false }).windows(sectionRoom(section.id)),
    ).resolves.toEqual([]);
  });

  it('has every edit that was taken, and takes none that is not in it', async () => {
    const section = await shared();
    const [writer, other] = [await Writer.join(scene().crews.나루.member, section), await Writer.join(scene().crews.다온.member, section)];
    writer.write('첫 문단');
    await saved(section, 1);
    await review(section);
    let typing = true;
    const type = (async () => {
      for (let index = 0; typing; index += 1) {
        writer.paragraph(0).insert(writer.paragraph(0).length, String(index % 10));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await setState(section, 2, 'CONFIRMED');
    const kept = await scene().server.database.query<{ text: string; seq: number }>(`SELECT convert_from(content, 'UTF8') AS text, seq FROM section_confirmations WHERE section_id = $1`, [section.id]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    typing = false;
    await type;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await newest(section)).toBe(kept.rows[0]!.seq);
    expect(kept.rows[0]!.seq).toBeGreaterThan(5);
    // What others see is what was kept: nothing was shown that is not in it.
    expect(other.shown).toBe(`<paragraph>${(JSON.parse(kept.rows[0]!.text) as { content: { content: { text: string }[] }[] }).content[0]!.content[0]!.text}</paragraph>`);
  });

  it('cannot be changed or taken away by the application', async () => {
    const section = await open();
    await review(section);
    await setState(section, 1, 'CONFIRMED');
    const work = scene().server.app.get(UnitOfWork);
    const { admin } = scene().crews.나루;
    const contexts = [{ personId: admin.id, cooperativeId: admin.cooperativeId, firmId: admin.firmId }, { purpose: 'worker', cooperativeId: admin.cooperativeId }, { purpose: 'demo', cooperativeId: admin.cooperativeId }, { purpose: 'collab-log' }] as const;
    for (const context of contexts)
      for (const sql of [`UPDATE section_confirmations SET sha256 = repeat('0', 64)`, 'DELETE FROM section_confirmations', 'TRUNCATE section_confirmations'])
        await expect(work.run(context, ({ manager }) => manager.query(sql))).rejects.toThrow(/permission denied/);
    await expect(
      scene().server.database.query(`INSERT INTO section_confirmations SELECT gen_random_uuid(), seq, 'forged', sha256, person_id, confirmed_at, cooperative_id, bid_id, section_id FROM section_confirmations WHERE section_id = $1`, [section.id]),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('contributions', () => {
  it('are counted by firm and section, of what is there now, and only of what one may read', async () => {
    const section = await shared();
    const closed = await open({ ownerFirmId: scene().crews.다온.firm.id, readers: 'OWNER' });
    const [naru, daon] = [await Writer.join(scene().crews.나루.member, section), await Writer.join(scene().crews.다온.member, section)];
    naru.write('여덟 글자입니다');
    await saved(section, 1);
    await until(() => daon.shown !== '', 'shown');
    daon.paragraph(0).delete(0, 3);
    await saved(section, 2);
    daon.write('다온 여섯');
    const secret = await Writer.join(scene().crews.다온.member, closed);
    secret.write('비밀 단가 일곱');
    await saved(section, 3);
    await saved(closed, 1);
    await scene().server.app.get(DigestJob, { strict: false }).run();
    type Answer = { proposalContributions: { closedSections: number; firms: { firm: { name: string }; characters: number }[]; sections: { section: { title: string }; firms: { firm: { name: string }; characters: number }[] }[] } };
    const look = async (person: TestPerson) => (await as(person).ask<Answer>(CONTRIBUTIONS, { id: scene().proposalId })).proposalContributions;
    const of = (answer: Answer['proposalContributions'], title: string) => answer.sections.find(({ section: { title: shown } }) => shown === title)?.firms.map(({ firm, characters }) => [firm.name, characters]);
    const seenByNaru = await look(scene().crews.나루.admin);
    expect(of(seenByNaru, section.title)).toEqual([['나루', 5], ['다온', 5]]);
    expect([of(seenByNaru, closed.title), seenByNaru.closedSections]).toEqual([undefined, 1]);
    const seenByDaon = await look(scene().crews.다온.member);
    expect(of(seenByDaon, closed.title)).toEqual([['다온', 8]]);
    const sum = (answer: Answer['proposalContributions'], name: string) => answer.firms.find(({ firm }) => firm.name === name)?.characters ?? 0;
    expect(sum(seenByDaon, '다온') - sum(seenByNaru, '다온')).toBe(8);
    for (const person of [scene().crews.새봄.admin, scene().stranger, scene().office]) expect((await as(person).graphql(CONTRIBUTIONS, { id: scene().proposalId })).codes).toEqual(['NOT_FOUND']);
    await scene().server.withoutPolicy(async () => {
      expect(of(await look(scene().crews.나루.admin), closed.title)).toBeUndefined();
    });
  });
});

