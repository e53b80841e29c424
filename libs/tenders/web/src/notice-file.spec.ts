import { byteSize, decodeNotice, readNoticeFile } from './notice-file';

const file = (bytes: Uint8Array, size = bytes.length) => ({ name: '공고.json'.normalize('NFD'), size, arrayBuffer: () => Promise.resolve(bytes.buffer as ArrayBuffer) });

describe('notice files', () => {
  it('are read as UTF-8, as the Korean code page, and by their byte order mark', () => {
    expect(decodeNotice(new TextEncoder().encode('{"a":"공고"}'))).toBe('{"a":"공고"}');
    expect(decodeNotice(new Uint8Array([0xb0, 0xf8, 0xb0, 0xed]))).toBe('공고');
    expect(decodeNotice(new Uint8Array([0xff, 0xfe, 0xf5, 0xac, 0xe0, 0xac]))).toBe('공고');
    expect(decodeNotice(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe('{}');
  });

  it('keep their name composed', async () => {
    expect(await readNoticeFile(file(new TextEncoder().encode('{}')))).toEqual({ ok: true, file: { name: '공고.json', size: 2, text: '{}' } });
  });

  it('are refused over 5 MB without being read', async () => {
    const unread = { name: 'a', size: 5 * 1024 * 1024 + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await readNoticeFile(unread)).toEqual({ ok: false, problem: 'tooLarge', size: unread.size });
  });

  it('that cannot be read say so', async () => {
    expect(await readNoticeFile({ name: 'a', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) })).toMatchObject({ ok: false, problem: 'unreadable' });
  });

  it.each([
    [812, '812 B'],
    [34_816, '34 KB'],
    [5_452_595, '5.2 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(byteSize(bytes)).toBe(text));
});
