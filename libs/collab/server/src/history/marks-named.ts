import * as Y from 'yjs';
import { withUpdates } from './history-states';

/** A mark in a text: what it says, the block that it stands in, and the client that wrote what it stands on. */
export interface TextMark {
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  /** The block's own `id`, or where it has none the place at which Yjs made it, `<client>-<clock>`. */
  readonly blockId: string;
  readonly client: number;
}

/** Marks that may overlap with their own kind are stored as `name--hash`. */
const isNamed = (key: string, name: string): boolean => key === name || (key.startsWith(`${name}--`) && key.length === name.length + 10);
const BLOCK_ID_MAX = 64;

/** Every mark of this name in the text that these updates make, in its order: one for each run of words that it stands on. */
export const marksNamed = (updates: readonly Uint8Array[], name: string): TextMark[] =>
  withUpdates(updates, (doc) => {
    const marks: TextMark[] = [];
    visit(doc.getXmlFragment('default'), name, marks);
    return marks;
  });

const visit = (parent: Y.XmlFragment, name: string, marks: TextMark[]): void => {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) readText(child, blockIdOf(parent), name, marks);
    else if (child instanceof Y.XmlElement) visit(child, name, marks);
  }
};

const blockIdOf = (block: Y.XmlFragment): string => {
  const id: unknown = block instanceof Y.XmlElement ? block.getAttribute('id') : undefined;
  if (typeof id === 'string' && id !== '' && id.length <= BLOCK_ID_MAX) return id;
  const made = block._item?.id;
  return made ? `${made.client}-${made.clock}` : 'doc';
};

const readText = (text: Y.XmlText, blockId: string, name: string, marks: TextMark[]): void => {
  const standing = new Map<string, unknown>();
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat && isNamed(content.key, name)) {
      if (content.value === null) standing.delete(content.key);
      else standing.set(content.key, content.value);
    } else if (content instanceof Y.ContentString) {
      for (const value of standing.values()) marks.push({ attributes: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined, blockId, client: item.id.client });
    }
  }
};
