import { WIRE_LIMITS } from '@shoal/contract';
import { Frame } from './frame';
import { Outbox, Turn } from './outbox';
import type { Probe, Transport } from './ports';
import { FakeClock } from './testing/fake-clock';

const MB = 1024 * 1024;

describe('how much may wait for one reader', () => {
  const clock = new FakeClock();
  const reader = { unsent: 0, wasCut: false };
  const transport: Transport = {
    send: (frames) => {
      reader.unsent += frames.reduce((sum, { length }) => sum + length, 0);
    },
    unsentBytes: () => reader.unsent,
    close: () => undefined,
    cut: () => {
      reader.wasCut = true;
    },
  };
  const probe = { cut: () => undefined } as Probe;
  let outbox: Outbox;
  const frame = (bytes: number): Frame => new Frame(new Uint8Array(bytes));

  beforeEach(() => {
    reader.unsent = 0;
    reader.wasCut = false;
    outbox = new Outbox(transport, new Turn(clock), clock, probe, WIRE_LIMITS);
  });

  it('is an answer of any size, and 4 MB of news on top of it', async () => {
    outbox.putAnswer([frame(10 * MB)]);
    await clock.turn();
    for (let count = 0; count < 4; count += 1) {
      outbox.put(frame(MB));
      await clock.turn();
    }
    expect(reader).toEqual({ unsent: 14 * MB, wasCut: false });
    outbox.put(frame(1));
    await clock.turn();
    outbox.put(frame(1));
    await clock.turn();
    expect(reader.wasCut).toBe(true);
  });

  it('is 4 MB again once the answer has gone out', async () => {
    outbox.putAnswer([frame(10 * MB)]);
    await clock.turn();
    reader.unsent = 0;
    for (let count = 0; count < 5; count += 1) {
      outbox.put(frame(MB));
      await clock.turn();
    }
    expect(reader).toEqual({ unsent: 5 * MB, wasCut: false });
    outbox.put(frame(1));
    await clock.turn();
    expect(reader.wasCut).toBe(true);
  });
});
