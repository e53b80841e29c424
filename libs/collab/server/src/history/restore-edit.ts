import { OVERLAPPING_MARKS, overlappingMark } from '@shoal/collab-engine';
import * as Y from 'yjs';
import { align, type Pair } from './align';
import { type Attributes, type DocumentNode, readDocument, readNodes } from './document-tree';
import { openUpdates } from './history-states';
import { inColumns, keyOf, likeness, tokensOf } from './words';

/** What stands beside each other in Yjs: an element, or a run of text. */
type Unit = { readonly kind: 'element'; readonly node: DocumentNode } | { readonly kind: 'text'; readonly runs: readonly DocumentNode[] };
type Parent = Y.XmlFragment | Y.XmlElement;

/**
 * The edit (version 1) that makes the target's text out of the present one, under this client id; null when they are the same.
 * What both have stays as it is, with its authors; what others write meanwhile joins it as with any edit.
 */
export function restoreEdit(present: readonly Uint8Array[], target: DocumentNode, clientId: number): Uint8Array | null {
  const doc = openUpdates(present);
  doc.clientID = clientId;
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  try {
    doc.transact(() => reconcile(doc.getXmlFragment('default'), target.content ?? []));
    if (keyOf(readDocument(doc)) !== keyOf(target)) throw new Error('the version could not be made again');
    return edits[0] ?? null;
  } finally {
    doc.destroy();
  }
}

function reconcile(parent: Parent, nodes: readonly DocumentNode[]): void {
  const children = parent.toArray().filter((child) => child instanceof Y.XmlText || child instanceof Y.XmlElement);
  const present = children.map(unitOf);
  const wanted = unitsOf(nodes);
  const type = parent instanceof Y.XmlElement ? parent.nodeName : '';
  const pairs = inColumns(type, present, wanted) && present.every((unit, index) => sameKind(unit, wanted[index])) ? present.map((_, index): Pair => [index, index]) : align(present, wanted, { keyA: unitKey, keyB: unitKey, likeness: unitLikeness });
  let previous: Y.XmlText | Y.XmlElement | null = null;
  for (const [i, j] of pairs) {
    const child: Y.XmlText | Y.XmlElement | undefined = i === null ? undefined : children[i];
    const unit = j === null ? undefined : wanted[j];
    if (child && unit) {
      change(child, unit);
      previous = child;
    } else if (unit) {
      const made = make(unit);
      parent.insert(previous ? place(parent, previous) + 1 : 0, [made]);
      previous = made;
    } else if (child) {
      // An empty text is nothing to see: editors keep one in an empty paragraph.
      if (present[i ?? 0]?.kind === 'text' && unitKey(present[i ?? 0] as Unit) === unitKey({ kind: 'text', runs: [] })) previous = child;
      else parent.delete(place(parent, child), 1);
    }
  }
}

const place = (parent: Parent, child: Y.XmlText | Y.XmlElement): number => parent.toArray().indexOf(child);

function change(child: Y.XmlText | Y.XmlElement, unit: Unit): void {
  if (unit.kind === 'text') {
    if (child instanceof Y.XmlText) changeText(child, unit.runs);
    return;
  }
  if (!(child instanceof Y.XmlElement)) return;
  const element = child as Y.XmlElement<Attributes>;
  const attributes = element.getAttributes();
  for (const name of Object.keys(attributes)) if (!(name in (unit.node.attrs ?? {}))) element.removeAttribute(name);
  for (const [name, value] of Object.entries(unit.node.attrs ?? {})) if (JSON.stringify(attributes[name]) !== JSON.stringify(value)) element.setAttribute(name, value as Attributes[string]);
  reconcile(element as unknown as Y.XmlElement, unit.node.content ?? []);
}

/** Word by word, so that what stayed keeps its author and other people's carets. */
function changeText(text: Y.XmlText, runs: readonly DocumentNode[]): void {
  const present = tokensOf(textUnit(text).runs);
  const wanted = tokensOf(runs);
  const delta = align(present, wanted, { keyA: ({ text: word }) => word, keyB: ({ text: word }) => word }).map(([i, j]) => {
    const before = i === null ? undefined : present[i];
    const after = j === null ? undefined : wanted[j];
    if (!after) return { delete: before?.text.length ?? 0 };
    if (!before) return { insert: after.text, attributes: formatOf(after.node) };
    const [old, now] = [formatOf(before.node), formatOf(after.node)];
    if (JSON.stringify(old) === JSON.stringify(now)) return { retain: after.text.length };
    return { retain: after.text.length, attributes: { ...Object.fromEntries(Object.keys(old).map((name) => [name, null])), ...now } };
  });
  if (delta.some((step) => !('retain' in step) || 'attributes' in step)) text.applyDelta(delta, { sanitize: false });
}

/** Marks by the keys under which editors keep them. */
const formatOf = ({ marks = [] }: DocumentNode): Record<string, object> =>
  Object.fromEntries(marks.map(({ type, attrs = {} }) => [OVERLAPPING_MARKS.has(type) ? overlappingMark(type, attrs as Record<string, string>) : type, attrs]));

function make(unit: Unit): Y.XmlText | Y.XmlElement {
  if (unit.kind === 'text') {
    const text = new Y.XmlText();
    text.applyDelta(unit.runs.map((run) => ({ insert: run.text ?? '', attributes: formatOf(run) })), { sanitize: false });
    return text;
  }
  const element = new Y.XmlElement<Attributes>(unit.node.type);
  for (const [name, value] of Object.entries(unit.node.attrs ?? {})) element.setAttribute(name, value as Attributes[string]);
  element.insert(0, unitsOf(unit.node.content ?? []).map(make));
  return element as unknown as Y.XmlElement;
}

function unitsOf(nodes: readonly DocumentNode[]): Unit[] {
  const units: Unit[] = [];
  for (const node of nodes) {
    const last = units.at(-1);
    if (node.type !== 'text') units.push({ kind: 'element', node });
    else if (last?.kind === 'text') units[units.length - 1] = { kind: 'text', runs: [...last.runs, node] };
    else units.push({ kind: 'text', runs: [node] });
  }
  return units;
}

const textUnit = (text: Y.XmlText): { kind: 'text'; runs: readonly DocumentNode[] } => ({ kind: 'text', runs: readNodes(text) });
const unitOf = (child: Y.XmlText | Y.XmlElement): Unit => (child instanceof Y.XmlText ? textUnit(child) : { kind: 'element', node: readNodes(child)[0] ?? { type: child.nodeName } });
const sameKind = (a: Unit, b: Unit | undefined): boolean => a.kind === 'element' && b?.kind === 'element' && a.node.type === b.node.type;
const asNode = (unit: Unit): DocumentNode => (unit.kind === 'element' ? unit.node : { type: '#text', content: unit.runs });
const unitKey = (unit: Unit): string => keyOf(asNode(unit));
const unitLikeness = (a: Unit, b: Unit): number => (a.kind === 'text' && b.kind === 'text' ? Math.max(0.5, likeness(asNode(a), asNode(b))) : likeness(asNode(a), asNode(b)));
