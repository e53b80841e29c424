import type { ReviewBlockFragment } from '../../generated/graphql';

export interface CellNode {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: BlockNode[];
}
/** A block of the original with what stands in it; `rows`: of a table, each with the cells that begin there. */
export interface BlockNode {
  readonly block: ReviewBlockFragment;
  readonly rows: readonly (readonly CellNode[])[];
}

/** Blocks come in one list, what stands in a table after it; this puts them into their cells. */
export const blockTree = (blocks: readonly ReviewBlockFragment[]): readonly BlockNode[] => {
  const top: BlockNode[] = [];
  const cellsOf = new Map<number, readonly CellNode[]>();
  for (const block of blocks) {
    const cells = block.cells.map(({ column, rowSpan, columnSpan }): CellNode => ({ column, rowSpan, columnSpan, blocks: [] }));
    if (block.kind === 'TABLE') cellsOf.set(block.id, cells);
    const node: BlockNode = { block, rows: rowsOf(block, cells) };
    const cell = block.inTable === null || block.inCell === null ? undefined : cellsOf.get(block.inTable)?.[block.inCell];
    (cell?.blocks ?? top).push(node);
  }
  return top;
};

const rowsOf = ({ kind, rows, cells: places }: ReviewBlockFragment, cells: readonly CellNode[]): CellNode[][] => {
  if (kind !== 'TABLE') return [];
  const byRow = Array.from({ length: rows }, (): CellNode[] => []);
  cells.forEach((cell, at) => byRow[places[at]?.row ?? 0]?.push(cell));
  return byRow;
};

/** A block and the tables around it, the innermost first. */
export const enclosing = (blocks: readonly Pick<ReviewBlockFragment, 'id' | 'inTable'>[], id: number): number[] => {
  const parents = new Map(blocks.map((block) => [block.id, block.inTable]));
  const path: number[] = [];
  for (let at: number | null | undefined = id; at !== null && at !== undefined && !path.includes(at); at = parents.get(at)) path.push(at);
  return path;
};
