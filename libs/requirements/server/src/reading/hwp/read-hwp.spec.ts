import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import CFB from 'cfb';
import { fixture, readBytes, shown } from '../documents.samples';

const record = (tag: number, level: number, data: Buffer): Buffer => {
  const isLong = data.length >= 0xfff;
  const head = Buffer.alloc(isLong ? 8 : 4);
  head.writeUInt32LE(((isLong ? 0xfff : data.length) << 20 | level << 10 | tag) >>> 0);
  if (isLong) head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
};
const letters = (...codes: readonly (number | string)[]): Buffer => Buffer.concat(codes.map((code) => (typeof code === 'string' ? Buffer.from(code, 'utf16le') : Buffer.from([code, 0]))));
/** A control among letters: its code, six words of its own, its code again. */
const control = (code: number): Buffer => Buffer.concat([letters(code), Buffer.alloc(12, 0x41), letters(code)]);
const paragraph = (...text: readonly Buffer[]): Buffer => Buffer.concat([record(66, 0, Buffer.alloc(22)), record(67, 1, Buffer.concat(text))]);

/** The fixture with other sections or another header. */
const changed = (change: { readonly sections?: readonly Buffer[]; readonly flags?: number; readonly version?: number }): Buffer => {
  const file = CFB.read(readFileSync(fixture('every-part.hwp')), { type: 'buffer' });
  const header = Buffer.from(CFB.find(file, '/FileHeader')?.content ?? []);
  if (change.version !== undefined) header.writeUInt8(change.version, 35);
  if (change.flags !== undefined) header.writeUInt32LE(header.readUInt32LE(36) | change.flags, 36);
  const put = (path: string, content: Buffer): void => {
    CFB.utils.cfb_del(file, path);
    CFB.utils.cfb_add(file, path, content);
  };
  put('/FileHeader', header);
  change.sections?.forEach((section, at) => put(`/BodyText/Section${at}`, section));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
};
const withText = (...text: readonly Buffer[]): Buffer => changed({ sections: [deflateRawSync(paragraph(...text))] });

it('knows how much room each control takes', async () => {
  const { blocks } = await readBytes(withText(letters('가'), control(9), letters('나', 10, '다', 24, '라', 30, '마', 31, '바'), control(4), letters('사'), control(11), letters('아', 13)));
  expect(shown(blocks)).toEqual(['#0 가\t나\n다-라 마 바사아']);
});

it('reads records whose size does not fit into their head', async () => {
  const long = '긴 글. '.repeat(2_000).trim();
  expect(shown((await readBytes(withText(letters(long)))).blocks)).toEqual([`#0 ${long}`]);
});

it('keeps what can be read where one section cannot', async () => {
  const { blocks, losses } = await readBytes(changed({ sections: [Buffer.from('no deflate'), deflateRawSync(paragraph(letters('둘째 구역')))] }));
  expect([shown(blocks), losses]).toEqual([['#0 둘째 구역'], [{ kind: 'section', page: null, after: null }]]);
});

it.each<[string, Parameters<typeof changed>[0], object]>([
  ['a distribution document', { flags: 1 << 2 }, { code: 'RFP_DISTRIBUTION' }],
  ['a locked document', { flags: 1 << 1 }, { code: 'RFP_ENCRYPTED' }],
  ['one locked with a certificate', { flags: 1 << 8 }, { code: 'RFP_ENCRYPTED' }],
  ['an older version', { version: 3 }, { code: 'RFP_UNKNOWN_FORMAT', args: { found: 'HWP 3' } }],
  ['sections that do not unpack', { sections: [Buffer.from('no deflate')] }, { code: 'RFP_DAMAGED' }],
  ['a record beyond the end', { sections: [deflateRawSync(record(66, 0, Buffer.alloc(22)).subarray(0, 10))] }, { code: 'RFP_DAMAGED' }],
])('refuses %s', async (_, change, expected) => {
  await expect(readBytes(changed(change))).rejects.toMatchObject(expected);
});

it('stops unpacking at its limit', async () => {
  await expect(readBytes(withText(letters('가'.repeat(100_000))), { partBytesMax: 50_000 })).rejects.toMatchObject({ code: 'RFP_BOMB' });
});
