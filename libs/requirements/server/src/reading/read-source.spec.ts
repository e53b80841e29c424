import { readFileSync } from 'node:fs';
import CFB from 'cfb';
import { ERRORS } from '@shoal/contract';
import { docx, fixture, hwpx, hwpxSection, hwpxText, pdf, pdfText, readBytes, wordPart, wordText, zip } from './documents.samples';
import { READING_LIMITS, type ReadingLimits } from './reading-limits';
import { readSource } from './read-source';

const MB = 1024 * 1024;
const nested = (depth: number): string => (depth === 0 ? hwpxText('안') : `<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>${nested(depth - 1)}</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>`);
const cells = (count: number): string => `<hp:p><hp:run><hp:tbl>${`<hp:tr><hp:tc><hp:subList>${hwpxText('칸')}</hp:subList></hp:tc></hp:tr>`.repeat(count)}</hp:tbl></hp:run></hp:p>`;
const compound = (stream: string): Uint8Array => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.from('x'));
  return CFB.write(file, { type: 'buffer' }) as Uint8Array;
};
const lying = (): Uint8Array => {
  const file = Buffer.from(hwpx([hwpxSection(hwpxText('가'.repeat(5_000)))]));
  file.writeUInt32LE(500, file.lastIndexOf('Contents/section0.xml') - 46 + 24);
  return file;
};

describe('the format is told by the content', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['HWPX', () => hwpx([hwpxSection(hwpxText('가'))]), 'hwpx'],
    ['HWPX without its mark', () => hwpx([hwpxSection(hwpxText('가'))], { mimetype: 'application/zip' }), 'hwpx'],
    ['HWP', () => readFileSync(fixture('every-part.hwp')), 'hwp'],
    ['DOCX', () => docx(wordText('가')), 'docx'],
    ['PDF', () => pdf([pdfText(72, 700, 10, '글자가 충분히 있는 쪽입니다')]), 'pdf'],
    ['PDF behind other bytes', () => Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), pdf([pdfText(72, 700, 10, '글자가 충분히 있는 쪽입니다')])]), 'pdf'],
  ])('of %s', async (_, make, format) => {
    expect((await readBytes(make())).format).toBe(format);
  });
});

describe('a document is refused with its reason', () => {
  it.each<[string, () => Uint8Array, object]>([
    ['nothing', () => new Uint8Array(), { code: 'RFP_DAMAGED' }],
    ['an image', () => Buffer.from('89504e470d0a1a0a', 'hex'), { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'PNG' } }],
    ['an older HWP', () => Buffer.from('HWP Document File V3.00 \u001a'), { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'HWP 3' } }],
    ['a workbook', () => zip({ 'xl/workbook.xml': '<x/>' }), { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'XLSX' } }],
    ['an archive of other things', () => zip({ 'a.txt': 'x' }), { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'ZIP' } }],
    ['an older Word document', () => compound('WordDocument'), { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'DOC' } }],
    ['a locked Word document', () => compound('EncryptedPackage'), { code: 'RFP_ENCRYPTED' }],
    ['a locked HWPX', () => readFileSync(fixture('locked.hwpx')), { code: 'RFP_ENCRYPTED' }],
    ['a locked HWP', () => readFileSync(fixture('locked.hwp')), { code: 'RFP_ENCRYPTED' }],
    ['half a HWPX', () => hwpx([hwpxSection(hwpxText('가'))]).subarray(0, 400), { code: 'RFP_DAMAGED' }],
    ['half a section', () => hwpx([hwpxSection(hwpxText('가')).slice(0, -20)]), { code: 'RFP_DAMAGED' }],
    ['a document type', () => hwpx([`<!DOCTYPE x [<!ENTITY a "aaaa">]>${hwpxSection(hwpxText('가'))}`]), { code: 'RFP_DAMAGED', args: { detail: 'XML: document type' } }],
    ['an entity of its own', () => docx('', { 'document.xml': wordPart('document', '<w:body>&a;</w:body>') }), { code: 'RFP_DAMAGED' }],
    ['an archive that lies about a size', lying, { code: 'RFP_BOMB' }],
    ['an archive that would grow 900 times', () => hwpx([hwpxSection(hwpxText('가'))], { 'BinData/a.bmp': new Uint8Array(60 * MB) }), { code: 'RFP_BOMB' }],
    ['thousands of entries', () => hwpx([hwpxSection(hwpxText('가'))], Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`x${at}`, '']))), { code: 'RFP_BOMB' }],
    ['two parts of one name', () => Buffer.from(Buffer.from(hwpx([hwpxSection(''), hwpxSection('')])).toString('latin1').replaceAll('section1.xml', 'section0.xml'), 'latin1'), { code: 'RFP_DAMAGED' }],
    ['tables in tables in tables', () => hwpx([hwpxSection(nested(18))]), { code: 'RFP_TOO_MUCH' }],
    ['XML without a floor', () => hwpx([hwpxSection('<a>'.repeat(300) + '</a>'.repeat(300))]), { code: 'RFP_TOO_MUCH' }],
  ])('when it is or holds %s', async (_, make, expected) => {
    await expect(readBytes(make())).rejects.toMatchObject(expected);
  });

  it.each<[string, Partial<ReadingLimits>]>([['cells', { cellsMax: 99 }], ['rows', { rowsMax: 99 }], ['characters', { charactersMax: 99 }], ['paragraphs', { blocksMax: 99 }], ['bytes', { fileBytesMax: 99 }]])('when it has more %s than it may', async (_, limits) => {
    await expect(readBytes(hwpx([hwpxSection(cells(100))]), limits)).rejects.toMatchObject({ code: 'RFP_TOO_MUCH' });
  });

  it.each<[string, Partial<ReadingLimits>]>([['an unpacked size', { unpackedBytesMax: 999 }], ['a part', { partBytesMax: 999 }]])('when %s is over its limit', async (_, limits) => {
    await expect(readBytes(hwpx([hwpxSection(cells(100))]), limits)).rejects.toMatchObject({ code: 'RFP_BOMB' });
  });

  it('with a sentence in both languages that says that the original is kept', () => {
    for (const code of ['RFP_UNKNOWN_FORMAT', 'RFP_ENCRYPTED', 'RFP_DISTRIBUTION', 'RFP_DAMAGED', 'RFP_BOMB', 'RFP_TOO_MUCH', 'RFP_SCANNED', 'RFP_TIMEOUT', 'RFP_MEMORY', 'RFP_CANCELLED', 'RFP_CRASHED'] as const) {
      expect(ERRORS[code].ko).toContain('원본은 보관했고');
      expect(ERRORS[code].en).toContain('The original is kept');
    }
  });

  it('but a file that is not there is a fault of ours', async () => {
    await expect(readSource('/nowhere/at/all', READING_LIMITS, () => undefined)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
