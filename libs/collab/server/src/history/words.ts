import type { DocumentMark, DocumentNode } from './document-tree';

/** A word, a run of spaces, one sign, or something that stands in a line (a line break). */
export interface Token {
  readonly text: string;
  readonly marks: readonly DocumentMark[];
  readonly node: DocumentNode;
}

/** `1.2초` and `2,140대` are one word. */
const WORDS = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}[\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** The content of a line as words, also where several people wrote one; such a word says who wrote or removed the first such part of it. */
export function tokensOf(content: readonly DocumentNode[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < content.length; ) {
    const first = content[at] as DocumentNode;
    if (first.type !== 'text') {
      tokens.push({ text: JSON.stringify([first.type, first.attrs]), marks: [], node: first });
      at += 1;
      continue;
    }
    const runs = sameMarks(content, at);
    at += runs.length;
    tokens.push(...wordsOf(runs));
  }
  return tokens;
}

/** The text from here on as long as its marks are the same. */
function sameMarks(content: readonly DocumentNode[], from: number): DocumentNode[] {
  const marks = JSON.stringify(content[from]?.marks);
  let to = from;
  while (content[to]?.type === 'text' && JSON.stringify(content[to]?.marks) === marks) to += 1;
  return content.slice(from, to);
}

function wordsOf(runs: readonly DocumentNode[]): Token[] {
  const { by: _by, ...plain } = runs[0] as DocumentNode;
  let [run, ends] = [0, runs[0]?.text?.length ?? 0];
  let start = 0;
  return (runs.map(({ text }) => text ?? '').join('').match(WORDS) ?? []).map((text) => {
    while (ends <= start && run < runs.length - 1) ends += runs[(run += 1)]?.text?.length ?? 0;
    let labelled: DocumentNode | undefined;
    for (let [at, end] = [run, ends]; labelled === undefined && at < runs.length; end += runs[(at += 1)]?.text?.length ?? 0) {
      if (runs[at]?.by !== undefined) labelled = runs[at];
      if (end >= start + text.length) break;
    }
    start += text.length;
    return { text, marks: plain.marks ?? [], node: { ...plain, text, ...(labelled && { by: labelled.by ?? null }) } };
  });
}

/** All words of a node, for seeing how alike two nodes are. */
export const wordsIn = (node: DocumentNode): string[] => [...(node.text?.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []), ...(node.content ?? []).flatMap(wordsIn)];

/** So much of a shorter text must be in a longer one to be taken for its beginning: half of it is just enough. */
const OF_THE_SHORTER = 0.6;

/** 0 for nodes of different kinds, 1 for equal words: the share of words that both have, or that the shorter one has in common. */
export function likeness(a: DocumentNode, b: DocumentNode): number {
  if (a.type !== b.type) return 0;
  const [words, others] = [wordsIn(a), wordsIn(b)];
  if (words.length + others.length === 0) return JSON.stringify(a.attrs) === JSON.stringify(b.attrs) ? 1 : 0.4;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return Math.max((2 * common) / (words.length + others.length), (OF_THE_SHORTER * common) / Math.max(1, Math.min(words.length, others.length)));
}

/** Cells stand in columns: as long as there are as many of them, the third one is the third one whatever is in it. */
export const inColumns = (type: string, from: readonly unknown[], to: readonly unknown[]): boolean => type === 'tableRow' && from.length === to.length;

/** What a node is, whoever wrote it. */
export const keyOf = (node: DocumentNode): string => JSON.stringify([node.type, node.attrs ?? null, node.text ?? null, node.marks ?? null, mergedText(node.content ?? []).map(keyOf)]);

/** Neighbouring text with the same marks as one, whoever wrote its parts. */
function mergedText(content: readonly DocumentNode[]): DocumentNode[] {
  const merged: DocumentNode[] = [];
  for (const node of content) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) merged[merged.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else merged.push(node);
  }
  return merged;
}
