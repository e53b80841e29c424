import type { FlowWriter } from '../draft/flow-writer';
import type { DraftCell } from '../draft/draft';
import type { Attributes } from '../xml/read-xml';
import { isOn, wholeOf, wordValue } from './word-names';

interface OpenWordCell {
  columnSpan: number;
  /** It goes on with the one above or before it. */
  joins: 'above' | 'before' | null;
}

/** Rows and cells of one table as Word tells of them: widths in columns, and which cell goes on with the one above. */
export class WordTable {
  private row = -1;
  private column = 0;
  private cell: OpenWordCell | undefined;
  private isRowDeleted = false;
  /** By column: which of the table's cells stands above. */
  private readonly above = new Map<number, number>();

  constructor(private readonly flow: FlowWriter) {
    flow.openTable();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'tr') [this.row, this.column, this.isRowDeleted] = [this.row + 1, 0, false];
    else if (name === 'gridBefore') this.column += wholeOf(wordValue(attributes), 0);
    else if (name === 'tc') {
      this.cell = { columnSpan: 1, joins: null };
      this.flow.openCell();
    } else if (this.cell) this.openProperty(this.cell, name, attributes);
  }

  private openProperty(cell: OpenWordCell, name: string, attributes: Attributes): void {
    const isContinued = wordValue(attributes) !== 'restart';
    if (name === 'gridSpan') cell.columnSpan = Math.max(1, wholeOf(wordValue(attributes), 1));
    else if (name === 'vMerge' && isContinued) cell.joins = 'above';
    else if (name === 'hMerge' && isContinued) cell.joins = 'before';
  }

  /** A row whose deletion awaits approval. */
  deleteRow(attributes: Attributes): void {
    if (!this.cell && isOn(attributes)) this.isRowDeleted = true;
  }

  closeCell(): void {
    const cell = this.cell ?? { columnSpan: 1, joins: null };
    this.cell = undefined;
    const place = { row: Math.max(0, this.row), column: this.column, rowSpan: 1, columnSpan: cell.columnSpan };
    this.column += cell.columnSpan;
    this.flow.closeCell(place);
    const made = this.flow.cells.pop();
    if (!made || this.isRowDeleted) return;
    const owner = cell.joins === 'above' ? this.above.get(place.column) : cell.joins === 'before' ? this.above.get(place.column - 1) : undefined;
    if (owner === undefined) this.keep(made);
    else this.join(owner, made, cell.joins === 'above');
  }

  closeRow(): void {
    if (this.isRowDeleted) this.row -= 1;
  }

  close(): void {
    this.flow.closeTable();
  }

  private keep(cell: DraftCell): void {
    for (let across = 0; across < Math.min(cell.columnSpan, 1_000); across += 1) this.above.set(cell.column + across, this.flow.cells.length);
    this.flow.cells.push(cell);
  }

  private join(owner: number, { row, column, columnSpan, blocks }: DraftCell, isBelow: boolean): void {
    const cell = this.flow.cells[owner];
    if (!cell) return;
    const grown = isBelow ? { rowSpan: Math.max(cell.rowSpan, row - cell.row + 1) } : { columnSpan: cell.columnSpan + columnSpan };
    this.flow.cells[owner] = { ...cell, ...grown, blocks: [...cell.blocks, ...blocks] };
    if (!isBelow) this.above.set(column, owner);
  }
}
