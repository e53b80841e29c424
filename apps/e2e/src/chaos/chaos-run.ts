import type { ApiClient } from '../api-client';
import type { Cluster } from '../cluster/cluster';
import { pause, until } from '../cluster/room-client';
import { storedText } from '../cluster/stored-room';
import { ChaosClient } from './chaos-client';
import { Disturbances } from './disturbances';
import { randomFrom, type Random } from './random';
import { judge, type Verdict } from './verdict';

const CLIENTS = 100;
const EDITS_PER_SECOND = 200;
const TURN_MS = 50;
const DISCONNECT_EVERY_MS = 300;
const CLOSE_EVERY_MS = 1_500;
/** As y-websocket comes. */
const MAX_BACKOFF_MS = 2_500;
const CONVERGED_WITHIN_MS = 60_000;
const ROOMS_PER_FIRM = 2;

/** People by firm: each firm's write in that firm's sections. */
const FIRMS = [
  ['lead@naru.example', 'pm@naru.example', 'architect@naru.example', 'plan@naru.example'],
  ['head@daon.example', 'writer@daon.example', 'model@daon.example', 'test@daon.example'],
  ['head@gaon.example', 'writer@gaon.example', 'mobile@gaon.example'],
  ['head@hangyeol.example', 'security@hangyeol.example', 'support@hangyeol.example'],
] as const;

interface Seat {
  readonly person: ApiClient;
  readonly room: string;
}

export interface Outcome extends Verdict {
  readonly happened: readonly string[];
  readonly tabsClosed: number;
  readonly disconnects: number;
  readonly rooms: number;
  readonly convergedInMs: number;
}

/** Many people writing while servers, database, connections and tabs come and go. */
export class ChaosRun {
  private readonly random: Random;
  private readonly everybody: ChaosClient[] = [];
  private readonly sitting: ChaosClient[] = [];
  private seats: Seat[] = [];
  private over = false;
  private disconnects = 0;
  private tabsClosed = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly seed: number,
    private readonly durationMs: number,
  ) {
    this.random = randomFrom(seed);
  }

  async run(): Promise<Outcome> {
    this.seats = await this.findSeats();
    for (let index = 0; index < CLIENTS; index += 1) this.sit(index, this.seats[index % this.seats.length]!);
    await until('all in sync at the beginning', () => this.sitting.every(({ client }) => client.provider.synced), CONVERGED_WITHIN_MS);
    const disturbances = new Disturbances(this.cluster, randomFrom(this.seed + 1), this.durationMs);
    await Promise.all([this.write(), disturbances.run()]);
    const convergedInMs = await this.converge();
    const texts = await this.stored();
    const verdict = judge(this.everybody, texts);
    const apart = this.sitting.filter(({ client, room }) => client.fragment.toString() !== texts.get(room)).map(({ room }) => `a client of ${room} shows something else than the database holds`);
    return { ...verdict, faults: [...verdict.faults, ...apart], happened: disturbances.happened, tabsClosed: this.tabsClosed, disconnects: this.disconnects, rooms: texts.size, convergedInMs };
  }

  leave(): void {
    this.over = true;
    for (const { client } of this.sitting) client.destroy();
  }

  private async findSeats(): Promise<Seat[]> {
    const byFirm = await Promise.all(
      FIRMS.map(async (emails) => {
        const people = await Promise.all(emails.map((email) => this.cluster.signIn(email)));
        const writable = await Promise.all(people.map(async (person) => (await person.sections()).flatMap(({ room, viewerCan }) => (room && viewerCan.write ? [room] : []))));
        const rooms = writable.reduce((common, rooms) => common.filter((room) => rooms.includes(room))).slice(0, ROOMS_PER_FIRM);
        return people.flatMap((person) => rooms.map((room) => ({ person, room })));
      }),
    );
    return byFirm.flat();
  }

  private sit(index: number, { person, room }: Seat): void {
    const client = new ChaosClient(`${index}.${this.everybody.length}`, { origin: this.cluster.origin, cookie: person.cookie, room, maxBackoffMs: MAX_BACKOFF_MS });
    this.everybody.push(client);
    this.sitting[index] = client;
  }

  private async write(): Promise<void> {
    const begun = Date.now();
    let [edits, nextCut, nextClose] = [0, DISCONNECT_EVERY_MS, CLOSE_EVERY_MS];
    for (let now = 0; now < this.durationMs && !this.over; now = Date.now() - begun) {
      for (; edits < (now / 1_000) * EDITS_PER_SECOND; edits += 1) this.someone().edit(this.random);
      for (; nextCut < now; nextCut += DISCONNECT_EVERY_MS) this.disconnectOne();
      for (; nextClose < now; nextClose += CLOSE_EVERY_MS) this.closeOne();
      await pause(TURN_MS);
    }
  }

  private someone(): ChaosClient {
    return this.sitting[this.random(CLIENTS)]!;
  }

  private disconnectOne(): void {
    this.someone().client.cut();
    this.disconnects += 1;
  }

  private closeOne(): void {
    const index = this.random(CLIENTS);
    this.sitting[index]!.closeTab();
    this.tabsClosed += 1;
    this.sit(index, this.seats[index % this.seats.length]!);
  }

  private async converge(): Promise<number> {
    const isSettled = (): boolean => {
      const lengths = new Map<string, number>();
      return this.sitting.every(({ client, room }) => {
        const { length } = client.fragment;
        if (!lengths.has(room)) lengths.set(room, length);
        return client.isSaved && lengths.get(room) === length;
      });
    };
    return until('everybody saved and alike', isSettled, CONVERGED_WITHIN_MS, 200).catch((error: unknown) => {
      throw new Error(`seed ${this.seed}: ${this.unsettled().join('; ')}`, { cause: error });
    });
  }

  private unsettled(): string[] {
    return this.sitting.filter(({ client }) => !client.isSaved).slice(0, 10).map(({ client, room }) => `${room} connected ${client.provider.wsconnected} synced ${client.provider.synced} saved ${client.saved} of ${client.edits}, closed with ${JSON.stringify(client.closes.at(-1))}`);
  }

  private async stored(): Promise<Map<string, string>> {
    const rooms = [...new Set(this.seats.map(({ room }) => room))];
    return new Map(await Promise.all(rooms.map(async (room) => [room, await storedText(this.cluster.postgres.url, room)] as const)));
  }
}
