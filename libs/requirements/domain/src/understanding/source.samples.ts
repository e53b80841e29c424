import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph } from '../source/source-document';

/** A document in short: a string is a paragraph, a list of rows a table. For the rules' own tests. */
export type Sketch = string | SketchTable | Partial<SourceParagraph>;
export type SketchTable = readonly (readonly (string | SketchCell)[])[];
export interface SketchCell {
  readonly text: string | readonly Sketch[];
  readonly across?: number;
  readonly down?: number;
}

const isTable = (sketch: Sketch): sketch is SketchTable => Array.isArray(sketch);

/** Numbers the blocks depth first, as a reader does. */
export const sourceOf = (sketches: readonly Sketch[], more: Partial<SourceDocument> = {}): SourceDocument => {
  let last = -1;
  const next = (): number => (last += 1);
  const blocksOf = (content: readonly Sketch[]): readonly SourceBlock[] => content.map((sketch) => (isTable(sketch) ? tableOf(sketch) : { kind: 'paragraph', id: next(), page: null, level: null, text: '', ...(typeof sketch === 'string' ? { text: sketch } : sketch) }));
  const tableOf = (rows: SketchTable): SourceBlock => {
    const id = next();
    const taken = new Set<string>();
    let columns = 0;
    const cells = rows.flatMap((row, at): readonly SourceCell[] => {
      let column = 0;
      return row.map((entry) => {
        const { text, across = 1, down = 1 } = typeof entry === 'string' ? { text: entry } : entry;
        while (taken.has(`${at}.${column}`)) column += 1;
        for (let below = 0; below < down; below += 1) for (let beside = 0; beside < across; beside += 1) taken.add(`${at + below}.${column + beside}`);
        columns = Math.max(columns, column + across);
        return { row: at, column, rowSpan: down, columnSpan: across, blocks: blocksOf(typeof text === 'string' ? [text] : text) };
      });
    });
    return { kind: 'table', id, page: null, rows: rows.length, columns, cells };
  };
  return { format: 'hwpx', blocks: blocksOf(sketches), pages: null, losses: [], ...more };
};
