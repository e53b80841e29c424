import { deflateRawSync } from 'node:zlib';
import { ShoalError } from '@shoal/contract';
import type { Readable } from '@shoal/platform/archives';
import { crc32 } from 'node:zlib';
import { ARCHIVE_LIMITS, proofKindOf } from './proof-content';

interface Entry {
  readonly name: string;
  readonly content?: string;
  readonly isStored?: boolean;
  readonly isLocked?: boolean;
  /** What the directory claims. */
  readonly claims?: number;
}

/** A zip as programs write it; the claims may lie. */
const zip = (entries: readonly Entry[], comment = ''): Buffer => {
  const locals: Buffer[] = [];
  const rows: Buffer[] = [];
  let position = 0;
  for (const { name, content = '', isStored = false, isLocked = false, claims } of entries) {
    const raw = Buffer.from(content);
    const packed = isStored ? raw : deflateRawSync(raw);
    const fields = (length: number, signature: number, at: number): Buffer => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt32LE(signature, 0);
      bytes.writeUInt16LE(isLocked ? 1 : 0, at + 2);
      bytes.writeUInt16LE(isStored ? 0 : 8, at + 4);
      bytes.writeUInt32LE(crc32(raw), at + 10);
      bytes.writeUInt32LE(packed.length, at + 14);
      bytes.writeUInt32LE(claims ?? raw.length, at + 18);
      bytes.writeUInt16LE(Buffer.byteLength(name), at + 22);
      return bytes;
    };
    const local = Buffer.concat([fields(30, 0x04034b50, 4), Buffer.from(name), packed]);
    const row = fields(46, 0x02014b50, 6);
    row.writeUInt32LE(position, 42);
    locals.push(local);
    rows.push(Buffer.concat([row, Buffer.from(name)]));
    position += local.length;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(position, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
};

/** A compound file of 512-byte sectors: one of the allocation table, then the directory. */
const compound = (names: readonly string[], chain: (sector: number, last: number) => number = (sector, last) => (sector === last ? 0xfffffffe : sector + 1)): Buffer => {
  const sectors = Math.max(1, Math.ceil(names.length / 4));
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0xfffffffe, 68);
  for (let at = 76; at < 512; at += 4) header.writeUInt32LE(0xffffffff, at);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors && sector < 128; sector += 1) table.writeUInt32LE(chain(sector, sectors), sector * 4);
  const directory = Buffer.alloc(sectors * 512);
  names.forEach((name, i) => {
    directory.write(name, i * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, i * 128 + 64);
    directory.writeUInt8(2, i * 128 + 66);
  });
  return Buffer.concat([header, table, directory]);
};

const readable = (bytes: Buffer): Readable => ({ bytes: bytes.length, read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)) });
/** The kind, or the code of the refusal. */
const judge = (bytes: Buffer): Promise<string> =>
  proofKindOf(readable(bytes), '파일').catch((error: unknown) => {
    if (error instanceof ShoalError) return error.code;
    throw error;
  });

const TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
const word = (...more: Entry[]): Buffer => zip([TYPES, { name: 'word/document.xml', content: '<w:document/>' }, ...more]);
const hwpx = (mimetype: Entry): Buffer => zip([mimetype, { name: 'Contents/content.hpf', content: '<opf/>' }, { name: 'Contents/section0.xml', content: '<hs:sec/>' }]);

describe('a proof is told by its content', () => {
  it.each<[string, Buffer]>([
    ['pdf', Buffer.from('%PDF-1.7\n…')],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', word()],
    ['docx', Buffer.from(zip([TYPES, { name: 'word/document.xml' }], 'a comment of any length'))],
    ['xlsx', zip([TYPES, { name: 'xl/workbook.xml' }, { name: 'xl/worksheets/sheet1.xml', content: '<f>SUM(A1)</f>' }])],
    ['pptx', zip([TYPES, { name: 'ppt/presentation.xml' }])],
    ['hwpx', hwpx({ name: 'mimetype', content: 'application/hwp+zip', isStored: true })],
    ['hwp', compound(['Root Entry', 'FileHeader', 'DocInfo', 'BodyText', 'Section0'])],
    ['doc', compound(['Root Entry', 'WordDocument', '1Table'])],
  ])('%s', async (kind, bytes) => expect(await judge(bytes)).toBe(kind));

  it.each<[string, string, Buffer]>([
    ['nothing', 'PROOF_KIND_REFUSED', Buffer.alloc(0)],
    ['a page', 'PROOF_KIND_REFUSED', Buffer.from('<html><script>alert(1)</script>')],
    ['a page before a PDF', 'PROOF_KIND_REFUSED', Buffer.from('<html>%PDF-1.7')],
    ['a program', 'PROOF_KIND_REFUSED', Buffer.from('MZ\x90\0')],
    ['any zip', 'PROOF_KIND_REFUSED', zip([{ name: 'a.txt', content: 'a' }])],
    ['an e-book that could be a HWPX', 'PROOF_KIND_REFUSED', hwpx({ name: 'mimetype', content: 'application/epub+zip', isStored: true })],
    ['an old workbook', 'PROOF_KIND_REFUSED', compound(['Root Entry', 'Workbook'])],
    ['macros under a .docx', 'PROOF_MACROS', word({ name: 'word/vbaProject.bin', content: 'x' })],
    ['macros in other letters', 'PROOF_MACROS', zip([TYPES, { name: 'xl/workbook.xml' }, { name: 'xl/VBAPROJECT.BIN', content: 'x' }])],
    ['macros of old workbooks', 'PROOF_MACROS', zip([TYPES, { name: 'xl/workbook.xml' }, { name: 'xl/macrosheets/sheet7.xml', content: 'x' }])],
    ['macros in an old document', 'PROOF_MACROS', compound(['Root Entry', 'WordDocument', 'Macros', 'VBA', '_VBA_PROJECT'])],
    ['a locked document', 'PROOF_DAMAGED', compound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage'])],
    ['a locked entry', 'PROOF_DAMAGED', word({ name: 'word/secret.xml', content: 'x', isLocked: true })],
    ['more than it may become', 'PROOF_ARCHIVE_UNSAFE', word({ name: 'word/media/a.bmp', content: 'a'.repeat(4_000_000), claims: ARCHIVE_LIMITS.bytes })],
    ['one that grows a thousandfold', 'PROOF_ARCHIVE_UNSAFE', word({ name: 'word/media/a.bmp', content: '\0'.repeat(20_000_000) })],
    ['too many entries', 'PROOF_ARCHIVE_UNSAFE', word(...Array.from({ length: ARCHIVE_LIMITS.entries }, (_, i) => ({ name: `word/${i}.xml` })))],
    ['a HWPX whose type cannot be read', 'PROOF_DAMAGED', hwpx({ name: 'mimetype', content: 'application/hwp+zip'.repeat(40) })],
  ])('%s is refused: %s', async (_, code, bytes) => expect(await judge(bytes)).toBe(code));

  it('no cut of a file is read past its end', async () => {
    for (const whole of [word(), hwpx({ name: 'mimetype', content: 'application/hwp+zip', isStored: true }), compound(['Root Entry', 'FileHeader', 'BodyText', 'DocInfo', 'Section0'])])
      for (let length = 8; length < whole.length; length += 7) expect(['PROOF_DAMAGED', 'PROOF_KIND_REFUSED']).toContain(await judge(whole.subarray(0, length)));
  });

  it('entries that share their bytes are no document', async () => {
    const bytes = word({ name: 'word/media/a.bin', content: 'a', isStored: true });
    const at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(0x7fffffff, at + 20);
    expect(await judge(bytes)).toBe('PROOF_DAMAGED');
  });

  it('a directory that leads back to itself ends', async () => {
    expect(await judge(compound(Array.from({ length: 9 }, (_, i) => `Stream ${i}`), () => 1))).toBe('PROOF_DAMAGED');
  });
});
