import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { type HeldProvider, MessageHold } from './message-hold';

/** A provider's table as y-websocket has it, for one document. */
const providerOf = (doc: Y.Doc): HeldProvider & { carets: number[]; receive: (message: Uint8Array) => Uint8Array } => {
  const carets: number[] = [];
  const provider = {
    carets,
    messageHandlers: [
      (encoder: encoding.Encoder, decoder: decoding.Decoder) => {
        encoding.writeVarUint(encoder, 0);
        sync.readSyncMessage(decoder, encoder, doc, 'provider');
      },
      (_: encoding.Encoder, decoder: decoding.Decoder) => void carets.push(decoding.readVarUint(decoder)),
      () => undefined,
    ] as HeldProvider['messageHandlers'],
    receive: (message: Uint8Array) => {
      const decoder = decoding.createDecoder(message);
      const encoder = encoding.createEncoder();
      const type = decoding.readVarUint(decoder);
      provider.messageHandlers[type]!(encoder, decoder, provider as never, true, type);
      return encoding.toUint8Array(encoder);
    },
  };
  return provider;
};
const message = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
};
const updates = (doc: Y.Doc, change: (text: Y.Text) => void): Uint8Array[] => {
  const sent: Uint8Array[] = [];
  const listen = (update: Uint8Array) => void sent.push(message(0, (encoder) => sync.writeUpdate(encoder, update)));
  doc.on('update', listen);
  change(doc.getText('t'));
  doc.off('update', listen);
  return sent;
};

const scene = () => {
  const peer = new Y.Doc();
  const doc = new Y.Doc();
  const provider = providerOf(doc);
  const hold = new MessageHold(provider);
  return { peer, doc, provider, hold, shown: () => doc.getText('t').toString() };
};

describe('holding messages back', () => {
  it('lets everything through as it comes while nothing is held', () => {
    const { peer, provider, shown } = scene();
    updates(peer, (text) => text.insert(0, '가')).forEach(provider.receive);
    expect(shown()).toBe('가');
  });

  it('keeps edits and carets in order and delivers them on release, beside what was written meanwhile', () => {
    const { peer, doc, provider, hold, shown } = scene();
    hold.hold();
    updates(peer, (text) => {
      text.insert(0, '가');
      text.insert(1, '나');
    }).forEach(provider.receive);
    provider.receive(message(1, (encoder) => encoding.writeVarUint(encoder, 7)));
    doc.getText('own').insert(0, '한');
    expect([shown(), provider.carets, hold.held]).toEqual(['', [], 3]);
    hold.release();
    expect([shown(), provider.carets, hold.held]).toEqual(['가나', [7], 0]);
    expect(doc.getText('own').toString()).toBe('한');
  });

  it('answers the server’s question at once', () => {
    const { peer, doc, provider, hold } = scene();
    doc.getText('t').insert(0, '내 것');
    hold.hold();
    const answer = provider.receive(message(0, (encoder) => sync.writeSyncStep1(encoder, peer)));
    const decoder = decoding.createDecoder(answer);
    decoding.readVarUint(decoder);
    sync.readSyncMessage(decoder, encoding.createEncoder(), peer, 'server');
    expect(peer.getText('t').toString()).toBe('내 것');
  });

  it('shows what would be without touching the document', () => {
    const { peer, doc, provider, hold, shown } = scene();
    hold.hold();
    updates(peer, (text) => text.insert(0, '뒤')).forEach(provider.receive);
    const ahead = hold.preview(doc);
    expect([ahead.getText('t').toString(), shown(), hold.held]).toEqual(['뒤', '', 1]);
    hold.deliver();
    expect(shown()).toBe('뒤');
    updates(peer, (text) => text.insert(1, '또')).forEach(provider.receive);
    expect(shown()).toBe('뒤');
  });

  it('leaves the provider as it was, with nothing lost', () => {
    const { peer, provider, hold, shown } = scene();
    hold.hold();
    updates(peer, (text) => text.insert(0, '끝')).forEach(provider.receive);
    hold.end();
    updates(peer, (text) => text.insert(1, '!')).forEach(provider.receive);
    expect(shown()).toBe('끝!');
  });
});
