import { type ClientClaim, type GateAnswer, Refusal, RoomRegistry, type RoomAccess, type StoredUpdate, type UpdateLog, type UpdateRecord } from '@shoal/collab-engine';
import { COLLAB_PATH, type CloseCode, type CloseReason, parseRoom, type RoomName } from '@shoal/contract';
import { type WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';

/** A log in memory whose commits can be held back; what is in `rooms` is on the disk. */
class HeldLog implements UpdateLog {
  readonly rooms = new Map<string, StoredUpdate[]>();
  private readonly owners = new Map<string, string>();
  private held: Promise<void> | null = null;
  private release = (): void => undefined;

  load(room: RoomName, afterSeq: number) {
    return Promise.resolve({ snapshot: null, updates: (this.rooms.get(room) ?? []).filter(({ seq }) => seq > afterSeq) });
  }

  async commit(records: readonly UpdateRecord[]): Promise<number[]> {
    await this.held;
    return records.map(({ room, update }) => {
      const stored = this.rooms.get(room) ?? [];
      this.rooms.set(room, [...stored, { seq: stored.length + 1, update }]);
      return stored.length + 1;
    });
  }

  claim(claims: readonly ClientClaim[]): Promise<boolean[]> {
    return Promise.resolve(
      claims.map(({ room, clientId, personId, inLog }) => {
        const key = `${room} ${clientId}`;
        if (!this.owners.has(key) && !inLog) this.owners.set(key, personId);
        return this.owners.get(key) === personId;
      }),
    );
  }

  hold(): void {
    this.held = new Promise((resolve) => (this.release = resolve));
  }

  resume(): void {
    this.held = null;
    this.release();
  }
}

/** The real engine behind a real WebSocket server on a free port of this computer. */
export class EngineServer {
  readonly log = new HeldLog();
  access: RoomAccess = 'write';
  /** Not null: sockets are closed with it instead of being let in. */
  turnAway: { code: CloseCode; reason: CloseReason } | null = null;
  joins = 0;
  private recheck = (): void => undefined;
  private readonly sockets = new Set<WebSocket>();
  private readonly server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  private readonly registry = new RoomRegistry({
    log: this.log,
    gate: { check: (): Promise<GateAnswer> => Promise.resolve({ access: this.access, scope: null }) },
    bus: {
      subscribe: (listener) => {
        this.recheck = () => listener({ type: 'missed' });
        return () => undefined;
      },
      publish: () => undefined,
    },
    clock: {
      now: () => Date.now(),
      soon: (task) => void setImmediate(task),
      after: (ms, task) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    },
    probe: { batchCommitted() {}, batchFailed() {}, acknowledged() {}, refused() {}, cut() {} },
  });

  constructor() {
    this.server.on('connection', (socket, { url = '' }) => void this.serve(socket, new URL(url, 'http://localhost')));
  }

  async listening(): Promise<void> {
    if (!this.server.address()) await new Promise((resolve) => this.server.once('listening', resolve));
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as { port: number }).port}${COLLAB_PATH}`;
  }

  /** The text as it is on the disk. */
  stored(room: string): string {
    const doc = new Y.Doc();
    for (const { update } of this.log.rooms.get(room) ?? []) Y.applyUpdate(doc, update);
    return doc.getXmlFragment('default').toString();
  }

  changeAccess(access: RoomAccess): void {
    this.access = access;
    this.recheck();
  }

  /** As when the network breaks: nobody is told. */
  cutAll(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  closeAll(code: CloseCode, reason: CloseReason): void {
    for (const socket of this.sockets) socket.close(code, reason);
  }

  async stop(): Promise<void> {
    this.log.resume();
    this.cutAll();
    await this.registry.drain();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(socket: WebSocket, { pathname, searchParams }: URL): Promise<void> {
    this.sockets.add(socket);
    const early: Uint8Array[] = [];
    let receive = (bytes: Uint8Array): void => void early.push(bytes);
    let leave = (): void => undefined;
    socket.on('message', (data: Buffer) => receive(data));
    socket.on('close', () => {
      this.sockets.delete(socket);
      leave();
    });
    const room = parseRoom(decodeURIComponent(pathname.slice(COLLAB_PATH.length + 1)));
    if (!room || this.turnAway) return socket.close(this.turnAway?.code ?? 4403, this.turnAway?.reason ?? 'no_access');
    this.joins += 1;
    try {
      const user = { personId: 'person-han', name: '한지우', firmId: null, firmName: null, chip: null, colorSlot: null };
      const membership = await this.registry.join(room.name, {
        identity: { cooperativeId: 'mulgyeol', personId: user.personId, sessionId: 'session', user },
        wantsAcks: searchParams.get('ack') === '1',
        transport: {
          send: (frames) => frames.forEach(({ message }) => socket.send(message)),
          unsentBytes: () => socket.bufferedAmount,
          close: (code, reason) => socket.close(code, reason),
          cut: () => socket.terminate(),
        },
      });
      leave = () => membership.leave();
      receive = (bytes) => membership.receive(bytes);
      early.forEach(receive);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      socket.close(error.code, error.reason);
    }
  }
}
