import { DOMSerializer, Node, type Schema } from '@tiptap/pm/model';
import { type Change, historySchema } from './history-schema';

/** A node as the server sends it. */
interface GivenNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly GivenNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly change?: Change;
}

/** The text of a version as it stands on the page; null when there is nothing in it. */
export function drawDocument(json: string): DocumentFragment | null {
  const schema = historySchema();
  const { content = [] } = JSON.parse(json) as GivenNode;
  const nodes = content.flatMap((node) => accepted(schema, node));
  if (nodes.length === 0) return null;
  const fragment = Node.fromJSON(schema, { type: 'doc', content: nodes }).content;
  return DOMSerializer.fromSchema(schema).serializeFragment(fragment, { document }) as DocumentFragment;
}

/** Without what the editor does not know either: it would not show it. */
function accepted(schema: Schema, node: GivenNode): object[] {
  if (!schema.nodes[node.type]) return [];
  const { change } = node;
  if (node.type === 'text') {
    if (!node.text) return [];
    const marks = (node.marks ?? []).filter(({ type }) => schema.marks[type]);
    return [{ type: 'text', text: node.text, marks: [...marks, ...(change ? [{ type: 'changedWords', attrs: { change } }] : [])] }];
  }
  const content = (node.content ?? []).flatMap((child) => accepted(schema, child));
  return [{ type: node.type, attrs: { ...node.attrs, ...(change && { change }) }, content }];
}
