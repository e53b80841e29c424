import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type AccessChange, CLOSE } from '@shoal/contract';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { LIVE_LIMITS, type LiveLimits } from '../config/live-limits';
import { ServerSettings } from '../config/server-settings';
import type { Principal } from '../database/tenant-context';
import { ClosingTime } from '../http/closing-time';
import { LOGGER } from '../http/logger';
import { Upgrades } from '../http/upgrades';
import { SessionService } from '../identity/session.service';
import { liveMetrics } from './live-metrics';
import { liveProtocol } from './live-protocol';
import { LiveSocket } from './live-socket';
import { Live } from './live.service';
import { PeopleInside } from './people-inside';

const PATH = '/graphql';
/** Every socket is looked at this often, beside every change of access. */
const RECHECK_MS = 60_000;

/** The WebSocket at `/graphql` on Nest's own HTTP server: subscriptions, in the protocol `graphql-transport-ws`. */
@Injectable()
export class LiveGateway implements OnApplicationBootstrap {
  private readonly sockets = new Set<LiveSocket>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly limits: LiveLimits;
  private readonly inside: PeopleInside;
  private readonly server: WebSocketServer;
  private protocol?: ReturnType<typeof liveProtocol>;

  constructor(
    private readonly settings: ServerSettings,
    private readonly upgrades: Upgrades,
    private readonly sessions: SessionService,
    private readonly live: Live,
    private readonly closing: ClosingTime,
    private readonly modules: ModuleRef,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.limits = { ...LIVE_LIMITS, ...settings.liveLimits };
    this.inside = new PeopleInside(this.limits.socketsPerPerson);
    this.server = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: this.limits.maxMessageBytes, handleProtocols });
  }

  onApplicationBootstrap(): void {
    if (!this.settings.roles.includes('api')) return;
    this.protocol = liveProtocol(this.modules.get(GraphQLSchemaHost, { strict: false }).schema, this.limits, this.logger);
    this.live.onAccessChange((change) => this.recheck(change));
    this.upgrades.add({ opensTo: (url) => url.split('?', 1)[0] === PATH, enter: (request, stream, head) => this.upgrade(request, stream, head) });
    this.timers.push(setInterval(() => this.sockets.forEach((socket) => socket.ping()), this.limits.pingIntervalMs));
    this.timers.push(setInterval(() => this.recheck(null), RECHECK_MS));
    this.closing.first(() => this.close());
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, stream, head, (webSocket) => {
      // Closes by itself; an error without a listener would end the process.
      webSocket.on('error', () => undefined);
      // What is said before it is known who says it waits.
      webSocket.pause();
      void this.admit(webSocket, request.headers.cookie);
    });
  }

  private async admit(webSocket: WebSocket, cookie: string | undefined): Promise<void> {
    try {
      const viewer = await this.sessions.principalOf(cookie);
      if (!viewer) return turnAway(webSocket, CLOSE.NOT_SIGNED_IN, 'not_signed_in');
      if (webSocket.readyState !== webSocket.OPEN) return;
      const leave = this.inside.enter(viewer.personId);
      if (!leave) return turnAway(webSocket, CLOSE.TOO_FAST, 'too_fast');
      this.open(webSocket, viewer, leave);
    } catch (error) {
      this.logger.error({ err: error }, 'a socket of live events could not be let in');
      turnAway(webSocket, CLOSE.RESTARTING, 'unavailable');
    }
  }

  private open(webSocket: WebSocket, viewer: Principal, leave: () => void): void {
    const socket = new LiveSocket(webSocket, viewer, this.limits, () => this.sessions.principalOfSession(viewer.sessionId));
    this.sockets.add(socket);
    liveMetrics.socketOpened();
    const closed = this.protocol?.opened(
      {
        protocol: socket.protocol,
        send: (data) => socket.send(data),
        close: (code = CLOSE.REFUSED, reason = '') => socket.close(code, reason),
        onMessage: (receive) => socket.onMessage((message) => this.answer(socket, () => receive(message))),
      },
      { socket },
    );
    webSocket.on('close', (code, reason) => {
      this.sockets.delete(socket);
      liveMetrics.socketClosed();
      leave();
      void closed?.(code, String(reason));
    });
    // Whatever has changed since the session was read.
    socket.recheck();
    webSocket.resume();
  }

  private async answer(socket: LiveSocket, receive: () => Promise<void>): Promise<void> {
    try {
      await receive();
    } catch (error) {
      this.logger.error({ err: error }, 'a message on a socket of live events');
      socket.end(CLOSE.RESTARTING, 'unavailable');
    }
  }

  private recheck(change: AccessChange | null): void {
    for (const socket of this.sockets) if (isConcerned(change, socket.viewer)) socket.recheck();
  }

  /** All are told to come back: another process is there, or this one soon is. */
  private async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const socket of this.sockets) socket.end(CLOSE.RESTARTING, 'restarting');
    // Whoever has not answered by then has been cut.
    while (this.sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const turnAway = (webSocket: WebSocket, code: number, reason: string): void => {
  liveMetrics.refused(code, reason);
  webSocket.resume();
  webSocket.close(code, reason);
};

const isConcerned = (change: AccessChange | null, { personId, sessionId, firmId }: Principal): boolean => {
  switch (change?.kind) {
    case 'person':
      return change.personId === personId;
    case 'session':
      return change.sessionId === sessionId;
    case 'firm':
      return change.firmId === firmId;
    case 'bid':
    case 'room':
      // Subscriptions ask for themselves.
      return false;
    default:
      // A kind that this version does not know may concern anybody.
      return true;
  }
};
