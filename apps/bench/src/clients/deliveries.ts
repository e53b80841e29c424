import * as Y from 'yjs';
import { type RoomClient, varint, varintEnd } from './room-client';
import { Samples } from './samples';
import type { Writer } from './writer';

/**
 * Counts edits, not frames, at every client but their author: each must come once and in its author's order.
 * An update of one struct that is as long as the one sent is that edit; anything else is decoded.
 */
export class Deliveries {
  latencies = new Samples();
  delivered = 0;
  prepared = 0;
  /** Whether the time from sending to delivery is kept, and at which clients. */
  timed: ((client: RoomClient) => boolean) | null = null;
  private readonly writers = new Map<number, Writer>();
  private readonly next = new Map<RoomClient, Map<Writer, number>>();
  private goal = Number.POSITIVE_INFINITY;
  private reached: () => void = () => undefined;

  add(writer: Writer): void {
    this.writers.set(writer.typing.clientId, writer);
  }

  /** Resolves when so many edits have been delivered in all. Rejects after `limitMs`. */
  until(goal: number, limitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.delivered} of ${goal} edits delivered in ${limitMs} ms`)), limitMs);
      this.goal = goal;
      this.reached = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.delivered >= goal) this.reached();
    });
  }

  take(client: RoomClient, bytes: Buffer, start: number, end: number): void {
    if (bytes[start] === 1 && bytes[start + 1] === 1) {
      const id = varint(bytes, start + 2);
      const clock = varint(bytes, varintEnd());
      const writer = this.writers.get(id);
      const place = writer ? clock - writer.typing.from : -1;
      if (writer && place >= 0 && writer.typing.keystrokes[Math.floor(place / writer.clocks)]?.length === end - start) {
        this.one(client, writer, place / writer.clocks);
        return;
      }
    }
    this.decode(client, Uint8Array.from(bytes.subarray(start, end)));
  }

  private decode(client: RoomClient, update: Uint8Array): void {
    for (const struct of Y.decodeUpdate(update).structs) {
      const writer = this.writers.get(struct.id.client);
      if (!writer || struct instanceof Y.Skip) continue;
      const first = (struct.id.clock - writer.typing.from) / writer.clocks;
      const count = struct.length / writer.clocks;
      if (first < 0) this.prepared += client === writer.client ? 0 : struct.length;
      else for (let index = 0; index < count; index += 1) this.one(client, writer, first + index);
    }
  }

  private one(client: RoomClient, writer: Writer, index: number): void {
    if (client === writer.client) return;
    const of = this.next.get(client) ?? new Map<Writer, number>();
    this.next.set(client, of);
    const expected = of.get(writer) ?? 0;
    if (index !== expected) throw new Error(`edit ${index} of a writer came where ${expected} was due`);
    of.set(writer, index + 1);
    this.delivered += 1;
    if (this.timed?.(client)) this.latencies.add(performance.now() - (writer.sentAt[index] ?? Number.NaN));
    if (client === writer.observer) writer.observed();
    if (this.delivered >= this.goal) this.reached();
  }

  /** How many of a writer's edits a client has been shown. */
  shown(client: RoomClient, writer: Writer): number {
    return this.next.get(client)?.get(writer) ?? 0;
  }
}
