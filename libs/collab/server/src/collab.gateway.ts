import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Refusal, RoomRegistry } from '@shoal/collab-engine';
import { ClosingTime, ServerSettings, Upgrades } from '@shoal/platform';
import { WebSocketServer } from 'ws';
import { CollabBus } from './bus/collab-bus';
import { measureRooms } from './collab-metrics';
import { CollabRooms } from './collab-rooms';
import { RoomDoor } from './room-door';
import { CollabSocket, type RawSocket } from './sockets/collab-socket';
import { SocketSession } from './sockets/socket-session';
import { isAboutRoom, readUpgradeRequest, type UpgradeRequest } from './sockets/upgrade-request';

/** How long clients have for the closing handshake before their sockets are ended. */
const GOODBYE_MS = 3_000;
const MEASURE_MS = 5_000;

/** The WebSocket at `/collab/<room>` on Nest's own HTTP server. */
@Injectable()
export class CollabGateway implements OnApplicationBootstrap {
  private readonly sessions = new Set<SocketSession>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly server: WebSocketServer;

  constructor(
    private readonly upgrades: Upgrades,
    private readonly settings: ServerSettings,
    private readonly rooms: CollabRooms,
    private readonly bus: CollabBus,
    private readonly door: RoomDoor,
    private readonly closing: ClosingTime,
  ) {
    this.server = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: rooms.limits.maxMessageBytes, WebSocket: CollabSocket });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { registry } = this.rooms;
    if (!registry) return;
    await this.bus.start(() => registry.roomNames);
    this.closing.first(() => this.close(registry));
    if (!this.settings.roles.includes('collab')) return;
    this.upgrades.add({ opensTo: isAboutRoom, enter: (request, stream, head) => this.upgrade(registry, request, stream, head) });
    this.timers.push(setInterval(() => this.ping(), this.rooms.limits.pingIntervalMs));
    this.timers.push(setInterval(() => this.measure(registry), MEASURE_MS));
  }

  /** Before the HTTP server goes: everything received is written and acknowledged, then all are told to come back. */
  private async close(registry: RoomRegistry): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await registry.drain();
    await this.bus.goodbye();
    await this.closeSessions();
    await this.bus.stop();
  }

  private upgrade(registry: RoomRegistry, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const asked = readUpgradeRequest(request.url ?? '');
    this.server.handleUpgrade(request, stream, head, (webSocket) => {
      void this.begin(registry, { webSocket: webSocket as CollabSocket, stream }, request, asked);
    });
  }

  private async begin(registry: RoomRegistry, socket: RawSocket, request: IncomingMessage, asked: UpgradeRequest): Promise<void> {
    const session = new SocketSession(socket, () => this.sessions.delete(session));
    this.sessions.add(session);
    try {
      await session.begin(() => this.door.enter(registry, socket, request.headers.cookie, asked));
    } catch (error) {
      this.door.turnedAway(error as Refusal);
    }
  }

  private ping(): void {
    for (const session of this.sessions) session.ping();
  }

  private measure({ roomCount, connectionCount }: RoomRegistry): void {
    measureRooms({ rooms: roomCount, sockets: connectionCount });
  }

  private async closeSessions(): Promise<void> {
    const until = Date.now() + GOODBYE_MS;
    while (this.sessions.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const session of this.sessions) session.cut();
  }
}
