import type { SourceBlock, SourceParagraph, SourceTable } from '../../source/source-document';
import { codeIn, comparableCode, leadingCode, usualCategory, wholeCode } from '../codes/requirement-code';
import { boxedHeading } from '../tables/boxed-heading';
import { placeOf, rowsOf, textOf, textOfCell } from '../tables/table-text';
import { isNoise } from '../text/noise';
import { isSentence, numbered, ROMAN_RANK } from '../text/numbering';
import { CardDraft, isHeadField, joinedText } from './card-draft';
import { cardLabel, labelledLine, type LabelledLine } from './card-label';
import { readCardTable, type CardTable } from './card-table';
import { belongsTo } from './join-drafts';
import { goesOn, type ListColumns } from './list-header';

/** Requirements in a table with one per row; whether they are the requirements or their summary is decided later. */
export interface CollectedList {
  readonly pieces: CardDraft[];
  readonly tables: number[];
  readonly columns: ListColumns;
}

export interface CollectedCards {
  readonly cards: readonly CardDraft[];
  readonly lists: readonly CollectedList[];
  /** Tables and paragraphs that are of cards or lists, by number. */
  readonly used: ReadonlySet<number>;
}

const CHAPTER = /요구\s*사항|제안|평가|제출|입찰|계약|서식|별지|붙임|별첨|유의|개요|현황|일정/u;
const LONGEST_HEADING = 40;

/** Whether a paragraph ends a card that is written as lines: the next heading. Some write every line as one, so it must be as wide as the card's own lines. */
const isHeadingAfterCard = (paragraph: SourceParagraph, levelOfCard: number | null): boolean => {
  const { rank, rest } = numbered(paragraph.text);
  if (rank === ROMAN_RANK || (paragraph.level !== null && (levelOfCard === null || paragraph.level < levelOfCard))) return true;
  return (rank === 2 || rank === 3) && rest.length <= LONGEST_HEADING && CHAPTER.test(rest) && !isSentence(rest);
};

/** A table that can be the rest of a card: what is not labelled stands in the column of the values. */
const isRest = (table: SourceTable, open: CardDraft): boolean => {
  const rows = rowsOf(table).map((cells) => cells.filter((cell) => textOfCell(cell) !== '')).filter((cells) => cells.length > 0);
  const first = textOfCell(rows[0]?.[0]);
  const named = leadingCode(first);
  if (named !== null && comparableCode(named.code) !== comparableCode(codeIn(open.text('code'))?.code ?? '')) return false;
  if (rows.length === 0 || boxedHeading(table) !== null || (table.columns === 1 && open.hasTail)) return false;
  return rows.every((cells) => cells.length === 1 || cells[0]?.column !== 0 || cardLabel(textOfCell(cells[0])) !== null);
};

/** Weak labels (명칭, 구분) are in any table: what has no more than these is no requirement. */
const isProven = (card: CardDraft): boolean => {
  const code = codeIn(card.text('code'))?.code;
  if (code !== undefined) return card.telling.size > 0 || usualCategory(code) !== null || (card.has('title') && card.has('details') && /\p{L}/u.test(code));
  return card.text('title') !== '' && card.hasBody && (card.telling.has('title') || card.telling.has('category') || card.telling.size > 1);
};

/** Other things are listed by number and name, too: a list of requirements says so, or numbers them as such. */
const isListOfRequirements = ({ columns, pieces }: CollectedList): boolean => {
  const numberedSo = pieces.filter((piece) => /\p{L}/u.test(codeIn(piece.text('code'))?.code ?? ''));
  return !columns.isForm && (columns.isTelling || numberedSo.length * 2 >= pieces.length);
};

class CardCollector {
  readonly cards: CardDraft[] = [];
  readonly lists: CollectedList[] = [];
  private open: CardDraft | null = null;
  /** The mark before the labels of a card that is written as lines; null in a table. */
  private lineMark: string | null = null;
  private lineLevel: number | null = null;
  private list: CollectedList | null = null;
  private isApart = false;
  private isAfterPage = false;

  constructor(private readonly heads: ReadonlySet<string>) {}

  block(block: SourceBlock): void {
    if (block.kind === 'table') this.table(block);
    else if (isNoise(block, this.heads)) this.isAfterPage = true;
    else this.paragraph(block);
  }

  private begin(mark: string | null): CardDraft {
    const card = new CardDraft();
    this.open = card;
    this.lineMark = mark;
    this.cards.push(card);
    return card;
  }

  private paragraph(paragraph: SourceParagraph): void {
    for (const text of paragraph.text.split('\n')) {
      if (text.trim() === '') continue;
      const line = labelledLine(text);
      const known = this.open;
      if (line !== null && this.labelled(line, numbered(text).mark)) {
        if (this.open !== known) this.lineLevel = paragraph.level;
        this.belongs(paragraph);
      } else if (this.open !== null && this.lineMark !== null && !isHeadingAfterCard(paragraph, this.lineLevel)) {
        this.open.append(text.trim(), this.isAfterPage ? joinedText : (before, after) => (before === '' ? after : `${before}\n${after}`));
        this.belongs(paragraph);
      } else this.apart();
    }
    this.isAfterPage = false;
  }

  private belongs(block: SourceBlock): void {
    this.open?.at([placeOf(block)]);
    this.open?.blocks.add(block.id);
  }

  private apart(): void {
    this.isApart = true;
    this.list = null;
    if (this.lineMark !== null) {
      this.open = null;
      this.lineMark = null;
    }
  }

  /** A line with a label begins a card, or says something of the one that is written as lines. */
  private labelled(line: LabelledLine, mark: string): boolean {
    const isLines = this.open !== null && this.lineMark !== null;
    if (!isLines || this.open === null) {
      const isCode = line.field === 'code' && codeIn(line.rest) !== null && (line.isTelling || wholeCode(line.rest) !== null);
      const isHead = isHeadField(line.field) && line.field !== 'code' && line.isTelling && line.rest !== '';
      if (!isCode && !isHead) return false;
      const begun = this.begin(mark);
      begun.put(line.field, line.label, line.rest);
      if (line.isTelling) begun.telling.add(line.field);
      this.isApart = false;
      return true;
    }
    if (!line.isTelling && mark !== this.lineMark) return false;
    const card = isHeadField(line.field) && (this.open.has(line.field) || this.open.hasBody) ? this.begin(mark) : this.open;
    card.put(line.field, line.label, line.rest);
    if (line.isTelling) card.telling.add(line.field);
    return true;
  }

  private table(table: SourceTable): void {
    const carried = this.list !== null && goesOn(table, this.list.columns) ? this.list.columns : null;
    const reading = readCardTable(table, carried);
    if (reading.isListOnly && reading.list !== null) this.listTable(table, reading, reading.list, carried !== null);
    else if (this.isOfCards(table, reading)) this.cardTable(table, reading);
    else this.otherTable(table, reading);
    this.isAfterPage = false;
  }

  /** Labels make a table one of cards; without a head it must look like the rest of the card before it. */
  private isOfCards(table: SourceTable, { pieces, isLabelled }: CardTable): boolean {
    if (pieces.some((piece) => piece.hasHead && (piece.telling.size > 0 || this.lineMark === null))) return isLabelled;
    return isLabelled && this.open !== null && this.lineMark === null && isRest(table, this.open);
  }

  private cardTable(table: SourceTable, { pieces }: CardTable): void {
    const isFromLines = this.lineMark !== null;
    for (const piece of pieces) {
      if (this.open !== null && !isFromLines && belongsTo(this.open, piece, this.isApart)) this.open.take(piece);
      else if (piece.hasHead || piece.hasBody) this.begin(null).takeWhole(piece);
      this.open?.blocks.add(table.id);
      this.isApart = false;
    }
    this.list = null;
  }

  private listTable(table: SourceTable, { pieces }: CardTable, columns: ListColumns, isCarried: boolean): void {
    const list = isCarried && this.list !== null ? this.list : { pieces: [], tables: [], columns };
    if (list !== this.list) this.lists.push(list);
    for (const piece of pieces) {
      if (piece.hasHead) list.pieces.push(piece);
      else if (isCarried) list.pieces.at(-1)?.take(piece);
    }
    this.apart();
    this.open = null;
    this.list = list;
    list.tables.push(table.id);
  }

  /** A table that shows nothing by itself: the rest of the card before it, a table within a card of lines, or something else. */
  private otherTable(table: SourceTable, { pieces }: CardTable): void {
    const [piece] = pieces;
    if (this.open !== null && this.lineMark !== null && boxedHeading(table) === null) {
      this.open.append(textOf([table]), (before, after) => `${before}\n${after}`);
      this.belongs(table);
      return;
    }
    if (this.open !== null && piece !== undefined && pieces.length === 1 && !piece.hasHead && !this.isApart && isRest(table, this.open) && belongsTo(this.open, piece, false)) {
      this.open.take(piece);
      this.open.blocks.add(table.id);
      return;
    }
    this.apart();
  }
}

export const collectCards = (flow: readonly SourceBlock[], heads: ReadonlySet<string>): CollectedCards => {
  const collector = new CardCollector(heads);
  for (const block of flow) collector.block(block);
  const cards = collector.cards.filter(isProven);
  return { cards, lists: collector.lists.filter(isListOfRequirements), used: new Set([...cards.flatMap(({ blocks }) => [...blocks]), ...collector.lists.filter(isListOfRequirements).flatMap(({ tables }) => tables)]) };
};
