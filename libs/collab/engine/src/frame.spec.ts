import { Frame, LARGE_PAYLOAD_BYTES } from './frame';

const numbered = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);

describe('Frame', () => {
  it.each([
    [0, [0x82, 0]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 255, 255]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('puts the header of RFC 6455 before %i bytes', (length, header) => {
    const message = numbered(length);
    for (const cut of [length, 0, Math.floor(length / 2)]) {
      const wire = Buffer.concat(new Frame(message.subarray(0, cut), message.subarray(cut)).wire);
      expect([...wire.subarray(0, header.length)]).toEqual(header);
      expect(Buffer.compare(wire.subarray(header.length), message)).toBe(0);
    }
  });

  it('is built once', () => {
    const frame = new Frame(Uint8Array.of(1, 2, 3));
    expect(frame.wire).toBe(frame.wire);
  });

  it('shares a large payload as it is, and puts a small one into the same piece', () => {
    const large = numbered(LARGE_PAYLOAD_BYTES);
    expect(new Frame(Uint8Array.of(0, 1), large).wire[1]).toBe(large);
    expect(new Frame(Uint8Array.of(0, 1), large.subarray(1)).wire).toHaveLength(1);
  });

  it('tells its message', () => {
    const frame = new Frame(Uint8Array.of(1, 2), Uint8Array.of(3));
    expect([frame.length, [...frame.message]]).toEqual([3, [1, 2, 3]]);
  });
});
