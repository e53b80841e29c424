import * as Y from 'yjs';

/** The fragment in which Tiptap keeps a text. */
const FRAGMENT = 'default';

/** Per client id the first clock that the server may lack. */
export type UnsavedClocks = ReadonlyMap<number, number>;

/**
 * Every paragraph, heading or cell in which something is unsaved, whole, one per line: what was typed can be read and copied
 * with its surroundings. `'all'`: the whole text, when what is unsaved is not known.
 */
export function unsavedText(doc: Y.Doc, unsaved: UnsavedClocks | 'all'): string {
  const lines: string[] = [];
  collect(doc.getXmlFragment(FRAGMENT), unsaved, lines);
  return lines.join('\n');
}

function collect(node: Y.XmlFragment | Y.XmlElement, unsaved: UnsavedClocks | 'all', lines: string[]): void {
  const children = node.toArray();
  if (children.some((child) => child instanceof Y.XmlText)) {
    const text = children.map(inlineText).join('');
    if (text !== '' && (unsaved === 'all' || children.some((child) => isUnsaved(child, unsaved)))) lines.push(text);
    return;
  }
  for (const child of children) if (child instanceof Y.XmlElement) collect(child, unsaved, lines);
}

function inlineText(child: unknown): string {
  if (child instanceof Y.XmlText) {
    const runs = child.toDelta() as { insert: unknown }[];
    return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  }
  return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? '\n' : '';
}

function isUnsaved(child: unknown, unsaved: UnsavedClocks): boolean {
  if (!(child instanceof Y.XmlText)) return false;
  for (let item = child._start; item !== null; item = item.right) {
    const from = unsaved.get(item.id.client);
    if (from !== undefined && !item.deleted && item.id.clock + item.length > from) return true;
  }
  return false;
}
