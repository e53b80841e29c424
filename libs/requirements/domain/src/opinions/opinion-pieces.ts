/** A node of a collaborative text, in the form that ProseMirror reads. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
}

/** What a text is made of once it leaves the editor, whatever the format of the file. */
export type OpinionPiece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: 'plain' | 'quote' }
  | { readonly kind: 'item'; readonly text: string; readonly mark: string; readonly depth: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What has no text of its own. */
const LABELS: Readonly<Record<string, string>> = { hardBreak: '\n', evidence: '[근거]', image: '[그림]' };
const DEEPEST = 3;

const inline = (node: TextNode): string => node.text ?? LABELS[node.type] ?? (node.content ?? []).map(inline).join('');
const textOf = (node: TextNode): string => (node.content ?? []).map(inline).join('');
/** Blocks below each other. */
const linesOf = (node: TextNode): string => (node.content ?? []).map((child) => (child.text === undefined && child.content?.some(({ type }) => type !== 'text') ? linesOf(child) : inline(child))).join('\n');

const headingLevel = (level: unknown): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3);

const items = (list: TextNode, depth: number): readonly OpinionPiece[] => {
  const from = list.type === 'orderedList' ? Number(list.attrs?.['start'] ?? 1) : null;
  return (list.content ?? []).flatMap((item, at): readonly OpinionPiece[] => {
    const [first, ...rest] = item.content ?? [];
    const mark = from === null ? '-' : `${from + at}.`;
    return [{ kind: 'item', text: first ? textOf(first) : '', mark, depth: Math.min(depth, DEEPEST) }, ...rest.flatMap((node) => pieces(node, depth + 1))];
  });
};

const table = (node: TextNode): OpinionPiece => {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(linesOf));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]) };
};

const pieces = (node: TextNode, depth: number): readonly OpinionPiece[] => {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(node.attrs?.['level']), text: textOf(node) }];
    case 'bulletList':
    case 'orderedList':
      return items(node, depth);
    case 'blockquote':
      return (node.content ?? []).map((child) => ({ kind: 'paragraph', text: linesOf({ type: 'doc', content: [child] }), style: 'quote' }));
    case 'table':
      return [table(node)];
    case 'doc':
      return (node.content ?? []).flatMap((child) => pieces(child, depth));
    default:
      return [{ kind: 'paragraph', text: LABELS[node.type] ?? textOf(node), style: 'plain' }];
  }
};

export const opinionPieces = (document: TextNode): readonly OpinionPiece[] => pieces(document, 0);

const indented = (text: string, by: string): string => text.split('\n').join(`\n${by}`);

const written = (piece: OpinionPiece): string => {
  if (piece.kind === 'heading') return piece.level === 3 ? `[${piece.text}]` : piece.text;
  if (piece.kind === 'item') return `${'  '.repeat(piece.depth)}${piece.mark} ${indented(piece.text, '  '.repeat(piece.depth + 1))}`;
  if (piece.kind === 'table') return piece.rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join(' | ')).join('\n');
  return piece.style === 'quote' ? `「${piece.text}」` : piece.text;
};

/** As it is pasted into the buyer's form: a line for each block, an empty one before each heading. */
export const opinionText = (title: string, all: readonly OpinionPiece[]): string => {
  const body = all.map((piece) => `${piece.kind === 'heading' ? '\n' : ''}${written(piece)}`).join('\n');
  return `${title}\n${body}\n`.normalize('NFC');
};
