import * as Y from 'yjs';
import { marksNamed } from './marks-named';

const ONE = { requirementId: 'one' };
const TWO = { requirementId: 'two' };

const paragraph = (doc: Y.Doc, words: string, id?: string): Y.XmlText => {
  const [block, text] = [new Y.XmlElement<{ id: string }>('paragraph'), new Y.XmlText(words)];
  if (id !== undefined) block.setAttribute('id', id);
  block.insert(0, [text]);
  doc.getXmlFragment('default').push([block as unknown as Y.XmlElement]);
  return text;
};
const read = (doc: Y.Doc) => marksNamed([Y.encodeStateAsUpdate(doc)], 'requirement');

it('finds marks with their blocks and whoever wrote the words, also two on the same words', () => {
  const doc = new Y.Doc();
  const first = paragraph(doc, '관제 화면은 3초 안에 뜬다.', 'b1');
  first.format(0, 5, { requirement: ONE });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const second = paragraph(other, '암호화한다.');
  second.format(0, 6, { 'requirement--AbCdEf01': ONE, 'requirement--AbCdEf02': TWO, bold: {} });
  const block = second.parent as Y.XmlElement;
  expect(read(other)).toEqual([
    { attributes: ONE, blockId: 'b1', client: doc.clientID },
    ...[ONE, TWO].map((attributes) => ({ attributes, blockId: `${block._item?.id.client}-${block._item?.id.clock}`, client: other.clientID })),
  ]);
});

it('forgets a mark with its words, with its paragraph, and when it is taken away', () => {
  const doc = new Y.Doc();
  const texts = ['하나', '둘둘', '셋셋'].map((words) => paragraph(doc, words, words));
  texts.forEach((text) => text.format(0, 2, { requirement: ONE }));
  texts[0]?.delete(0, 2);
  texts[1]?.format(0, 2, { requirement: null });
  expect(read(doc).map(({ blockId }) => blockId)).toEqual(['셋셋']);
  doc.getXmlFragment('default').delete(2, 1);
  expect(read(doc)).toEqual([]);
});

it('takes whatever a hand puts there without falling over it', () => {
  const doc = new Y.Doc();
  const text = paragraph(doc, '글', 'x'.repeat(65));
  text.format(0, 1, { requirement: 'word', 'requirement-like': ONE, 'requirement--': ONE });
  expect(read(doc)).toEqual([{ attributes: undefined, blockId: expect.stringMatching(/^\d+-\d+$/), client: doc.clientID }]);
});
