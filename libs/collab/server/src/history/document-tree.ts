import * as Y from 'yjs';

/** The fragment in which Tiptap keeps a text. */
const FRAGMENT = 'default';

export interface DocumentMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A text as a tree of nodes, in the form that ProseMirror reads, with whose each part is. */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocumentNode[];
  /** Of a node of type `text`, with its marks by name. */
  readonly text?: string;
  readonly marks?: readonly DocumentMark[];
  /** Person: see the function that labels. Null: the server or nobody known. */
  readonly by?: string | null;
}

/** Attributes as Yjs may hold them. */
export type Attributes = Record<string, string | number | object | null>;

export interface LabelledRange {
  readonly length: number;
  readonly by?: string | null;
}

/** Whose a range of one client's clocks is, cut where that changes. */
export type Labels = (client: number, clock: number, length: number) => readonly LabelledRange[];

/** The text of a document; with `labels` each text and element says whose it is. */
export const readDocument = (doc: Y.Doc, labels?: Labels): DocumentNode => ({ type: 'doc', content: readChildren(doc.getXmlFragment(FRAGMENT), labels) });

/** One writing for one text: the same nodes give the same bytes, however they came about. */
export function canonicalDocument(doc: Y.Doc): Uint8Array {
  const { content } = readDocument(doc);
  return new TextEncoder().encode(JSON.stringify({ format: 'shoal-section/1', content }));
}

const readChildren = (parent: Y.XmlFragment | Y.XmlElement, labels?: Labels): DocumentNode[] => parent.toArray().flatMap((child) => readNodes(child, labels));

/** An element is one node, a text as many as it has runs. */
export function readNodes(child: unknown, labels?: Labels): DocumentNode[] {
  if (child instanceof Y.XmlText) return readText(child, labels);
  return child instanceof Y.XmlElement ? [readElement(child as Y.XmlElement<Attributes>, labels)] : [];
}

function readElement(element: Y.XmlElement<Attributes>, labels: Labels | undefined): DocumentNode {
  const attrs = sorted(element.getAttributes());
  const content = readChildren(element as unknown as Y.XmlElement, labels);
  const id = element._item?.id;
  const label = labels && id ? labels(id.client, id.clock, 1)[0] : undefined;
  return { type: element.nodeName, ...(attrs && { attrs }), ...(content.length > 0 && { content }), ...(label && 'by' in label && { by: label.by ?? null }) };
}

/** Runs of equal marks and labels; neighbours that say the same are one. */
function readText(text: Y.XmlText, labels: Labels | undefined): DocumentNode[] {
  const format = new Map<string, unknown>();
  const runs: DocumentNode[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) format.delete(content.key);
      else format.set(content.key, content.value);
    } else if (content instanceof Y.ContentString) {
      const marks = marksOf(format);
      let at = 0;
      for (const { length, ...label } of labels?.(item.id.client, item.id.clock, item.length) ?? [{ length: item.length }]) {
        push(runs, { type: 'text', text: content.str.slice(at, at + length), ...(marks.length > 0 && { marks }), ...label });
        at += length;
      }
    }
  }
  return runs;
}

function push(runs: DocumentNode[], run: DocumentNode): void {
  const last = runs.at(-1);
  if (last && last.by === run.by && 'by' in last === 'by' in run && JSON.stringify(last.marks) === JSON.stringify(run.marks)) runs[runs.length - 1] = { ...last, text: `${last.text ?? ''}${run.text ?? ''}` };
  else runs.push(run);
}

/** Marks that may overlap with their own kind are stored as `name--hash`. */
const OVERLAPPING = /--[A-Za-z0-9+/=]{8}$/;

const marksOf = (format: ReadonlyMap<string, unknown>): DocumentMark[] =>
  [...format]
    .map(([name, value]): DocumentMark => {
      const attrs = typeof value === 'object' && value !== null ? sorted(value as Record<string, unknown>) : undefined;
      return { type: name.replace(OVERLAPPING, ''), ...(attrs && { attrs }) };
    })
    .sort((a, b) => compare(a.type, b.type) || compare(JSON.stringify(a.attrs ?? {}), JSON.stringify(b.attrs ?? {})));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By name; undefined when there is none. */
function sorted(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
