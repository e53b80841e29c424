import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Handler = (encoder: encoding.Encoder, decoder: decoding.Decoder, provider: never, emitSynced: boolean, messageType: number) => void;

/** What of y-websocket's provider is needed: the table of its message handlers. */
export interface HeldProvider {
  messageHandlers: Handler[];
}

const SYNC = 0;
const AWARENESS = 1;
const SYNC_STEP_1 = 0;

/**
 * Keeps back what others wrote and where their carets are, message by message and in order, and lets it through
 * later. Questions of the server are answered at once; what is kept back is already committed there.
 */
export class MessageHold {
  private readonly original: readonly Handler[];
  private readonly waiting: { readonly deliver: () => void; readonly update: Uint8Array | null }[] = [];
  private holding = false;

  constructor(private readonly provider: HeldProvider) {
    this.original = provider.messageHandlers;
    provider.messageHandlers = this.original.map((handler, type) => (type === SYNC || type === AWARENESS ? this.guarded(handler) : handler));
  }

  get held(): number {
    return this.waiting.length;
  }

  hold(): void {
    this.holding = true;
  }

  /** Delivers everything and holds no longer. */
  release(): void {
    this.holding = false;
    this.deliver();
  }

  /** Delivers what came so far and goes on holding. */
  deliver(): void {
    for (const { deliver } of this.waiting.splice(0)) deliver();
  }

  /** The document as it would be with everything delivered; the caller destroys it. */
  preview(doc: Y.Doc): Y.Doc {
    const ahead = new Y.Doc();
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(doc));
    for (const { update } of this.waiting) if (update) Y.applyUpdate(ahead, update);
    return ahead;
  }

  /** Gives the provider its own handlers back; what waits is delivered first. */
  end(): void {
    this.release();
    this.provider.messageHandlers = [...this.original];
  }

  private guarded(handler: Handler): Handler {
    return (encoder, decoder, provider, emitSynced, type) => {
      const step = type === SYNC ? decoding.peekVarUint(decoder) : null;
      if (!this.holding || step === SYNC_STEP_1) return handler(encoder, decoder, provider, emitSynced, type);
      this.waiting.push({ update: step === null ? null : updateIn(decoder), deliver: () => handler(encoding.createEncoder(), decoder, provider, emitSynced, type) });
    };
  }
}

/** The Yjs update in a sync message, read without moving the decoder. */
const updateIn = (decoder: decoding.Decoder): Uint8Array => {
  const ahead = decoding.clone(decoder);
  decoding.readVarUint(ahead);
  return decoding.readVarUint8Array(ahead);
};
