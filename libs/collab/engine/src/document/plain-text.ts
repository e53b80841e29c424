import * as Y from 'yjs';
import { FRAGMENT } from './blocks-to-update';

/** Nodes whose children stand beside each other rather than below. */
const SEPARATORS: Readonly<Record<string, string>> = { tableRow: '\t', paragraph: '', heading: '', codeBlock: '' };

/** What stands for a block that has no text of its own: nothing of what it cites is in the document. */
export const EVIDENCE_LABEL = '[근거]';
const LABELS: ReadonlyMap<string, string> = new Map([['hardBreak', '\n'], ['evidence', EVIDENCE_LABEL]]);

/** The text of a document given by its stored updates: a line per block, a tab between table cells, NFC. */
export function plainText(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return blockText(doc.getXmlFragment(FRAGMENT)).normalize('NFC');
  } finally {
    doc.destroy();
  }
}

function blockText(node: Y.XmlFragment | Y.XmlElement): string {
  const name = node instanceof Y.XmlElement ? node.nodeName : '';
  return node.toArray().map(childText).join(SEPARATORS[name] ?? '\n');
}

function childText(child: unknown): string {
  if (child instanceof Y.XmlText) return textOf(child);
  if (child instanceof Y.XmlElement) return LABELS.get(child.nodeName) ?? blockText(child);
  return '';
}

function textOf(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[];
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
