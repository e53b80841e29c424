import { type Block, blocksToUpdate } from '@shoal/collab-engine';
import fc from 'fast-check';
import * as Y from 'yjs';
import { canonicalDocument, type DocumentNode, readDocument } from './document-tree';
import { openUpdates } from './history-states';
import { restoreEdit } from './restore-edit';

const words = fc.array(fc.constantFrom('연계', '**센서**', '게이트웨이', '[지침](https://a.kr)', '지연', '2초', '🐟'), { maxLength: 8 }).map((list) => list.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((p): Block => ({ p })),
  words.map((text): Block => ({ h: 2, text })),
  words.map((text): Block => ({ h: 3, text })),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((ul): Block => ({ ul })),
  words.map((code): Block => ({ code })),
  words.map((quote): Block => ({ quote })),
  fc.array(fc.tuple(words, words), { maxLength: 3 }).map((rows): Block => ({ table: { header: ['대상', '수량'], rows } })),
);
const read = (updates: readonly Uint8Array[]): DocumentNode => readDocument(openUpdates(updates));
const json = (updates: readonly Uint8Array[]): string => new TextDecoder().decode(canonicalDocument(openUpdates(updates)));

describe('a restoring edit', () => {
  it('makes any text out of any other', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (now, then) => {
        const present = blocksToUpdate(now);
        const target = blocksToUpdate(then);
        const edit = restoreEdit([present], read([target]), 99);
        expect(json([present, ...(edit ? [edit] : [])])).toBe(json([target]));
        if (edit) expect(Y.decodeUpdate(edit).structs.every(({ id }) => id.client === 99)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is none where nothing has changed', () => {
    const present = blocksToUpdate([{ p: '그대로' }, { table: { header: ['가'], rows: [['1']] } }]);
    expect(restoreEdit([present], read([present]), 1)).toBeNull();
  });

  it('touches only what differs: the rest keeps its structs', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, blocksToUpdate([{ p: '첫 문단은 그대로 있다.' }, { p: '둘째 문단에서 낱말 하나가 바뀐다.' }, { p: '셋째 문단' }]));
    const before = Y.encodeStateAsUpdate(doc);
    const second = (doc.getXmlFragment('default').get(1) as Y.XmlElement).get(0) as Y.XmlText;
    second.delete(8, 2);
    second.insert(8, '단어');
    const edit = restoreEdit([Y.encodeStateAsUpdate(doc)], read([before]), 7)!;
    const written = Y.decodeUpdate(edit).structs.map((struct) => (struct as Y.Item).content).filter((content) => content instanceof Y.ContentString).map((content) => content.str);
    expect(written).toEqual(['낱말']);
  });

  it('keeps marks that overlap with their own kind, each of them', () => {
    const [one, two, three] = ['1', '2', '3'].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [string, string, string];
    const then = blocksToUpdate([{ p: '3초 안에 **모두** 뜬다.', requirements: [two, one] }, { p: '한 곳에 모은다.', requirements: [three] }]);
    for (const now of [[], [{ p: '3초 안에 **모두** 뜬다.', requirements: [three] }], [{ p: '3초 안에 뜬다.', requirements: [one, two, three] }]]) {
      const present = blocksToUpdate(now);
      const edit = restoreEdit([present], read([then]), 99)!;
      expect(json([present, edit])).toBe(json([then]));
    }
  });

  it('joins what others write at the same time', () => {
    const then = blocksToUpdate([{ p: '앞 문단' }, { p: '지워질 문단이었다' }]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, then);
    doc.getXmlFragment('default').delete(1, 1);
    const present = Y.encodeStateAsUpdate(doc);
    const edit = restoreEdit([present], read([then]), 5)!;
    const other = new Y.Doc();
    Y.applyUpdate(other, present);
    const vector = Y.encodeStateVector(other);
    ((other.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(4, '에 덧붙임');
    const typed = Y.encodeStateAsUpdate(other, vector);
    expect(json([present, edit, typed])).toBe(json([present, typed, edit]));
    expect(json([present, typed, edit])).toContain('앞 문단에 덧붙임');
    expect(json([present, typed, edit])).toContain('지워질 문단이었다');
  });
});
