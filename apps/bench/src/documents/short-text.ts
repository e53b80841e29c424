import * as Y from 'yjs';

/** A paragraph of about so many bytes, typed by somebody new in one go. */
export const shortText = (bytes: number): Uint8Array => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('가'.repeat(Math.max(1, Math.floor(bytes / 3) - 20)))]);
  doc.getXmlFragment('default').push([paragraph]);
  return Y.encodeStateAsUpdate(doc);
};
