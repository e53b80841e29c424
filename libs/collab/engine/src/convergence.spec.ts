import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { CommittedState } from './committed-state';
import { inspectUpdate } from './knowledge';
import { plainDoc } from './testing/plain-doc';
import { type Random, randomFrom } from './testing/random';
import type { TestClient } from './testing/test-client';
import { ROOM, TestEngine } from './testing/test-engine';

/** SHOAL_CONVERGENCE_SEEDS=7,8,9 repeats those; SHOAL_CONVERGENCE_STEPS makes all of them longer. */
const seeds = (process.env['SHOAL_CONVERGENCE_SEEDS'] ?? `1,2,3,1026,${Date.now() % 1_000_000}`).split(',').map(Number);
const steps = Number(process.env['SHOAL_CONVERGENCE_STEPS'] ?? 600);
const LONG = 10_000;
/** One long history besides the short ones. */
const histories = [...seeds.map((seed) => [seed, steps] as const), ...(process.env['SHOAL_CONVERGENCE_SEEDS'] ? [] : [[(seeds.at(-1) ?? 0) + 1, LONG] as const])];

class History {
  readonly engine = new TestEngine();
  private readonly random: Random;
  private readonly stored = new CommittedState({ snapshot: null, updates: [] });
  /** How often an acknowledgement was held against the log. */
  checks = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.engine.log.automatic = false;
    for (let index = 0; index < 5; index += 1) this.engine.client(`p${index}`);
  }

  async run(length: number): Promise<void> {
    for (let step = 0; step < length; step += 1) await this.step();
    this.engine.log.automatic = true;
    if (this.engine.log.running) this.engine.log.finish();
    await this.engine.exchange();
    for (const client of this.engine.clients) if (!client.isConnected) await this.engine.join(client);
    await this.engine.exchange();
    for (const client of this.engine.clients) this.checkPromises(client);
  }

  private async step(): Promise<void> {
    const client = this.engine.clients[this.random(5)]!;
    const { log } = this.engine;
    const dice = this.random(1000);
    if (!client.isConnected && dice < 150) await this.engine.join(client);
    else if (dice < 400) this.edit(client);
    else if (dice < 650) client.deliver(1 + this.random(3));
    else if (dice < 880) client.read(1 + this.random(3));
    else if (dice < 970) this.endCommit(() => log.finish());
    else if (dice < 980) this.endCommit(() => log.fail({ written: this.random(2) === 0 }));
    else if (dice < 997) client.disconnect();
    else this.engine.restart();
    await this.engine.clock.turn();
    this.checkPromises(client);
  }

  private endCommit(end: () => void): void {
    if (this.engine.log.running) end();
  }

  private edit({ text }: TestClient): void {
    const at = this.random(text.length + 1);
    if (this.random(4) > 0) text.insert(at, String.fromCodePoint(0xac00 + this.random(11_172)));
    else if (text.length > at) text.delete(at, Math.min(text.length - at, 1 + this.random(4)));
  }

  /** What was acknowledged to this client, and what it was shown of others, is in the log. */
  private checkPromises(client: TestClient): void {
    this.readLog();
    for (const message of client.sent.slice(0, client.acks.at(-1) ?? 0)) {
      if (!this.stored.covers(inspectUpdate(updateIn(message)))) throw new Error('acknowledged but not stored');
      this.checks += 1;
    }
    const stored = Y.decodeStateVector(this.stored.stateVector());
    for (const author of client.doc.store.clients.keys()) {
      const shown = author === client.doc.clientID ? 0 : Y.getState(client.doc.store, author);
      if ((stored.get(author) ?? 0) < shown) throw new Error('shown but not stored');
    }
  }

  private readLog(): void {
    const updates = (this.engine.log.rooms.get(ROOM) ?? []).slice(this.stored.lastSeq);
    this.stored.absorb({ snapshot: null, updates });
  }
}

function updateIn(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

describe('random histories', () => {
  it.each(histories)('converge over crashes, failed commits and reconnects (seed %i, %i steps)', async (seed, length) => {
    const history = new History(seed);
    const { clients, log } = history.engine;
    await history.run(length).finally(() => history.engine.destroy());
    const texts = [...clients.map(({ text }) => text.toString()), plainDoc(log.updates(ROOM))];
    expect({ seed, distinct: new Set(texts).size }).toEqual({ seed, distinct: 1 });
    expect(texts[0]!.length).toBeGreaterThan(0);
    expect(history.checks).toBeGreaterThan(0);
    for (const client of clients) expect({ seed, acked: client.acks.at(-1) }).toEqual({ seed, acked: client.sentUpdates });
  });
});
