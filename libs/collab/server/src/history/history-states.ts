import { inspectUpdate, mergeUpdates } from '@shoal/collab-engine';
import * as Y from 'yjs';
import { type DocumentNode, type LabelledRange, type Labels, readDocument } from './document-tree';
import type { HistoryPart } from './history.repository';
import { KnownRanges } from './known-ranges';
import { deletionsIn } from './squash-updates';

/** Characters that one person wrote and removed; null: the server or nobody known. */
export interface PersonChange {
  readonly personId: string | null;
  readonly written: number;
  readonly removed: number;
}

export interface ComparedStates {
  /** Says in `by` who has removed what since. */
  readonly from: DocumentNode;
  /** Says in `by` who has written what since. */
  readonly to: DocumentNode;
  readonly changes: readonly PersonChange[];
}

/** A document with everything that was ever in it, as far as the updates say. */
export function openUpdates(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  if (updates.length > 0) Y.applyUpdate(doc, mergeUpdates(updates));
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('something that the text builds on is missing');
  return doc;
}

/** Reads something of a document that exists only meanwhile. */
export function withUpdates<T>(updates: readonly Uint8Array[], read: (doc: Y.Doc) => T): T {
  const doc = openUpdates(updates);
  try {
    return read(doc);
  } finally {
    doc.destroy();
  }
}

export const writtenAt = (parts: readonly HistoryPart[]): DocumentNode => withUpdates(parts.map(({ update }) => update), (doc) => readDocument(doc));

/** Person by client id: whoever brought its first struct. */
export function authorsIn(parts: readonly HistoryPart[]): Map<number, string | null> {
  const authors = new Map<number, string | null>();
  for (const { personId, update } of parts) for (const { client } of inspectUpdate(update).structs) if (!authors.has(client)) authors.set(client, personId);
  return authors;
}

/** The states after `fromSeq` and after the last part. */
export function compareStates(parts: readonly HistoryPart[], fromSeq: number): ComparedStates {
  const earlier = parts.filter(({ uptoSeq }) => uptoSeq <= fromSeq);
  const authors = authorsIn(parts);
  return withUpdates(earlier.map(({ update }) => update), (before) =>
    withUpdates(parts.map(({ update }) => update), (after) => {
      const vector = new Map([...authors.keys()].map((client) => [client, Y.getState(before.store, client)]));
      const from = readDocument(before, removedBy(earlier, parts.slice(earlier.length)));
      const to = readDocument(after, writtenSince(vector, authors));
      return { from, to, changes: changesIn(from, to) };
    }),
  );
}

function writtenSince(vector: ReadonlyMap<number, number>, authors: ReadonlyMap<number, string | null>): Labels {
  return (client, clock, length) => {
    const old = Math.min(Math.max((vector.get(client) ?? 0) - clock, 0), length);
    const by = authors.get(client) ?? null;
    return [...(old > 0 ? [{ length: old }] : []), ...(old < length ? [{ length: length - old, by }] : [])];
  };
}

function removedBy(earlier: readonly HistoryPart[], later: readonly HistoryPart[]): Labels {
  const known = new KnownRanges(earlier.flatMap(({ update }) => deletionsIn(update)));
  const byPerson = new Map<string | null, KnownRanges>();
  for (const { personId, update } of later) {
    const own = byPerson.get(personId) ?? new KnownRanges();
    byPerson.set(personId, own);
    own.add(known.add(deletionsIn(update)));
  }
  return (client, clock, length) => {
    const ranges: LabelledRange[] = [];
    for (let at = clock; at < clock + length; ) {
      const person = [...byPerson].find(([, own]) => own.has(client, at));
      const end = Math.min(clock + length, ...[...byPerson.values()].map((own) => own.changesAt(client, at)));
      ranges.push({ length: end - at, ...(person && { by: person[0] }) });
      at = end;
    }
    return ranges;
  };
}

function changesIn(from: DocumentNode, to: DocumentNode): PersonChange[] {
  const changes = new Map<string | null, { written: number; removed: number }>();
  const count = (node: DocumentNode, what: 'written' | 'removed'): void => {
    node.content?.forEach((child) => count(child, what));
    if (node.text === undefined || node.by === undefined) return;
    const change = changes.get(node.by) ?? { written: 0, removed: 0 };
    changes.set(node.by, { ...change, [what]: change[what] + charactersIn(node.text) });
  };
  count(to, 'written');
  count(from, 'removed');
  return [...changes].map(([personId, change]) => ({ personId, ...change })).sort((a, b) => b.written + b.removed - a.written - a.removed);
}

/** Code points without line ends and the tabs between cells, as a section's length is counted. */
export const charactersIn = (text: string): number => [...text.replace(/[\n\r\t]/g, '')].length;

/** Characters of the text that are there, by the client that wrote them. */
export function charactersByClient(updates: readonly Uint8Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (node: DocumentNode): void => {
    node.content?.forEach(count);
    if (node.text !== undefined && node.by) counts.set(Number(node.by), (counts.get(Number(node.by)) ?? 0) + charactersIn(node.text));
  };
  withUpdates(updates, (doc) => count(readDocument(doc, (client, _clock, length) => [{ length, by: String(client) }])));
  return counts;
}
