import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CellPiece, ParagraphPiece, Piece, TablePiece } from '../layout/piece';
import { xml } from './xml';

const BORDER = 3;
/** A fixed date, so that the same document gives the same bytes. */
const WRITTEN = new Date('2026-01-02T00:00:00Z');
const BORDERS = `<hh:borderFill id="${BORDER}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>${['left', 'right', 'top', 'bottom'].map((side) => `<hh:${side}Border type="SOLID" width="0.12 mm" color="#000000"/>`).join('')}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/></hh:borderFill>`;
/** Styles of the template by outline level: 개요 1, 개요 2. */
const STYLES = [{ style: 0, paragraph: 3 }, { style: 2, paragraph: 10 }, { style: 3, paragraph: 9 }] as const;
const ROW_HEIGHT = 1800;

class SectionWriter {
  private id = 1;
  private notes = 0;
  private isPageBefore = false;

  pieces(pieces: readonly Piece[]): string {
    return pieces.map((piece) => {
      if (piece.kind !== 'page') return this.block(piece);
      this.isPageBefore = true;
      return '';
    }).join('');
  }

  private block(piece: ParagraphPiece | TablePiece): string {
    const isPage = this.isPageBefore;
    this.isPageBefore = false;
    return piece.kind === 'table' ? this.paragraph(this.run(this.table(piece)), 0, isPage) : this.paragraph(this.run(`<hp:t>${xml(piece.text)}</hp:t>${this.note(piece)}`), piece.level ?? 0, isPage);
  }

  private paragraph(runs: string, level: number, isPage: boolean): string {
    const style = STYLES[level] ?? STYLES[0];
    return `<hp:p id="${(this.id += 1)}" paraPrIDRef="${style.paragraph}" styleIDRef="${style.style}" pageBreak="${isPage ? 1 : 0}" columnBreak="0" merged="0">${runs}</hp:p>`;
  }

  private run(content: string): string {
    return `<hp:run charPrIDRef="0">${content}</hp:run>`;
  }

  private note({ footnote }: ParagraphPiece): string {
    if (footnote === undefined) return '';
    this.notes += 1;
    return `<hp:ctrl><hp:footNote number="${this.notes}" suffixChar="41" instId="${this.notes}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="TOP" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0"><hp:p id="0" paraPrIDRef="1" styleIDRef="11" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="3"><hp:ctrl><hp:autoNum num="${this.notes}" numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/></hp:autoNum></hp:ctrl><hp:t> ${xml(footnote)}</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl>`;
  }

  private table({ columns, rows }: TablePiece): string {
    const taken = new Set<string>();
    const written = rows.map((row, at) => {
      let column = 0;
      return `<hp:tr>${row.map((cell) => {
        while (taken.has(`${at}.${column}`)) column += 1;
        for (let down = 0; down < cell.down; down += 1) for (let across = 0; across < cell.across; across += 1) taken.add(`${at + down}.${column + across}`);
        return this.cell(cell, at, column, columns.slice(column, column + cell.across).reduce((sum, width) => sum + width, 0));
      }).join('')}</hp:tr>`;
    }).join('');
    return `<hp:tbl id="${(this.id += 1)}" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="0" rowCnt="${rows.length}" colCnt="${columns.length}" cellSpacing="0" borderFillIDRef="${BORDER}" noAdjust="0"><hp:sz width="${columns.reduce((sum, width) => sum + width, 0)}" widthRelTo="ABSOLUTE" height="${rows.length * ROW_HEIGHT}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="283" right="283" top="283" bottom="283"/><hp:inMargin left="510" right="510" top="141" bottom="141"/>${written}</hp:tbl>`;
  }

  private cell(cell: CellPiece, row: number, column: number, width: number): string {
    return `<hp:tc name="" header="0" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${BORDER}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${cell.content.map((piece) => this.block(piece)).join('')}</hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${cell.across}" rowSpan="${cell.down}"/><hp:cellSz width="${width}" height="${ROW_HEIGHT * cell.down}"/><hp:cellMargin left="510" right="510" top="141" bottom="141"/></hp:tc>`;
  }
}

/** Writes pieces into a complete package: the template's styles and settings, with borders for tables. */
export const writeHwpx = (pieces: readonly Piece[], template: string): Uint8Array => {
  const entries = unzipSync(readFileSync(template));
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const section = text('Contents/section0.xml').replace('</hs:sec>', () => `${new SectionWriter().pieces(pieces)}</hs:sec>`);
  const header = text('Contents/header.xml').replace('<hh:borderFills itemCnt="2">', '<hh:borderFills itemCnt="3">').replace('</hh:borderFills>', `${BORDERS}</hh:borderFills>`);
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(entries)) {
    const written = name === 'Contents/section0.xml' ? strToU8(section) : name === 'Contents/header.xml' ? strToU8(header) : bytes;
    files[name] = [written, { level: name === 'mimetype' ? 0 : 9, mtime: WRITTEN }];
  }
  return zipSync(files);
};
