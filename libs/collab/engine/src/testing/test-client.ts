import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC } from '@shoal/contract';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Frame } from '../frame';
import type { Transport } from '../ports';
import type { Membership } from '../room-registry';

/** A y-websocket client without the socket: what it sends waits in `outgoing`, what it gets in `incoming`. */
export class TestClient implements Transport {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly acks: number[] = [];
  readonly writes: number[] = [];
  /** The messages with an update that were handed to the server on this connection. */
  sent: Uint8Array[] = [];
  outgoing: Uint8Array[] = [];
  incoming: Uint8Array[] = [];
  auth: number[] = [];
  closed: { code: number; reason: string } | null = null;
  wasCut = false;
  unsent = 0;
  private membership: Membership | null = null;

  constructor(readonly name: string) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.membership) this.queue(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, update));
    });
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  get sentUpdates(): number {
    return this.sent.length;
  }

  get isConnected(): boolean {
    return this.membership !== null;
  }

  connect(membership: Membership): void {
    this.membership = membership;
    this.closed = null;
    this.acks.length = 0;
    this.sent = [];
    this.queue(MESSAGE.SYNC, (encoder) => writeSyncStep1(encoder, this.doc));
  }

  disconnect(): void {
    this.membership?.leave();
    this.forget();
  }

  announce(state: Record<string, unknown> | null): void {
    this.awareness.setLocalState(state);
    this.sendPresenceOf(this.doc.clientID);
  }

  sendPresenceOf(clientId: number): void {
    const entries = encodeAwarenessUpdate(this.awareness, [clientId]);
    this.queue(MESSAGE.AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, entries));
  }

  queue(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.outgoing.push(encoding.toUint8Array(encoder));
  }

  /** Hands the oldest (or all) waiting messages to the server. */
  deliver(count = Infinity): void {
    for (const message of this.outgoing.splice(0, count)) this.sendRaw(message);
  }

  sendRaw(bytes: Uint8Array): void {
    if (bytes[0] === MESSAGE.SYNC && bytes[1] !== SYNC.STEP_1) this.sent.push(bytes);
    this.membership?.receive(bytes);
  }

  /** Reads the oldest (or all) messages that have arrived. */
  read(count = Infinity): void {
    for (const message of this.incoming.splice(0, count)) this.readOne(message);
  }

  send(frames: readonly Frame[]): void {
    this.writes.push(frames.length);
    for (const frame of frames) this.incoming.push(frame.message);
  }

  unsentBytes(): number {
    return this.unsent;
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason };
    this.forget();
  }

  cut(): void {
    this.wasCut = true;
    this.disconnect();
  }

  /** The process is over. */
  destroy(): void {
    this.awareness.destroy();
    this.doc.destroy();
  }

  private forget(): void {
    this.membership = null;
    this.outgoing = [];
    this.incoming = [];
  }

  private readOne(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.ACK) this.acks.push(decoding.readVarUint(decoder));
    else if (type === MESSAGE.AUTH) this.auth.push(decoding.readVarUint(decoder));
    else if (type === MESSAGE.AWARENESS) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
    else {
      const reply = encoding.createEncoder();
      encoding.writeVarUint(reply, type);
      readSyncMessage(decoder, reply, this.doc, this);
      if (encoding.length(reply) > 1) this.outgoing.push(encoding.toUint8Array(reply));
    }
  }
}
