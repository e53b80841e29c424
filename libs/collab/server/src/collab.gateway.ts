import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Membership, Refusal, type RoomRegistry } from '@shoal/collab-engine';
import { CLOSE, WIRE_LIMITS } from '@shoal/contract';
import { LOGGER, ServerSettings } from '@shoal/platform';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { measureRooms } from './collab-metrics';
import { CollabRooms } from './collab-rooms';
import { DatabaseWatch } from './database-watch';
import { RoomDoor } from './room-door';
import { CollabSocket, type RawSocket } from './sockets/collab-socket';
import { SocketSession } from './sockets/socket-session';
import { isOwnOrigin, readUpgradeRequest, type UpgradeRequest } from './sockets/upgrade-request';

/** How long clients have for the closing handshake before their sockets are ended. */
const GOODBYE_MS = 3_000;
const MEASURE_MS = 5_000;

/** The WebSocket at `/collab/<room>` on Nest's own HTTP server. */
@Injectable()
export class CollabGateway implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sessions = new Set<SocketSession>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: WIRE_LIMITS.maxMessageBytes,
    WebSocket: CollabSocket,
  });

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly settings: ServerSettings,
    private readonly rooms: CollabRooms,
    private readonly watch: DatabaseWatch,
    private readonly door: RoomDoor,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { registry } = this.rooms;
    if (!registry) return;
    await this.watch.start(() => registry.disconnectAll());
    const server = this.http.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => this.upgrade(registry, request, stream, head));
    this.timers.push(setInterval(() => this.ping(), WIRE_LIMITS.pingIntervalMs));
    this.timers.push(setInterval(() => this.measure(registry), MEASURE_MS));
  }

  /** Before the HTTP server goes: everything received is written and acknowledged, then all are told to come back. */
  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.rooms.registry?.drain();
    await this.goodbye();
    await this.watch.stop();
  }

  private upgrade(registry: RoomRegistry, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const asked = readUpgradeRequest(request);
    if (!asked) {
      // Another upgrade may be another listener's.
      if ((this.http.httpAdapter.getHttpServer() as Server).listenerCount('upgrade') === 1) refuse(stream, '404 Not Found');
      return;
    }
    if (!isOwnOrigin(request, this.settings.publicUrl)) {
      this.logger.warn({ origin: request.headers.origin }, 'a socket from a foreign origin');
      refuse(stream, '403 Forbidden');
      return;
    }
    this.server.handleUpgrade(request, stream, head, (webSocket) => {
      void this.begin(registry, { webSocket: webSocket as CollabSocket, stream }, request, asked);
    });
  }

  private async begin(registry: RoomRegistry, socket: RawSocket, request: IncomingMessage, asked: UpgradeRequest): Promise<void> {
    const session = new SocketSession(socket, () => this.sessions.delete(session));
    this.sessions.add(session);
    try {
      await session.begin((): Promise<Membership> => {
        if (!this.watch.serving) throw new Refusal(CLOSE.RESTARTING, 'unavailable');
        return this.door.enter(registry, socket, request.headers.cookie, asked);
      });
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

  private async goodbye(): Promise<void> {
    const until = Date.now() + GOODBYE_MS;
    while (this.sessions.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const session of this.sessions) session.cut();
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => undefined);
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
