import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceBlock, SourceDocument } from '@shoal/requirements-domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { READING_LIMITS, type ReadingLimits } from './reading-limits';
import { readSource } from './read-source';

export const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

const folder = mkdtempSync(join(tmpdir(), 'shoal-samples-'));
let count = 0;
export const written = (content: Uint8Array): string => {
  const path = join(folder, `${(count += 1)}`);
  writeFileSync(path, content);
  return path;
};

export const readBytes = (content: Uint8Array, limits: Partial<ReadingLimits> = {}): Promise<SourceDocument> => readSource(written(content), { ...READING_LIMITS, ...limits }, () => undefined);

/** Blocks as lines, so that a test shows what it expects: `[row,column rows×columns …]` are cells. */
export const shown = (blocks: readonly SourceBlock[]): readonly string[] => blocks.map((block) => (block.kind === 'paragraph' ? paragraph(block) : `#${block.id} ${block.rows}×${block.columns} ${block.cells.map((cell) => `[${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${shown(cell.blocks).join(' / ')}]`).join(' ')}`));
const paragraph = ({ id, text, level, note, page }: Extract<SourceBlock, { kind: 'paragraph' }>): string => `#${id}${page === null ? '' : ` p${page}`}${level === null ? '' : ` H${level}`}${note ? ` ${note}` : ''} ${text}`;

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [typeof content === 'string' ? strToU8(content) : content, { level: 6 }]])) as Zippable);

const HP = 'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"';
export const hwpxSection = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?><hs:sec ${HP}>${body}</hs:sec>`;
export const hwpxText = (text: string, attributes = ''): string => `<hp:p ${attributes}><hp:run><hp:t>${text}</hp:t></hp:run></hp:p>`;
/** A package whose spine lists its sections; `others`: further parts, or others in place of the usual ones. */
export const hwpx = (sections: readonly string[], others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zip({
    mimetype: 'application/hwp+zip',
    'Contents/content.hpf': `<opf:package xmlns:opf="x"><opf:manifest>${sections.map((_, at) => `<opf:item id="s${at}" href="Contents/section${at}.xml"/>`).join('')}</opf:manifest><opf:spine>${sections.map((_, at) => `<opf:itemref idref="s${at}"/>`).join('')}</opf:spine></opf:package>`,
    ...Object.fromEntries(sections.map((section, at) => [`Contents/section${at}.xml`, section])),
    ...others,
  });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const wordPart = (root: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${content}</w:${root}>`;
export const wordText = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({
    '_rels/.rels': '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<Relationships>${Object.keys(parts).map((name) => `<Relationship Id="${name}" Type="http://x/${name.replace(/\d*\.xml$/, '')}" Target="${name}"/>`).join('')}</Relationships>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}`, content])),
  });

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
export const pdfText = (x: number, y: number, size: number, text: string): string => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET\n`;
export const pdfLine = (x: number, y: number, toX: number, toY: number): string => `${x} ${y} m ${toX} ${toY} l S\n`;
/** Pages of A4 by what they draw; the font is one of the usual Korean ones that no file has to hold. */
export const pdf = (pages: readonly string[], trailer = ''): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor 5 0 R /DW 1000 /W [1 94 500] >>',
    '<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((content, at) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]),
  ];
  const places: number[] = [];
  let out = '%PDF-1.7\n';
  objects.forEach((object, at) => {
    places.push(out.length);
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  return Buffer.from(`${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF`, 'latin1');
};
