import * as Y from 'yjs';
import { UnsavedRange } from './unsaved-range';
import { unsavedText } from './unsaved-text';

const addParagraph = (doc: Y.Doc, text: string): Y.XmlText => {
  const leaf = new Y.XmlText(text);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [leaf]);
  doc.getXmlFragment('default').push([paragraph]);
  return leaf;
};

describe('unsavedText', () => {
  it('gives whole paragraphs in which something is unsaved, and no others', () => {
    const doc = new Y.Doc();
    const first = addParagraph(doc, '과업 이해');
    addParagraph(doc, '추진 전략');
    const saved = Y.encodeStateVector(doc);
    first.insert(2, '의');
    addParagraph(doc, '위험 관리');
    const range = new UnsavedRange();
    expect(range.compare(doc, saved)).toBe(true);
    expect(unsavedText(doc, range.clocks)).toBe('과업의 이해\n위험 관리');
    expect(unsavedText(doc, 'all')).toBe('과업의 이해\n추진 전략\n위험 관리');
  });

  it('leaves out what others wrote meanwhile, and what was deleted again', () => {
    const doc = new Y.Doc();
    const range = new UnsavedRange();
    doc.on('update', (_update, origin, _doc, { beforeState }) => {
      if (origin !== 'server') range.edited(doc.clientID, beforeState.get(doc.clientID) ?? 0);
    });
    const other = new Y.Doc();
    addParagraph(other, '남의 글');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server');
    const mine = addParagraph(doc, '내 글');
    expect(unsavedText(doc, range.clocks)).toBe('내 글');
    mine.delete(0, 3);
    expect(unsavedText(doc, range.clocks)).toBe('');
  });

  it('knows when the server has everything', () => {
    const doc = new Y.Doc();
    addParagraph(doc, '글');
    expect(new UnsavedRange().compare(doc, Y.encodeStateVector(doc))).toBe(false);
  });
});
