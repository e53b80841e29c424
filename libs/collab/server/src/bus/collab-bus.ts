import { Inject, Injectable } from '@nestjs/common';
import type { Bus, BusEvent, BusNews } from '@shoal/collab-engine';
import { ACCESS_CHANNEL, type RoomName } from '@shoal/contract';
import { LOGGER, PostgresChannel, ServerSettings } from '@shoal/platform';
import type { Logger } from 'pino';
import { measureBus, measurePeers } from '../collab-metrics';
import { readAccessChange } from './access-changes';
import type { BusChannel } from './bus-channel';
import { APPEND_CHANNEL, type BusMessage, newNodeName, type NodeWord, PRESENCE_CHANNEL, readAppends, readPresence, senderOf, wordMessage } from './bus-messages';
import { BusOutgoing } from './bus-outgoing';
import { Heartbeat } from './heartbeat';
import { Peers } from './peers';
import { RedisChannel } from './redis-channel';
import { RoomAudit } from './room-audit';

const BEAT_MS = 2_000;

/**
 * What the nodes of one database tell each other. Changes of access always come over PostgreSQL, in the transaction of
 * the change; appended updates and presence over Redis where `REDIS_URL` is set. Everything may be lost: each node
 * compares its open rooms with the log every two seconds.
 */
@Injectable()
export class CollabBus implements Bus {
  readonly node = newNodeName();
  private readonly listeners = new Set<(event: BusEvent) => void>();
  private readonly peers = new Peers();
  private readonly channels: readonly BusChannel[];
  private readonly heartbeats: ReadonlyMap<BusChannel, Heartbeat>;
  /** Carries appended updates and presence. */
  private readonly newsChannel: BusChannel;
  private readonly outgoing: BusOutgoing;
  private timer: NodeJS.Timeout | undefined;
  private comparing = false;

  constructor(
    { databaseUrl, redisUrl }: ServerSettings,
    private readonly audit: RoomAudit,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const postgres = new PostgresChannel({ databaseUrl, channels: [ACCESS_CHANNEL, APPEND_CHANNEL, PRESENCE_CHANNEL], applicationName: 'shoal-collab-watch', logger });
    this.newsChannel = redisUrl ? new RedisChannel(redisUrl, logger) : postgres;
    this.channels = [...new Set([postgres, this.newsChannel])];
    this.heartbeats = new Map(this.channels.map((channel) => [channel, new Heartbeat(channel, this.node, (tookMs) => measureBus(channel.name, tookMs))]));
    this.outgoing = new BusOutgoing(this.node, (messages) => this.newsChannel.send(messages));
  }

  subscribe(listener: (event: BusEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  publish(news: BusNews): void {
    // Alone there is nobody to tell; who comes later reads the log and asks who is here.
    if (this.peers.count > 0) this.outgoing.put(news);
  }

  /** Rejects when the database cannot be reached. `openRooms`: what is compared with the log now and then. */
  async start(openRooms: () => readonly RoomName[]): Promise<void> {
    for (const channel of this.channels) {
      await channel.start({ heard: (message) => this.hear(channel, message), back: () => this.back(channel, openRooms) });
    }
    this.say('hello');
    this.timer = setInterval(() => this.beat(openRooms), BEAT_MS);
  }

  /** The others need not wait to see that nobody is here any more. */
  async goodbye(): Promise<void> {
    await this.outgoing.idle();
    await this.newsChannel.send([wordMessage(this.node, 'bye')]).catch(() => undefined);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.channels.map((channel) => channel.stop()));
  }

  private beat(openRooms: () => readonly RoomName[]): void {
    for (const [channel, heartbeat] of this.heartbeats) {
      if (!heartbeat.beat()) this.logger.warn({ bus: channel.name }, 'nothing comes through the bus; it is connected anew');
    }
    for (const node of this.peers.silent(Date.now())) this.emit({ type: 'node-gone', node });
    measurePeers(this.peers.count);
    void this.compare(openRooms);
  }

  private back(channel: BusChannel, openRooms: () => readonly RoomName[]): void {
    if (channel.name === 'postgresql') this.emit({ type: 'missed' });
    else void this.compare(openRooms);
    if (channel !== this.newsChannel) return;
    this.say('hello');
    this.emit({ type: 'presence-wanted' });
  }

  /** What the bus may have lost is found by number. */
  private async compare(openRooms: () => readonly RoomName[]): Promise<void> {
    if (this.comparing) return;
    this.comparing = true;
    try {
      for (const { room, seq } of await this.audit.newest(openRooms())) this.emit({ type: 'appended', room, seq });
    } catch (error) {
      this.logger.warn({ err: error }, 'the open rooms could not be compared with the log');
    } finally {
      this.comparing = false;
    }
  }

  private hear(channel: BusChannel, { channel: name, payload }: BusMessage): void {
    if (name === ACCESS_CHANNEL) return this.emitOrMissed(name, readAccessChange(payload));
    const node = senderOf(payload);
    const isOwn = node === this.node;
    if (name === APPEND_CHANNEL) {
      if (isOwn) return;
      const events = readAppends(payload);
      if (events) for (const event of events) this.emit(event);
      else this.emitOrMissed(name, null);
      return;
    }
    // Of its own presence a node needs nothing, of its own words only the tick.
    if (isOwn && !payload.startsWith('tick', node.length + 1)) return;
    const event = readPresence(payload);
    if (!event) this.logger.error({ channel: name }, 'a message that cannot be read');
    else if (event.type === 'hello' || event.type === 'bye' || event.type === 'tick') this.hearWord(channel, event);
    else this.emit(event);
  }

  private hearWord(channel: BusChannel, word: NodeWord): void {
    if (word.node === this.node) {
      if (word.type === 'tick') this.heartbeats.get(channel)?.heard(word.sentAt);
      return;
    }
    if (channel !== this.newsChannel) return;
    if (word.type === 'bye') {
      this.peers.forget(word.node);
      this.emit({ type: 'node-gone', node: word.node });
      return;
    }
    const isNew = this.peers.heard(word.node, Date.now());
    if (isNew || word.type === 'hello') this.emit({ type: 'presence-wanted' });
    // So that it knows at once that it is not alone.
    if (word.type === 'hello') this.say(`tick ${Date.now()}`);
  }

  private say(word: 'hello' | `tick ${number}`): void {
    this.newsChannel.send([wordMessage(this.node, word)]).catch(() => undefined);
  }

  private emitOrMissed(channel: string, event: BusEvent | null): void {
    if (!event) this.logger.error({ channel }, 'a notification that cannot be read');
    this.emit(event ?? { type: 'missed' });
  }

  private emit(event: BusEvent): void {
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch (error) {
        this.logger.error({ err: error, type: event.type }, 'news from another node that cannot be used');
      }
    }
  }
}
