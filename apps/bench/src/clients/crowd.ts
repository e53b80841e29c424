import { prepareTyping } from '../documents/typist';
import type { RunningServer } from '../servers/server-kind';
import { Deliveries } from './deliveries';
import { pause, until } from './pause';
import { RoomClient, type RoomListener } from './room-client';
import { Writer } from './writer';

export interface CrowdShape {
  readonly rooms: readonly string[];
  readonly clientsPerRoom: number;
  readonly writersPerRoom: number;
  /** Edits prepared for each writer. */
  readonly edits: number;
  /** Characters per edit. */
  readonly padding?: number;
  readonly listener?: Pick<RoomListener, 'receipt' | 'closed'>;
}

const OPENING_AT_ONCE = 50;
const LIMIT_MS = 60_000;

/** Rooms full of clients, all synced, their writers ready to type. */
export class Crowd {
  readonly deliveries = new Deliveries();
  readonly clients: RoomClient[] = [];
  readonly writers: Writer[] = [];

  private constructor(readonly shape: CrowdShape) {}

  static async open(server: RunningServer, shape: CrowdShape): Promise<Crowd> {
    const crowd = new Crowd(shape);
    for (const room of shape.rooms) await crowd.openRoom(server, room);
    await crowd.prepare();
    return crowd;
  }

  /** How often an edit of everybody's is delivered: once to each other client of its room. */
  deliveriesOf(editsPerWriter: number): number {
    return this.writers.length * editsPerWriter * (this.shape.clientsPerRoom - 1);
  }

  /** Each types so many edits at a steady pace, one writer after the other; late keystrokes are made up for at once. */
  async typeSteadily(perSecond: number, editsPerWriter: number, isOver = (): boolean => false): Promise<void> {
    const gap = 1000 / (perSecond * this.writers.length);
    const total = editsPerWriter * this.writers.length;
    const start = performance.now();
    for (let typed = 0; typed < total && !isOver(); await pause(1)) {
      const due = Math.min(total, Math.ceil((performance.now() - start) / gap));
      for (; typed < due; typed += 1) this.writers[typed % this.writers.length]?.type();
    }
  }

  leave(): void {
    for (const client of this.clients) client.leave();
  }

  private async openRoom(server: RunningServer, room: string): Promise<void> {
    const { clientsPerRoom, writersPerRoom, edits, padding, listener } = this.shape;
    const here: RoomClient[] = [];
    for (let index = 0; index < clientsPerRoom; index += 1) {
      const update = (client: RoomClient, bytes: Buffer, start: number, end: number): void => this.deliveries.take(client, bytes, start, end);
      here.push(new RoomClient(server, { room, person: this.clients.length, mayWrite: index < writersPerRoom, listener: { update, ...listener } }));
      this.clients.push(...here.slice(-1));
      if (index % OPENING_AT_ONCE === OPENING_AT_ONCE - 1) await Promise.all(here.map(({ synced }) => synced));
    }
    await Promise.all(here.map(({ synced }) => synced));
    for (const [index, client] of here.slice(0, writersPerRoom).entries()) {
      const writer = new Writer(client, prepareTyping(edits, padding), padding);
      writer.observer = here[(index + Math.min(writersPerRoom, clientsPerRoom - 1)) % clientsPerRoom] ?? null;
      this.writers.push(writer);
      this.deliveries.add(writer);
    }
  }

  /** Everybody has everybody's paragraph before the first keystroke. */
  private async prepare(): Promise<void> {
    for (const writer of this.writers) writer.prepare();
    const clocks = this.writers.reduce((sum, { typing }) => sum + typing.from, 0) * (this.shape.clientsPerRoom - 1);
    await until('all paragraphs at all clients', LIMIT_MS, () => this.deliveries.prepared >= clocks);
  }
}
