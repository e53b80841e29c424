import { align, type Pair } from './align';
import type { DocumentNode } from './document-tree';
import { inColumns, keyOf, likeness, type Token, tokensOf } from './words';

export interface Change {
  /** `formatted`: the same words with other marks, or the same block with other attributes. */
  readonly kind: 'inserted' | 'deleted' | 'formatted';
  /** Null: the server, nobody known, or for what was formatted. */
  readonly by: string | null;
}

/** A node of both versions together: what is new, and what is gone where it was. */
export interface ComparedNode extends Omit<DocumentNode, 'content' | 'by'> {
  readonly content?: readonly ComparedNode[];
  readonly change?: Change;
}

/** Nodes whose content is a line of text. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock']);

/**
 * Two versions as one document. `from` names in `by` who has removed what since, `to` who has written what since.
 * Compared by blocks first, then by words.
 */
export const compareDocuments = (from: DocumentNode, to: DocumentNode): ComparedNode => ({ type: 'doc', content: compareContent('doc', from.content ?? [], to.content ?? []) });

function compareContent(type: string, from: readonly DocumentNode[], to: readonly DocumentNode[]): ComparedNode[] {
  const pairs = inColumns(type, from, to) ? from.map((_, index): Pair => [index, index]) : align(from, to, { keyA: keyOf, keyB: keyOf, likeness });
  return pairs.flatMap(([i, j]): ComparedNode[] => {
    const before = i === null ? undefined : from[i];
    const after = j === null ? undefined : to[j];
    if (before && after && before.type === after.type) return [keyOf(before) === keyOf(after) ? unchanged(after) : compareNode(before, after)];
    if (before && after) return [whole(before, 'deleted'), whole(after, 'inserted')];
    if (before) return [whole(before, 'deleted')];
    return after ? [whole(after, 'inserted')] : [];
  });
}

function compareNode(from: DocumentNode, to: DocumentNode): ComparedNode {
  const content = LINES.has(to.type) ? compareLine(from.content ?? [], to.content ?? []) : compareContent(to.type, from.content ?? [], to.content ?? []);
  const formatted = JSON.stringify(from.attrs) !== JSON.stringify(to.attrs);
  return { ...bare(to), ...(content.length > 0 && { content }), ...(formatted && { change: { kind: 'formatted', by: null } }) };
}

function compareLine(from: readonly DocumentNode[], to: readonly DocumentNode[]): ComparedNode[] {
  const [before, after] = [tokensOf(from), tokensOf(to)];
  const key = (token: Token): string => token.text;
  const nodes = align(before, after, { keyA: key, keyB: key }).map(([i, j]): ComparedNode => {
    const gone = i === null ? undefined : before[i];
    const there = j === null ? undefined : after[j];
    if (!there) return gone ? whole(gone.node, 'deleted') : { type: 'text', text: '' };
    if (!gone) return whole(there.node, 'inserted');
    const formatted = JSON.stringify(gone.marks) !== JSON.stringify(there.marks);
    return { ...bare(there.node), ...(formatted && { change: { kind: 'formatted', by: null } as const }) };
  });
  return joined(gatherSpaces(nodes));
}

/** `옛 말` replaced by `새 글` reads as one change, not as two around a space that happens to be in both. */
function gatherSpaces(nodes: readonly ComparedNode[]): ComparedNode[] {
  const result: ComparedNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const run: ComparedNode[] = [];
    while (at < nodes.length && isReplaced(nodes, at)) run.push(nodes[at++] as ComparedNode);
    const of = (kind: Change['kind']): ComparedNode[] =>
      run.flatMap((node, index) => {
        if (node.change) return node.change.kind === kind ? [node] : [];
        const by = (run[index - 1]?.change?.kind === kind ? run[index - 1] : run.find((one) => one.change?.kind === kind))?.change?.by ?? null;
        return [{ ...node, change: { kind, by } }];
      });
    result.push(...of('deleted'), ...of('inserted'));
    if (at < nodes.length) result.push(nodes[at] as ComparedNode);
  }
  return result;
}

/** Gone or new, or a single space with something replaced on both sides of it. */
function isReplaced(nodes: readonly ComparedNode[], at: number): boolean {
  const changed = (index: number): boolean => ['inserted', 'deleted'].includes(nodes[index]?.change?.kind ?? '');
  if (changed(at)) return true;
  const node = nodes[at];
  const both = (from: number, step: number): boolean => {
    const kinds = new Set<string>();
    for (let index = from; changed(index); index += step) kinds.add(nodes[index]?.change?.kind ?? '');
    return kinds.size === 2;
  };
  return node?.type === 'text' && !node.change && /^ $/.test(node.text ?? '') && both(at - 1, -1) && both(at + 1, 1);
}

function joined(nodes: readonly ComparedNode[]): ComparedNode[] {
  const result: ComparedNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const same = last?.type === 'text' && node.type === 'text' && JSON.stringify([last.marks, last.change]) === JSON.stringify([node.marks, node.change]);
    if (same) result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

const bare = ({ content: _content, by: _by, ...node }: DocumentNode): ComparedNode => node;
const unchanged = (node: DocumentNode): ComparedNode => ({ ...bare(node), ...(node.content && { content: joined(node.content.map(unchanged)) }) });

/** A node that is new or gone with everything in it. */
function whole(node: DocumentNode, kind: 'inserted' | 'deleted'): ComparedNode {
  const content = joined((node.content ?? []).map((child) => whole(child, kind)));
  // An element itself may be older than the words that were put into it.
  const by = node.by ?? content.find((child) => child.change?.by)?.change?.by ?? null;
  return { ...bare(node), ...(content.length > 0 && { content }), change: { kind, by } };
}
