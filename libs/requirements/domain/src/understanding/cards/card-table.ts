import type { SourceCell, SourceTable } from '../../source/source-document';
import { codeIn } from '../codes/requirement-code';
import { gridOf, isPageRow, placesOf, rowsOf, textOfCell, type Grid } from '../tables/table-text';
import { isSentence, numbered } from '../text/numbering';
import { oneLine, tight } from '../text/tight';
import { CardDraft, isHeadField } from './card-draft';
import type { CardField } from './card-labels.data';
import { cardLabel } from './card-label';
import { cardRow, type RowPart } from './card-row';
import { listColumns, type ListColumns } from './list-header';
import { splitInlineLabels } from './inline-labels';

/** What a table says about requirements. */
export interface CardTable {
  /** The first may be the end of what began before the table. */
  readonly pieces: readonly CardDraft[];
  /** Whether labels stand in it at all. */
  readonly isLabelled: boolean;
  /** The columns of the list that it ends with; null where it ends with a card. */
  readonly list: ListColumns | null;
  /** Whether nothing but a list stands in it. */
  readonly isListOnly: boolean;
}

const TOTAL = /^(?:합계|총계|소계|계|총|total)$/iu;
const BAND = /^.{0,30}(?:요구사항|총괄표|목록).{0,12}$/u;
const LIST_FIELDS: readonly CardField[] = ['title', 'category', 'definition', 'details', 'deliverables', 'related'];

/** Reads a table row by row; `carried` are the columns of a list that began on the page before. */
class CardTableReader {
  readonly pieces: CardDraft[] = [new CardDraft()];
  readonly grid: Grid;
  private columns: ListColumns | null;
  private hasPairs = false;

  constructor(private readonly table: SourceTable, carried: ListColumns | null) {
    this.grid = gridOf(table);
    this.columns = carried;
  }

  private get piece(): CardDraft {
    return this.pieces.at(-1) as CardDraft;
  }

  read(): CardTable {
    rowsOf(this.table).forEach((cells, row) => this.row(cells, row));
    return { pieces: this.pieces.filter((piece) => !piece.isEmpty), isLabelled: this.hasPairs || this.columns !== null, list: this.columns, isListOnly: this.columns !== null && !this.hasPairs };
  }

  private row(cells: readonly SourceCell[], row: number): void {
    if (isPageRow(cells) || this.isBand(cells)) return;
    const columns = listColumns(this.grid, row);
    if (columns !== null) {
      this.columns = columns;
      return;
    }
    if (this.columns !== null && !this.isPairRow(cells, row, this.columns)) return this.listRow(row, this.columns);
    this.columns = null;
    const parts = cardRow(cells, this.grid, !this.piece.isEmpty);
    const places = placesOf(cells, this.table);
    for (const part of parts) this.part(part);
    this.piece.at(places);
  }

  /** A row over the whole width that only names what follows ("기능 요구사항"). */
  private isBand(cells: readonly SourceCell[]): boolean {
    const text = textOfCell(cells[0]);
    return cells.length === 1 && this.table.columns > 1 && cells[0]?.columnSpan === this.table.columns && this.piece.isEmpty && BAND.test(tight(text)) && cardLabel(text) === null && numbered(text).rank !== 9 && !isSentence(text);
  }

  /** A label with its value ends the list; a category may be called like a label (제약사항), so a number beside it speaks for the list. */
  private isPairRow(cells: readonly SourceCell[], row: number, columns: ListColumns): boolean {
    if (columns.groups.some((group) => codeIn(textOfCell(this.grid[row]?.[group.get('code') ?? -1])) !== null)) return false;
    const written = cells.filter((cell) => textOfCell(cell) !== '');
    return written[0]?.column === 0 && cardLabel(textOfCell(written[0])) !== null && (written.length > 1 || written[0].columnSpan === this.table.columns);
  }

  private part(part: RowPart): void {
    if (part.kind === 'text') {
      if (part.under !== null && part.under !== 'group' && part.under !== 'other') this.piece.put(part.under, '', part.text);
      else if (part.under === 'group') this.piece.put('details', '', part.text);
      // Below a head that a new page repeats, the details go on without their label.
      else if (this.piece.hasHead && !this.piece.hasBody) this.piece.put('details', '', part.text);
      else this.piece.append(part.text);
      return;
    }
    if (part.field !== 'other' || part.isTelling) this.hasPairs = true;
    if (this.beginsNew(part)) this.pieces.push(new CardDraft());
    if (part.isTelling) this.piece.telling.add(part.field);
    if (part.field === 'group') for (const { field, text } of splitInlineLabels(part.text)) this.piece.put(field, part.label, text);
    else this.piece.put(part.field, part.label, part.text);
  }

  /** A label of the head begins the next piece when the present one has it, or has come to its body; what belongs together is joined later. */
  private beginsNew(part: RowPart): boolean {
    return part.kind === 'pair' && isHeadField(part.field) && (this.piece.has(part.field) || this.piece.hasBody || this.piece.leading !== '');
  }

  private listRow(row: number, columns: ListColumns): void {
    const at = (column: number | undefined): SourceCell | undefined => (column === undefined ? undefined : this.grid[row]?.[column]);
    for (const group of columns.groups) {
      const begins = (field: CardField): boolean => at(group.get(field))?.row === row;
      const text = (field: CardField): string => textOfCell(at(group.get(field)));
      const codeText = begins('code') ? text('code') : '';
      const code = codeIn(codeText);
      const isNumbered = group.has('code') ? code !== null : begins('title') && text('title') !== '';
      if (TOTAL.test(tight(codeText)) || TOTAL.test(tight(text('title'))) || TOTAL.test(tight(textOfCell(this.grid[row]?.[0])))) continue;
      if (isNumbered) this.newListPiece(columns, codeText);
      for (const field of LIST_FIELDS) {
        const cell = at(group.get(field));
        if (cell === undefined || (!isNumbered && (field === 'category' || cell.row !== row))) continue;
        if (isNumbered) this.piece.put(field, '', field === 'title' || field === 'category' ? oneLine(textOfCell(cell)) : textOfCell(cell));
        else if (this.piece.has(field)) this.piece.goOn(field as 'title', textOfCell(cell));
        else if (textOfCell(cell) !== '') this.piece.put(field, '', textOfCell(cell));
      }
      for (const { column, label } of columns.others) {
        const own = at(column);
        if (isNumbered && own?.row === row && textOfCell(own) !== '') this.piece.put('other', label, textOfCell(own));
      }
      this.piece.at(placesOf([...group.values()].flatMap((column) => at(column) ?? []).filter((cell) => cell.row === row), this.table));
    }
  }

  private newListPiece(columns: ListColumns, codeText: string): void {
    this.pieces.push(new CardDraft());
    if (columns.isCodeTelling || /\p{L}/u.test(codeText)) this.piece.put('code', '', codeText);
  }
}

export const readCardTable = (table: SourceTable, carried: ListColumns | null): CardTable => new CardTableReader(table, carried).read();
