import { type Block, blocksToUpdate } from '@shoal/collab-engine';
import { sectionRoom } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import * as Y from 'yjs';
import { MUTATIONS, RANDOM_ID } from '../proposals.scene';
import { age, as, codes, compact, COMPARE, CONFIRMATIONS, NAME, newest, open, playHistory, RENAME, RESTORE, restore, review, saved, setState, shared, textAt, until, VERSION, type Version, VERSIONS, versions, Writer } from './history.scene';

const scene = playHistory();

describe('versions of a section', () => {
  it('end at pauses, name who wrote, and are the same before and after compaction', async () => {
    const section = await shared();
    const [naru, daon] = [scene().crews.나루.member, scene().crews.다온.member];
    const first = await Writer.join(naru, section);
    first.write('나루가 처음 쓴 문단');
    await saved(section, 1);
    await age(section, 30);
    const second = await Writer.join(daon, section);
    second.paragraph(0).insert(0, '다온이 앞에: ');
    await saved(section, 2);
    first.write('나루의 둘째 문단');
    await saved(section, 3);
    const look = async () => (await versions(naru, section)).map(({ seq, newest: isNewest, people }) => [seq, isNewest, people.map(({ id }) => id)]);
    const expected = [[3, true, [daon.id, naru.id]], [1, false, [naru.id]]];
    expect(await look()).toEqual(expected);
    await compact(section);
    expect(await look()).toEqual(expected);
    expect(await textAt(naru, section, 1)).toBe('나루가 처음 쓴 문단');
    expect(await textAt(naru, section, 3)).toBe('다온이 앞에: 나루가 처음 쓴 문단|나루의 둘째 문단');
    // What is inside of a stretch is not kept by itself: the next version that is kept answers.
    expect((await as(naru).ask<{ sectionVersion: { seq: number } }>(VERSION, { sectionId: section.id, seq: 2 })).sectionVersion.seq).toBe(3);
    expect(await codes(as(naru).graphql(VERSION, { sectionId: section.id, seq: 4 }))).toEqual(['VERSION_NOT_KEPT']);
  });

  it('are read page by page', async () => {
    const section = await open();
    const writer = await Writer.join(scene().crews.나루.member, section);
    for (let index = 1; index <= 5; index += 1) {
      writer.write(`문단 ${index}`);
      await saved(section, index);
      await age(section, 20);
    }
    type Page = { sectionVersions: { nodes: Version[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const page = (after?: string) => as(scene().crews.나루.member).ask<Page>(VERSIONS, { sectionId: section.id, first: 2, after });
    const seen: number[] = [];
    let next: string | undefined;
    for (let more = true; more; ) {
      const { sectionVersions } = await page(next);
      expect(sectionVersions.totalCount).toBe(5);
      seen.push(...sectionVersions.nodes.map(({ seq }) => seq));
      ({ endCursor: next, hasNextPage: more } = sectionVersions.pageInfo);
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('are named by writers, stay apart through compaction, and can be renamed', async () => {
    const section = await shared();
    const { member } = scene().crews.다온;
    const name = (text: string, person = member) => as(person).graphql(NAME, { input: { sectionId: section.id, name: text } });
    expect((await name('빈 글')).codes).toEqual(['NOTHING_WRITTEN']);
    const writer = await Writer.join(scene().crews.나루.member, section);
    writer.write('초안');
    await saved(section, 1);
    expect((await name('  1차   초안 ')).codes).toEqual([]);
    expect((await name('또 하나')).codes).toEqual(['VERSION_NAMED']);
    expect((await name('')).codes).toEqual(['INVALID_INPUT']);
    expect((await name('읽기만', scene().crews.가온.member)).codes).toEqual(['FORBIDDEN']);
    writer.write('이어서');
    await saved(section, 2);
    await compact(section);
    const [latest, named] = await versions(member, section);
    expect([latest?.seq, named?.seq, named?.named?.name, named?.named?.person.id]).toEqual([2, 1, '1차 초안', member.id]);
    const rename = (person: TestPerson) => as(person).graphql(RENAME, { input: { id: named?.named?.id, name: '착수 보고본' } });
    expect((await rename(scene().crews.가온.member)).codes).toEqual(['FORBIDDEN']);
    expect((await rename(scene().crews.새봄.admin)).codes).toEqual(['NOT_FOUND']);
    expect((await rename(scene().crews.나루.member)).codes).toEqual([]);
    expect((await versions(member, section))[1]?.named?.name).toBe('착수 보고본');
    expect(await textAt(member, section, 1)).toBe('초안');
  });

  it('tell what has changed, word by word, and whose each change is', async () => {
    const section = await shared();
    const [naru, daon] = [scene().crews.나루.member, scene().crews.다온.member];
    const first = await Writer.join(naru, section);
    first.write('센서 데이터를 1분마다 모읍니다.', '지워질 문단입니다.');
    await saved(section, 1);
    await age(section, 30);
    const second = await Writer.join(daon, section);
    second.doc.transact(() => {
      second.paragraph(0).delete(8, 2);
      second.paragraph(0).insert(8, '10초');
      second.fragment.delete(1, 1);
    });
    await saved(section, 2);
    for (const step of ['tail', 'compacted']) {
      if (step === 'compacted') await compact(section);
      type Answer = { compareSectionVersions: { fromSeq: number; toSeq: number; document: string; changes: { person: { id: string } | null; written: number; removed: number }[] } };
      const { compareSectionVersions: changed } = await as(naru).ask<Answer>(COMPARE, { sectionId: section.id, from: 2, to: 1 });
      expect([changed.fromSeq, changed.toSeq]).toEqual([1, 2]);
      expect(changed.changes.map(({ person, written, removed }) => [person?.id, written, removed])).toEqual([[daon.id, 3, 12]]);
      const marks: unknown[] = [];
      const visit = (node: { text?: string; change?: { kind: string; by: string }; content?: never[] }): void => {
        if (node.text && node.change) marks.push([node.change.kind, node.text, node.change.by]);
        node.content?.forEach(visit);
      };
      visit(JSON.parse(changed.document) as never);
      expect(marks).toEqual([['deleted', '1분마다', daon.id], ['inserted', '10초마다', daon.id], ['deleted', '지워질 문단입니다.', daon.id]]);
    }
  });
});

describe('restoring', () => {
  it('appears live in every editor, is theirs who restored, and loses nothing', async () => {
    const section = await shared();
    const [naru, daon] = [scene().crews.나루.member, scene().crews.다온.member];
    const first = await Writer.join(naru, section);
    Y.applyUpdate(first.doc, blocksToUpdate([{ h: 2, text: '제목' }, { p: '지킬 문단' }, { table: { header: ['가', '나'], rows: [['1', '2']] } }] satisfies Block[]));
    await saved(section, 1);
    const before = first.shown;
    await age(section, 30);
    first.fragment.delete(1, 2);
    first.write('새로 쓴 문단');
    await saved(section, 3);
    const other = await Writer.join(daon, section);
    expect((await restore(daon, section, 1)).codes).toEqual([]);
    await until(() => first.shown === before && other.shown === before, 'shown to both');
    const listed = await versions(daon, section);
    expect(listed.map(({ seq, restoredSeq, people }) => [seq, restoredSeq, people.map(({ id }) => id)])).toEqual([[4, 1, [daon.id]], [3, null, [naru.id]], [1, null, [naru.id]]]);
    expect(await textAt(naru, section, 3)).toContain('새로 쓴 문단');
    const { rows } = await scene().server.database.query('SELECT person_id FROM collab_clients WHERE room = $1 ORDER BY at DESC LIMIT 1', [sectionRoom(section.id)]);
    expect(rows).toEqual([{ person_id: daon.id }]);
    // Back again, through compaction.
    await compact(section);
    expect((await restore(naru, section, 3)).codes).toEqual([]);
    await until(() => other.shown.includes('새로 쓴 문단') && !other.shown.includes('지킬 문단'), 'taken back');
    expect((await restore(naru, section, 3)).codes).toEqual(['VERSION_IS_NEWEST']);
  });

  it('converges with what others type at that moment, and two at once make one', async () => {
    const section = await shared();
    const [naru, daon] = [scene().crews.나루.member, scene().crews.다온.member];
    const first = await Writer.join(naru, section);
    first.write('하나', '둘', '셋');
    await saved(section, 1);
    await age(section, 30);
    first.fragment.delete(1, 1);
    await saved(section, 2);
    const other = await Writer.join(daon, section);
    const typing = (async () => {
      for (let index = 0; index < 20; index += 1) {
        other.paragraph(0).insert(other.paragraph(0).length, '!');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const [a, b] = await Promise.all([restore(naru, section, 1), restore(daon, section, 1)]);
    await typing;
    const outcomes = [...a.codes, ...b.codes];
    expect(outcomes.length).toBeLessThanOrEqual(1);
    await until(() => first.shown === other.shown && first.shown.includes('둘'), 'converged');
    expect(first.shown.match(/<paragraph>둘<\/paragraph>/g)).toHaveLength(1);
    const late = await Writer.join(scene().crews.가온.member, section);
    expect(late.shown).toBe(first.shown);
  });

  it('is refused to readers, for confirmed sections, and for what is not kept', async () => {
    const section = await shared();
    const { member } = scene().crews.나루;
    const writer = await Writer.join(member, section);
    writer.write('하나');
    await saved(section, 1);
    writer.write('둘');
    await saved(section, 2);
    await compact(section);
    expect((await restore(member, section, 1)).codes).toEqual(['VERSION_NOT_KEPT']);
    expect((await restore(scene().crews.가온.admin, section, 2)).codes).toEqual(['FORBIDDEN']);
    expect((await restore(scene().crews.새봄.admin, section, 2)).codes).toEqual(['NOT_FOUND']);
    await review(section);
    await setState(section, 2, 'CONFIRMED');
    expect((await restore(member, section, 2)).codes).toEqual(['FORBIDDEN']);
    await scene().server.withoutPolicy(async () => {
      expect((await restore(member, section, 2)).codes).toEqual(['FORBIDDEN']);
      expect((await restore(scene().crews.가온.admin, section, 2)).codes).toEqual(['FORBIDDEN']);
    });
    expect(await newest(section)).toBe(2);
  });
});

describe('the wall around the history', () => {
  it('gives nothing of a closed section, with and without the policy', async () => {
    const section = await open({ ownerFirmId: scene().crews.다온.firm.id, readers: 'OWNER' });
    const writer = await Writer.join(scene().crews.다온.member, section);
    writer.write('다온의 단가');
    await saved(section, 1);
    await as(scene().crews.다온.member).ask(NAME, { input: { sectionId: section.id, name: '단가 초안' } });
    await review(section);
    await as(scene().crews.다온.admin).ask(MUTATIONS.setSectionState, { input: { id: section.id, version: 1, state: 'CONFIRMED' } });
    const asks = (id: string) => [
      [VERSIONS, { sectionId: id }],
      [VERSION, { sectionId: id, seq: 1 }],
      [COMPARE, { sectionId: id, from: 0, to: 1 }],
      [NAME, { input: { sectionId: id, name: '침입' } }],
      [RESTORE, { input: { sectionId: id, seq: 1 } }],
    ] as const;
    const attack = async (): Promise<void> => {
      for (const person of [scene().crews.나루.admin, scene().crews.가온.member])
        for (const [query, variables] of asks(section.id)) {
          const answer = await as(person).graphql(query, variables);
          expect([answer.codes, JSON.stringify(answer)]).toEqual([['FORBIDDEN'], expect.not.stringContaining('단가')]);
        }
      for (const person of [scene().crews.나루.admin, scene().crews.가온.member]) expect((await as(person).ask<{ section: { confirmations: unknown[] } }>(CONFIRMATIONS, { id: section.id })).section.confirmations).toEqual([]);
      for (const person of [scene().crews.새봄.admin, scene().stranger, scene().office])
        for (const [index, [query, variables]] of asks(section.id).entries()) {
          const [real, random] = [await as(person).graphql(query, variables), await as(person).graphql(query, asks(RANDOM_ID)[index]![1])];
          expect(real.codes).toEqual(['NOT_FOUND']);
          expect(JSON.stringify(real.errors)).toBe(JSON.stringify(random.errors));
        }
    };
    await attack();
    await scene().server.withoutPolicy(attack);
  });
});
