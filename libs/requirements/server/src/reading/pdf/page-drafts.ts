import type { Draft, DraftCell } from '../draft/draft';
import type { Box } from './page-geometry';
import { holds } from './page-geometry';
import { linesOf, paragraphsOf, type TextLine, type TextPiece } from './page-lines';
import { cellAt, type RuledCell, type RuledTable } from './ruled-tables';

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly tables: readonly RuledTable[];
}

/** Where the text of a line is judged to stand: above the line on which it is written. */
const MIDDLE = 0.35;

const put = <K, V>(groups: Map<K, V[]>, key: K, value: V): void => {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
};

interface Placed {
  readonly top: number;
  readonly drafts: readonly Draft[];
}

/** A page's text sorted into its tables' cells, and what stands outside of them as lines. */
export class PageLayout {
  readonly lines: readonly TextLine[];
  private readonly inCells = new Map<RuledCell, TextPiece[]>();
  private readonly within = new Map<RuledCell | null, RuledTable[]>();

  constructor(private readonly page: PdfPage) {
    const outside: TextPiece[] = [];
    for (const piece of page.pieces) {
      const found = cellAt(page.tables, { x: (piece.left + piece.right) / 2, y: piece.base - MIDDLE * piece.size });
      if (found) put(this.inCells, found.cell, piece);
      else outside.push(piece);
    }
    this.lines = linesOf(outside);
    for (const table of page.tables) {
      put(this.within, this.cellAround(table), table);
    }
  }

  /** In reading order; `lines`: those outside of tables that are of the running text. */
  drafts(lines: readonly TextLine[]): readonly Draft[] {
    const right = lines.reduce((max, line) => Math.max(max, line.right), 0);
    return this.flow(null, lines, { right });
  }

  private cellAround(table: RuledTable): RuledCell | null {
    const { left, right, top, bottom } = table.box;
    const others = this.page.tables.filter((other) => other !== table && holds(other.box, { x: left, y: top }, 1) && holds(other.box, { x: right, y: bottom }, 1));
    return cellAt(others, { x: (left + right) / 2, y: (top + bottom) / 2 })?.cell ?? null;
  }

  private flow(around: RuledCell | null, lines: readonly TextLine[], box: Pick<Box, 'right'>): readonly Draft[] {
    const tables = this.within.get(around) ?? [];
    const placed: Placed[] = tables.map((table) => ({ top: table.box.top, drafts: [this.table(table)] }));
    // A table between two lines ends a paragraph.
    const groups = new Map<number, TextLine[]>();
    for (const line of lines) {
      put(groups, tables.filter((table) => table.box.top < line.top).length, line);
    }
    for (const group of groups.values()) {
      for (const { text, top } of paragraphsOf(group, box)) placed.push({ top, drafts: [{ kind: 'paragraph', text, page: this.page.number, level: null }] });
    }
    return placed.sort((a, b) => a.top - b.top).flatMap(({ drafts }) => drafts);
  }

  private table({ cells }: RuledTable): Draft {
    return { kind: 'table', page: this.page.number, cells: cells.map((cell) => this.cell(cell)) };
  }

  private cell(cell: RuledCell): DraftCell {
    const { row, column, rowSpan, columnSpan, box } = cell;
    const lines = linesOf(this.inCells.get(cell) ?? []);
    // Texts keep a distance from the lines that nobody knows: the longest one shows it.
    const right = lines.reduce((max, line) => Math.max(max, line.right), box.left);
    const isWide = right > box.left + (box.right - box.left) * 0.7;
    return { row, column, rowSpan, columnSpan, blocks: this.flow(cell, lines, { right: isWide ? right : box.right }) };
  }
}
