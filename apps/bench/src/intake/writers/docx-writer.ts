import { strToU8, zipSync, type Zippable } from 'fflate';
import type { CellPiece, ParagraphPiece, Piece, TablePiece } from '../layout/piece';
import { xml } from './xml';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WRITTEN = new Date('2026-01-02T00:00:00Z');
const TWIPS = 5;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

class BodyWriter {
  readonly notes: string[] = [];
  private isPageBefore = false;

  pieces(pieces: readonly Piece[]): string {
    return pieces.map((piece) => {
      if (piece.kind !== 'page') return this.block(piece);
      this.isPageBefore = true;
      return '';
    }).join('');
  }

  private block(piece: ParagraphPiece | TablePiece): string {
    return piece.kind === 'table' ? this.table(piece) : this.paragraph(piece);
  }

  private paragraph({ text, level, footnote }: ParagraphPiece): string {
    const page = this.isPageBefore ? '<w:r><w:br w:type="page"/></w:r>' : '';
    this.isPageBefore = false;
    const note = footnote === undefined ? '' : `<w:r><w:footnoteReference w:id="${this.notes.push(footnote)}"/></w:r>`;
    // Word cuts texts into runs wherever somebody stopped typing.
    const middle = Math.ceil(text.length / 2);
    const runs = [text.slice(0, middle), text.slice(middle)].map((part) => `<w:r><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`).join('');
    return `<w:p>${level === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>`}${page}${runs}${note}</w:p>`;
  }

  private table({ columns, rows }: TablePiece): string {
    const below = new Map<number, { readonly across: number; left: number }>();
    const width = (from: number, across: number): number => columns.slice(from, from + across).reduce((sum, value) => sum + Math.round(value / TWIPS), 0);
    const written = rows.map((row) => {
      const cells: string[] = [];
      let column = 0;
      const covered = (): void => {
        for (let merged = below.get(column); merged !== undefined && merged.left > 0; merged = below.get(column)) {
          merged.left -= 1;
          cells.push(`<w:tc><w:tcPr><w:tcW w:w="${width(column, merged.across)}" w:type="dxa"/><w:gridSpan w:val="${merged.across}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
          column += merged.across;
        }
      };
      for (const cell of row) {
        covered();
        cells.push(this.cell(cell, width(column, cell.across)));
        if (cell.down > 1) below.set(column, { across: cell.across, left: cell.down - 1 });
        column += cell.across;
      }
      covered();
      return `<w:tr>${cells.join('')}</w:tr>`;
    }).join('');
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${columns.map((_, at) => `<w:gridCol w:w="${width(at, 1)}"/>`).join('')}</w:tblGrid>${written}</w:tbl>`;
  }

  private cell({ content, across, down }: CellPiece, width: number): string {
    const last = content.at(-1);
    const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.map((piece) => this.block(piece)).join('')}${last?.kind === 'paragraph' ? '' : '<w:p/>'}</w:tc>`;
  }
}

const styles = `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[1, 2].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`).join('')}</w:styles>`;
const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/></Types>`;
const relations = (...targets: readonly (readonly [string, string])[]): string => `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A DOCX by hand: runs cut in the middle of words, merged cells both ways, footnotes. */
export const writeDocx = (pieces: readonly Piece[]): Uint8Array => {
  const body = new BodyWriter();
  const content = body.pieces(pieces);
  const notes = body.notes.map((note, at) => `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${xml(note)}</w:t></w:r></w:p></w:footnote>`).join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['footnotes', 'footnotes.xml']),
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${content}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': styles,
    'word/footnotes.xml': `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes}</w:footnotes>`,
  };
  const zipped: Zippable = {};
  for (const [name, text] of Object.entries(files)) zipped[name] = [strToU8(text), { level: 9, mtime: WRITTEN }];
  return zipSync(zipped);
};
