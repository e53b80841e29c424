import { sectionRoom } from '@shoal/contract';
import type { AccessGate, GateAnswer, Identity, Probe, RoomAccess, UpdateLog } from '../ports';
import { RoomRegistry } from '../room-registry';
import { FakeBus } from './fake-bus';
import { FakeClock } from './fake-clock';
import { FakeLog } from './fake-log';
import { TestClient } from './test-client';

export const ROOM = sectionRoom('0192f0a2-7d3e-7c51-9a43-5f0c2b1d4e6a');

export const identity = (name: string): Identity => ({
  cooperativeId: 'mulgyeol',
  personId: `person-${name}`,
  sessionId: `session-${name}`,
  user: { personId: `person-${name}`, name, firmId: 'firm-naru', firmName: '나루', chip: '나루', colorSlot: 3 },
});

class FakeGate implements AccessGate {
  readonly access = new Map<string, RoomAccess>();
  broken = false;
  /** Set to hold answers back until it resolves. */
  hold: Promise<void> | null = null;
  asked = 0;

  async check(_room: string, { personId }: Identity): Promise<GateAnswer> {
    this.asked += 1;
    const access = this.access.get(personId) ?? 'write';
    if (this.hold) await this.hold;
    if (this.broken) throw new Error('no database');
    return { access, scope: 'bid-a' };
  }
}

class RecordingProbe implements Probe {
  readonly refusals: string[] = [];
  failures = 0;
  cuts = 0;
  batchCommitted(): void {}
  batchFailed(): void {
    this.failures += 1;
  }
  acknowledged(): void {}
  refused(code: number, reason: string): void {
    this.refusals.push(`${code} ${reason}`);
  }
  cut(): void {
    this.cuts += 1;
  }
}

/** A registry on fakes, and clients that come and go. */
export class TestEngine {
  readonly clock = new FakeClock();
  readonly gate = new FakeGate();
  readonly probe = new RecordingProbe();
  readonly clients: TestClient[] = [];
  registry: RoomRegistry;

  constructor(
    readonly log = new FakeLog(),
    readonly bus = new FakeBus(),
  ) {
    this.registry = this.start();
  }

  /** One life of the process: what it had begun goes no further once it is over. */
  private life = { isOver: false };

  /** A new process on the same disk; the old one is simply gone, as after SIGKILL. */
  restart(): void {
    this.life.isOver = true;
    this.log.running = null;
    this.clock.kill();
    for (const client of this.clients) client.close(1006, 'killed');
    this.registry = this.start();
  }

  client(name: string): TestClient {
    const client = new TestClient(name);
    this.clients.push(client);
    return client;
  }

  async join(client: TestClient, room = ROOM): Promise<TestClient> {
    const membership = await this.registry.join(room, { identity: identity(client.name), transport: client, wantsAcks: true });
    client.connect(membership);
    return client;
  }

  /** A client that has joined and synced. */
  async synced(name: string): Promise<TestClient> {
    const client = await this.join(this.client(name));
    await this.exchange();
    return client;
  }

  /** Lets everything that is on its way arrive. */
  async exchange(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      const busy = this.clients.some(({ outgoing, incoming }) => outgoing.length + incoming.length > 0);
      for (const client of this.clients) client.deliver();
      await this.clock.settle();
      for (const client of this.clients) client.read();
      quiet = busy ? 0 : quiet + 1;
    }
  }

  destroy(): void {
    for (const client of this.clients) client.destroy();
  }

  private start(): RoomRegistry {
    const { gate, bus, clock, probe } = this;
    this.life = { isOver: false };
    return new RoomRegistry({ log: mortal(this.log, this.life), gate, bus, clock, probe });
  }
}

/** The log as one process sees it: after its death no answer arrives. */
function mortal(log: UpdateLog, life: { readonly isOver: boolean }): UpdateLog {
  const whileAlive = async <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = life.isOver ? null : await ask().then((value) => ({ value }), (error: unknown) => ({ error }));
    if (!answer || life.isOver) return new Promise<T>(() => undefined);
    if ('error' in answer) throw answer.error;
    return answer.value;
  };
  return {
    load: (room, afterSeq) => whileAlive(() => log.load(room, afterSeq)),
    commit: (records) => whileAlive(() => log.commit(records)),
    claim: (claims) => whileAlive(() => log.claim(claims)),
  };
}
