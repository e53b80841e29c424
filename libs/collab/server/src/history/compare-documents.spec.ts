import { type Block, blocksToUpdate } from '@shoal/collab-engine';
import * as Y from 'yjs';
import { type ComparedNode, compareDocuments } from './compare-documents';
import { readDocument } from './document-tree';
import { compareStates, openUpdates } from './history-states';
import type { HistoryPart } from './history.repository';

const read = (blocks: readonly Block[]) => readDocument(openUpdates([blocksToUpdate(blocks)]));
/** `[-gone-]`, `{+new+}`, `~formatted~`, blocks on lines of their own. */
const show = (node: ComparedNode): string => {
  const inner = (node.content ?? []).map(show).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ');
  const body = node.text ?? (['doc', 'paragraph'].includes(node.type) ? inner : `${node.type}(${inner})`);
  if (node.content && node.change && node.content.every((child) => child.change?.kind === node.change?.kind)) return body;
  const wrap = { inserted: ['{+', '+}'], deleted: ['[-', '-]'], formatted: ['~', '~'] } as const;
  return node.change ? `${wrap[node.change.kind][0]}${body}${wrap[node.change.kind][1]}` : body;
};
const compare = (from: readonly Block[], to: readonly Block[]): string => (compareDocuments(read(from), read(to)).content ?? []).map(show).join('\n');

describe('two versions side by side', () => {
  it.each<[string, Block[], Block[], string]>([
    ['words', [{ p: '지연은 2초 이내로 보장한다.' }], [{ p: '지연은 1.2초 이내로 약속한다.' }], '지연은 [-2초-]{+1.2초+} 이내로 [-보장한다-]{+약속한다+}.'],
    ['a phrase as one change', [{ p: '가운데 옛 말씀이 있다' }], [{ p: '가운데 새 문장이 있다' }], '가운데 [-옛 말씀이-]{+새 문장이+} 있다'],
    ['a new paragraph', [{ p: '하나' }, { p: '셋' }], [{ p: '하나' }, { p: '둘' }, { p: '셋' }], '하나\n{+둘+}\n셋'],
    ['a paragraph that is gone', [{ p: '하나' }, { p: '둘' }], [{ p: '둘' }], '[-하나-]\n둘'],
    ['a heading of another level', [{ h: 2, text: '구성' }], [{ h: 3, text: '구성' }], '~heading(구성)~'],
    ['bold', [{ p: '중요한 말' }], [{ p: '**중요한** 말' }], '~중요한~ 말'],
    ['an item of a list', [{ ul: ['하나', '둘'] }], [{ ul: ['하나', '둘 반', '셋'] }], 'bulletList(listItem(하나) listItem(둘{+ 반+}) listItem({+셋+}))'],
    [
      'a cell and a row of a table',
      [{ table: { header: ['대상', '수량'], rows: [['센서', '860'], ['단말', '312']] } }],
      [{ table: { header: ['대상', '수량'], rows: [['센서', '900'], ['단말', '312'], ['카메라', '2,140']] } }],
      'table(tableRow(tableHeader(대상) tableHeader(수량)) tableRow(tableCell(센서) tableCell([-860-] {+900+})) tableRow(tableCell(단말) tableCell(312)) tableRow(tableCell({+카메라+}) tableCell({+2,140+})))',
    ],
    ['a sentence that grew into a paragraph', [{ p: '지연은 되도록 짧게 유지합니다.' }], [{ p: '지연은 2초 이내로 보장하며, 구간별 지연을 1분마다 기록해 관제 화면에 함께 보여 줍니다. 되도록 짧게 유지합니다.' }], '지연은 {+2초 이내로 보장하며, 구간별 지연을 1분마다 기록해 관제 화면에 함께 보여 줍니다. +}되도록 짧게 유지합니다.'],
    ['nothing', [{ p: '같다' }, { code: 'a\nb' }], [{ p: '같다' }, { code: 'a\nb' }], '같다\ncodeBlock(a\nb)'],
    ['everything', [], [{ p: '처음' }], '{+처음+}'],
  ])('show %s', (_, from, to, shown) => expect(compare(from, to)).toBe(shown));
});

describe('who changed what', () => {
  const part = (seq: number, personId: string, update: Uint8Array): HistoryPart => ({ fromSeq: seq, uptoSeq: seq, personId, update });

  it('is known for every inserted and every deleted word', () => {
    const doc = new Y.Doc({ gc: false });
    const parts: HistoryPart[] = [];
    let person = '나루';
    doc.on('update', (update: Uint8Array) => parts.push(part(parts.length + 1, person, update)));
    const as = (who: string, clientID: number, edit: (text: Y.XmlText) => void) => {
      person = who;
      doc.clientID = clientID;
      edit((doc.getXmlFragment('default').get(0) as Y.XmlElement | undefined)?.get(0) as Y.XmlText);
    };
    as('나루', 1, () => Y.applyUpdate(doc, blocksToUpdate([{ p: '센서 데이터를 모아 보여 준다' }])));
    as('다온', 2, (text) => text.delete(0, 3));
    as('가온', 3, (text) => text.insert(0, '영상 '));
    as('다온', 2, (text) => text.insert(text.length, ' 그리고 기록한다'));
    const { from, to, changes } = compareStates(parts, 1);
    const flat = (node: ComparedNode): string[] => [...(node.text !== undefined && node.change ? [`${node.change.kind} ${node.text} ${node.change.by}`] : []), ...(node.content ?? []).flatMap(flat)];
    expect(flat(compareDocuments(from, to))).toEqual(['deleted 센서 다온', 'inserted 영상 가온', 'inserted  그리고 기록한다 다온']);
    expect(changes).toEqual([
      { personId: '다온', written: 9, removed: 3 },
      { personId: '가온', written: 3, removed: 0 },
    ]);
    // Within one word: the whole word, with whoever changed a part of it.
    as('가온', 3, (text) => text.insert(4, '칠'));
    const word = compareStates(parts, 4);
    expect(flat(compareDocuments(word.from, word.to))).toEqual(['deleted 데이터를 null', 'inserted 데칠이터를 가온']);
    expect(compareStates(parts, 0).changes.map(({ personId }) => personId)).toEqual(['나루', '다온', '가온']);
  });
});
