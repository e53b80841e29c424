import fc from 'fast-check';
import * as Y from 'yjs';
import { compactRoom, type TailUpdate } from './compact-room';
import { deletionsIn, squashUpdates } from './squash-updates';

interface Step {
  readonly who: number;
  readonly kind: 'type' | 'paste' | 'delete' | 'split' | 'attribute' | 'format' | 'sync';
  readonly at: number;
}
const step = fc.record<Step>({ who: fc.nat(2), kind: fc.constantFrom('type', 'type', 'type', 'paste', 'delete', 'split', 'attribute', 'format', 'sync'), at: fc.nat(10_000) });

/** Three people write in one text, each ahead of the others until they sync; returns the log in the order of arrival. */
const write = (steps: readonly Step[]): TailUpdate[] => {
  const log: TailUpdate[] = [];
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc({ gc: false }), { clientID }));
  const first = new Y.XmlElement('paragraph');
  first.insert(0, [new Y.XmlText('')]);
  docs.forEach((doc, who) =>
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'log') return;
      log.push({ seq: log.length + 1, update, personId: `p${who}`, at: new Date(log.length * 1000) });
    }),
  );
  docs[0]!.getXmlFragment('default').insert(0, [first]);
  for (const { who, kind, at } of steps) {
    const doc = docs[who]!;
    if (kind === 'sync') {
      for (const { update } of [...log]) Y.applyUpdate(doc, update, 'log');
      continue;
    }
    const fragment = doc.getXmlFragment('default');
    const paragraph = fragment.length > 0 ? (fragment.get(at % fragment.length) as Y.XmlElement) : null;
    const text = paragraph?.get(0) as Y.XmlText | undefined;
    if (!paragraph || !text) {
      const added = new Y.XmlElement('paragraph');
      added.insert(0, [new Y.XmlText('새')]);
      fragment.insert(0, [added]);
      continue;
    }
    const length = text.length;
    if (kind === 'type') for (const syllable of '실시간') text.insert(Math.min(at % (length + 1), text.length), syllable);
    if (kind === 'paste') text.insert(at % (length + 1), '붙여 넣은 글 🐟 ');
    if (kind === 'delete' && length > 0) text.delete(at % length, 1);
    if (kind === 'format' && length > 1) text.format(at % (length - 1), 1, { bold: {} });
    if (kind === 'attribute') paragraph.setAttribute('level', String(at % 4));
    if (kind === 'split') {
      const added = new Y.XmlElement('paragraph');
      added.insert(0, [new Y.XmlText('다음 문단')]);
      fragment.insert((at % fragment.length) + 1, [added]);
      if (at % 5 === 0) fragment.delete(at % fragment.length, 1);
    }
  }
  return log;
};

const open = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
};
/** Everything that can be told of a document: shown text, state vector, deletions. */
const judge = (updates: readonly Uint8Array[]): unknown => {
  const doc = open(updates);
  const ranges = [...Y.snapshot(doc).ds.clients].map(([client, items]) => [client, items.map(({ clock, len }) => [clock, len])]);
  return [doc.getXmlFragment('default').toString(), [...Y.snapshot(doc).sv].sort(), ranges.sort(), doc.store.pendingStructs, doc.store.pendingDs];
};

describe('squashed updates', () => {
  it('are the same to whoever applies them, also where others wrote between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const log = write(steps);
        const squashed = ['p0', 'p1', 'p2'].map((person) => {
          const own = log.filter(({ personId }) => personId === person).map(({ update }) => update);
          return squashUpdates(own, own.flatMap(deletionsIn));
        });
        expect(judge(squashed)).toEqual(judge(log.map(({ update }) => update)));
      }),
      { numRuns: 150 },
    );
  });

  it('join keystrokes that follow each other', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let index = 0; index < 500; index += 1) doc.getText('text').insert(index, '가');
    const squashed = squashUpdates(updates, []);
    expect(Y.decodeUpdate(squashed).structs).toHaveLength(1);
    expect(open([squashed]).getText('text').toString()).toBe('가'.repeat(500));
  });

  it('keep a gap a gap', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const word of ['하나', '둘', '셋']) doc.getText('text').insert(doc.getText('text').length, word);
    const holey = squashUpdates([updates[0]!, updates[2]!], []);
    expect(open([holey]).getText('text').toString()).toBe('하나');
    expect(open([holey, updates[1]!]).getText('text').toString()).toBe('하나둘셋');
  });
});

describe('a compacted room', () => {
  it('shows at every end of a stretch what the log showed, and its snapshot the newest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), fc.nat(10_000), fc.nat(10_000), async (steps, a, b) => {
        const log = write(steps);
        const cut = (a % log.length) + 1;
        const marks = new Set([(b % log.length) + 1]);
        const first = (await compactRoom({ baseSeq: 0, state: null, tail: log, marks }, log[cut]?.at ?? new Date(1e9)))!;
        const second = await compactRoom({ baseSeq: first.uptoSeq, state: first.state, tail: log.slice(first.uptoSeq), marks }, new Date(1e9));
        const rows = [...first.rows, ...(second?.rows ?? [])];
        for (const end of [...marks, ...rows.map(({ uptoSeq }) => uptoSeq)]) {
          const upTo = (list: readonly { uptoSeq: number; update: Uint8Array }[]) => list.filter(({ uptoSeq }) => uptoSeq <= end).map(({ update }) => update);
          expect(judge(upTo(rows))).toEqual(judge(upTo(log.map(({ seq, update }) => ({ uptoSeq: seq, update })))));
        }
        const newest = open([(second ?? first).state]);
        expect(newest.getXmlFragment('default').toString()).toBe(open(log.map(({ update }) => update)).getXmlFragment('default').toString());
        expect(Y.encodeStateVector(newest)).toEqual((second ?? first).stateVector);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps deletions that come before what they delete, in whatever order they were made', async () => {
    const log = write([
      { who: 1, kind: 'type', at: 0 }, { who: 2, kind: 'type', at: 0 }, { who: 1, kind: 'attribute', at: 0 }, { who: 1, kind: 'type', at: 0 },
      { who: 2, kind: 'sync', at: 0 }, { who: 2, kind: 'delete', at: 10 }, { who: 2, kind: 'attribute', at: 754 },
    ]);
    const first = (await compactRoom({ baseSeq: 0, state: null, tail: log, marks: new Set([1]) }, log[2]!.at))!;
    const second = (await compactRoom({ baseSeq: first.uptoSeq, state: first.state, tail: log.slice(first.uptoSeq), marks: new Set([1]) }, new Date(1e9)))!;
    expect(judge([...first.rows, ...second.rows].map(({ update }) => update))).toEqual(judge(log.map(({ update }) => update)));
  });

  it('ends a stretch at a pause of ten minutes, at a mark, and after an hour', async () => {
    const minutes = [0, 1, 2, 13, 14, 15, ...Array.from({ length: 70 }, (_, index) => 16 + index)];
    const doc = new Y.Doc();
    const tail: TailUpdate[] = [];
    doc.on('update', (update: Uint8Array) => tail.push({ seq: tail.length + 1, update, personId: 'p', at: new Date((minutes[tail.length] ?? 0) * 60_000) }));
    minutes.forEach((_, index) => doc.getText('text').insert(index, '가'));
    const { rows } = (await compactRoom({ baseSeq: 0, state: null, tail, marks: new Set([5]) }, new Date(1e12)))!;
    expect(rows.map(({ fromSeq, uptoSeq }) => [fromSeq, uptoSeq])).toEqual([[1, 3], [4, 5], [6, 65], [66, 76]]);
  });

  it('says who deleted first, also when somebody else brings the same deletion again', async () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getText('text').insert(0, '가나다');
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    const written = Y.encodeStateAsUpdate(a);
    a.getText('text').delete(0, 1);
    const deleted = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
    Y.applyUpdate(b, deleted);
    b.getText('text').insert(0, '라');
    const again = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
    const tail = [written, deleted, again].map((update, index) => ({ seq: index + 1, update, personId: index < 2 ? 'a' : 'b', at: new Date(index) }));
    const { rows } = (await compactRoom({ baseSeq: 0, state: null, tail, marks: new Set() }, new Date(1e6)))!;
    expect(rows.map(({ personId, update }) => [personId, deletionsIn(update).length])).toEqual([['a', 1], ['b', 0]]);
  });

  it('is not made over a hole, over what cannot be read, or over what builds on something missing', async () => {
    const doc = new Y.Doc();
    const tail: TailUpdate[] = [];
    doc.on('update', (update: Uint8Array) => tail.push({ seq: tail.length + 1, update, personId: 'p', at: new Date(0) }));
    for (const word of ['하나', '둘', '셋']) doc.getText('text').insert(doc.getText('text').length, word);
    const room = (updates: readonly TailUpdate[]) => compactRoom({ baseSeq: 0, state: null, tail: updates, marks: new Set() }, new Date(1));
    await expect(room([tail[0]!, tail[2]!])).rejects.toThrow(/update 2 is missing/);
    await expect(room([tail[0]!, { ...tail[1]!, update: Uint8Array.of(1, 2, 3) }])).rejects.toThrow();
    await expect(room([tail[0]!, { ...tail[2]!, seq: 2 }])).rejects.toThrow(/missing/);
    expect((await room(tail))?.uptoSeq).toBe(3);
  });
});
