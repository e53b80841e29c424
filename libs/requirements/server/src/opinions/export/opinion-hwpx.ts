import type { OpinionPiece } from '@shoal/requirements-domain';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { HWPX_TEMPLATE } from './hwpx-template.data';

/** Of the template: 바탕글, and its paragraph. */
const STYLE = 0;
const PARAGRAPH = 3;
/** What is added to it: lines around cells, and two bold faces. */
const BORDER = 3;
const FACES = { plain: 0, title: 7, heading: 8 } as const;
/** 1/7200 inch: between the margins of the template's page. */
const WIDTH = 42_520;
const ROW_HEIGHT = 1_800;

const BORDERS = `<hh:borderFill id="${BORDER}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>${['left', 'right', 'top', 'bottom'].map((side) => `<hh:${side}Border type="SOLID" width="0.12 mm" color="#000000"/>`).join('')}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/></hh:borderFill>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold is left out. */
const xml = (text: string): string => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);

const run = (content: string, face: number): string => `<hp:run charPrIDRef="${face}">${content}</hp:run>`;

class SectionWriter {
  private id = 0;

  lines(text: string, before = '', face: number = FACES.plain): string {
    return text.split('\n').map((line) => this.paragraph(run(`<hp:t>${xml(`${before}${line}`)}</hp:t>`, face))).join('');
  }

  block(piece: OpinionPiece): string {
    switch (piece.kind) {
      case 'heading':
        return `${this.lines('')}${this.lines(piece.text, '', FACES.heading)}`;
      case 'item':
        return this.lines(`${piece.mark} ${piece.text}`, '  '.repeat(piece.depth + 1));
      case 'table':
        return this.paragraph(run(this.table(piece.rows), FACES.plain));
      default:
        return this.lines(piece.text, piece.style === 'quote' ? '│ ' : '');
    }
  }

  private paragraph(content: string): string {
    return `<hp:p id="${this.next()}" paraPrIDRef="${PARAGRAPH}" styleIDRef="${STYLE}" pageBreak="0" columnBreak="0" merged="0">${content}</hp:p>`;
  }

  private table(rows: readonly (readonly string[])[]): string {
    const columns = rows[0]?.length ?? 0;
    if (columns === 0) return '';
    const width = Math.floor(WIDTH / columns);
    const written = rows.map((row, at) => `<hp:tr>${row.map((text, column) => this.cell(text, at, column, width)).join('')}</hp:tr>`).join('');
    return `<hp:tbl id="${this.next()}" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="0" rowCnt="${rows.length}" colCnt="${columns}" cellSpacing="0" borderFillIDRef="${BORDER}" noAdjust="0"><hp:sz width="${width * columns}" widthRelTo="ABSOLUTE" height="${rows.length * ROW_HEIGHT}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="283" right="283" top="283" bottom="283"/><hp:inMargin left="510" right="510" top="141" bottom="141"/>${written}</hp:tbl>`;
  }

  private cell(text: string, row: number, column: number, width: number): string {
    return `<hp:tc name="" header="0" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${BORDER}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${this.lines(text)}</hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="1" rowSpan="1"/><hp:cellSz width="${width}" height="${ROW_HEIGHT}"/><hp:cellMargin left="510" right="510" top="141" bottom="141"/></hp:tc>`;
  }

  private next(): number {
    return (this.id += 1);
  }
}

/** The template's first face, larger and bold. */
const boldFace = (header: string, face: number, height: number): string => {
  const plain = /<hh:charPr id="0"[\s\S]*?<\/hh:charPr>/u.exec(header)?.[0] ?? '';
  return plain.replace('id="0" height="1000"', `id="${face}" height="${height}"`).replace('<hh:underline', '<hh:bold/><hh:underline');
};

const headerOf = (header: string): string =>
  header
    .replace('<hh:borderFills itemCnt="2">', '<hh:borderFills itemCnt="3">')
    .replace('</hh:borderFills>', `${BORDERS}</hh:borderFills>`)
    .replace('<hh:charProperties itemCnt="7">', '<hh:charProperties itemCnt="9">')
    .replace('</hh:charProperties>', `${boldFace(header, FACES.title, 1_600)}${boldFace(header, FACES.heading, 1_200)}</hh:charProperties>`);

/** As Hancom's programs open it: written into a complete package, whose styles and settings stay. */
export const opinionHwpx = (title: string, pieces: readonly OpinionPiece[]): Buffer => {
  const entries = unzipSync(Buffer.from(HWPX_TEMPLATE, 'base64'));
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const writer = new SectionWriter();
  const section = text('Contents/section0.xml').replace('</hs:sec>', () => `${writer.lines(title, '', FACES.title)}${pieces.map((piece) => writer.block(piece)).join('')}</hs:sec>`);
  const written: Readonly<Record<string, string>> = { 'Contents/section0.xml': section, 'Contents/header.xml': headerOf(text('Contents/header.xml')) };
  const files: Zippable = {};
  // The first entry tells the format and is not packed.
  for (const [name, bytes] of Object.entries(entries)) files[name] = [written[name] === undefined ? bytes : strToU8(written[name]), { level: name === 'mimetype' ? 0 : 9 }];
  return Buffer.from(zipSync(files));
};
