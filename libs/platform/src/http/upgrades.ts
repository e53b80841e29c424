import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Logger } from 'pino';
import { ServerSettings } from '../config/server-settings';
import { LOGGER } from './logger';
import { isOwnOrigin } from './same-origin';

interface Door {
  /** Whether it is the one for this address. */
  opensTo(url: string): boolean;
  /** Only for pages of our own origin and for programs; who it is has not been asked yet. */
  enter(request: IncomingMessage, stream: Duplex, head: Buffer): void;
}

/** Who wants a WebSocket on Nest's own HTTP server, by address: 404 where there is no door, 403 for pages of another origin. */
@Injectable()
export class Upgrades {
  private readonly doors: Door[] = [];

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly settings: ServerSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  add(door: Door): void {
    if (this.doors.length === 0) (this.http.httpAdapter.getHttpServer() as Server).on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => this.receive(request, stream, head));
    this.doors.push(door);
  }

  private receive(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const door = this.doors.find(({ opensTo }) => opensTo(request.url ?? ''));
    if (!door) return refuse(stream, '404 Not Found');
    if (isOwnOrigin(request, this.settings.publicUrl)) return door.enter(request, stream, head);
    this.logger.warn({ origin: request.headers.origin }, 'a socket from a foreign origin');
    refuse(stream, '403 Forbidden');
  }
}

const refuse = (stream: Duplex, status: string): void => {
  stream.on('error', () => undefined);
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};
