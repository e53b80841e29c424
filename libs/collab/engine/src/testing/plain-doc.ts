import * as Y from 'yjs';

/** The text that a fresh document shows after these updates. */
export function plainDoc(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('text').toString();
}
