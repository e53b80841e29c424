import { Frame } from './frame';

describe('Frame', () => {
  it.each([
    [0, [0x82, 0]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 255, 255]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('puts the header of RFC 6455 before %i bytes', (length, header) => {
    const message = Uint8Array.from({ length }, (_, index) => index % 251);
    const { wire } = new Frame(message);
    expect([...wire.subarray(0, header.length)]).toEqual(header);
    expect(Buffer.compare(wire.subarray(header.length), message)).toBe(0);
  });

  it('is built once', () => {
    const frame = new Frame(Uint8Array.of(1, 2, 3));
    expect(frame.wire).toBe(frame.wire);
  });
});
