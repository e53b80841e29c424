import * as Y from 'yjs';
import { prepareTyping } from '../documents/typist';
import { Deliveries } from './deliveries';
import type { RoomClient } from './room-client';
import { Writer } from './writer';

const nobody = (): RoomClient => ({ send: () => undefined }) as unknown as RoomClient;
const deliver = (to: Deliveries, client: RoomClient, update: Uint8Array | undefined): void => {
  // As it lies in a read buffer: with something before and behind.
  const bytes = Buffer.concat([Buffer.of(7, 7), update ?? Buffer.of(), Buffer.of(7)]);
  to.take(client, bytes, 2, bytes.length - 1);
};

const scene = (edits: number, padding = 1) => {
  const [author, reader] = [nobody(), nobody()];
  const writer = new Writer(author, prepareTyping(edits, padding), padding);
  const deliveries = new Deliveries();
  deliveries.add(writer);
  return { author, reader, writer, deliveries, typing: writer.typing };
};

it('types one struct per keystroke, which together are the text', () => {
  const { typing } = scene(30);
  const doc = new Y.Doc();
  for (const update of [typing.preparation, ...typing.keystrokes]) Y.applyUpdate(doc, update);
  expect(Y.getState(doc.store, typing.clientId)).toBe(typing.from + 30);
  expect(doc.getXmlFragment('default').toString()).toMatch(/^<paragraph>공동수급체.{25}<\/paragraph>$/);
});

it('counts each edit at each reader, and not at its author', () => {
  const { author, reader, typing, deliveries } = scene(5);
  deliver(deliveries, reader, typing.preparation);
  for (const update of typing.keystrokes) for (const client of [author, reader, nobody()].slice(0, 2)) deliver(deliveries, client, update);
  expect([deliveries.prepared, deliveries.delivered]).toEqual([typing.from, 5]);
});

it.each([1, 40])('counts what a server has merged by its clocks, with %i characters an edit', (padding) => {
  const { reader, writer, typing, deliveries } = scene(6, padding);
  deliver(deliveries, reader, typing.keystrokes[0]);
  deliver(deliveries, reader, Y.mergeUpdates(typing.keystrokes.slice(1)));
  expect(deliveries.delivered).toBe(6);
  expect(deliveries.shown(reader, writer)).toBe(6);
});

it('refuses an edit that comes twice, or before its predecessor', () => {
  const { reader, typing, deliveries } = scene(4);
  deliver(deliveries, reader, typing.keystrokes[0]);
  expect(() => deliver(deliveries, reader, typing.keystrokes[0])).toThrow('edit 0 of a writer came where 1 was due');
  expect(() => deliver(deliveries, reader, typing.keystrokes[2])).toThrow('edit 2 of a writer came where 1 was due');
});
