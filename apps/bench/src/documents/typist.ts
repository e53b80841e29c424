import * as Y from 'yjs';

const WORDS = '공동수급체의 사업 수행 방안과 실시간 관제 연계를 적습니다 ';

/** What one writer will type, prepared: each update is one keystroke of one clock. */
export interface Typing {
  readonly clientId: number;
  /** The paragraph that it types in. */
  readonly preparation: Uint8Array;
  /** Clock of the first keystroke. */
  readonly from: number;
  readonly keystrokes: readonly Uint8Array[];
}

/** A writer of its own in a room, alone in its paragraph; `padding`: characters per edit, 1 for a keystroke. */
export const prepareTyping = (edits: number, padding = 1): Typing => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('default').push([paragraph]);
  const from = Y.getState(doc.store, doc.clientID);
  for (let place = 0; place < edits; place += 1) text.insert(place * padding, (WORDS[place % WORDS.length] ?? '').padEnd(padding, WORDS));
  const [preparation = new Uint8Array(), ...keystrokes] = updates;
  doc.destroy();
  return { clientId: doc.clientID, preparation, from, keystrokes };
};
