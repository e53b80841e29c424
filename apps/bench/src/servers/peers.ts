import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hocuspocusWire, relayWire, yWebsocket } from '../clients/dialect';
import { PEERS, RELAY } from '../places';
import { plainKind } from './plain-kind';
import type { ServerKind } from './server-kind';

const Y_WEBSOCKET_SERVER = join(PEERS, 'node_modules/@y/websocket-server/src/server.js');
const HOCUSPOCUS_SERVER = join(PEERS, 'hocuspocus.mjs');

/** Installs the peers by their own lock file when they are missing. They are no part of the product. */
export const installPeers = (): void => {
  if (existsSync(Y_WEBSOCKET_SERVER) && existsSync(join(PEERS, 'node_modules/sqlite3/build/Release'))) return;
  process.stdout.write('Installing the peers (compiles SQLite where there is no binary for it) …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: PEERS, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci in apps/bench/peers ended with ${status}`);
};

const yWebsocketServer = (stores: boolean): ServerKind =>
  plainKind({
    id: stores ? 'y-websocket+leveldb' : 'y-websocket',
    label: stores ? 'y-websocket, leveldb' : 'y-websocket',
    stores,
    script: Y_WEBSOCKET_SERVER,
    dialect: yWebsocket,
    ready: /running at/,
    environment: (port, data) => ({ PORT: String(port), HOST: '127.0.0.1', ...(stores ? { YPERSISTENCE: join(data, 'leveldb') } : {}) }),
    path: (room) => `/${room}`,
  });

const hocuspocus = (stores: boolean): ServerKind =>
  plainKind({
    id: stores ? 'hocuspocus+sqlite' : 'hocuspocus',
    label: stores ? 'Hocuspocus, SQLite' : 'Hocuspocus',
    stores,
    script: HOCUSPOCUS_SERVER,
    dialect: hocuspocusWire,
    ready: /ready/,
    environment: (port, data) => ({ PORT: String(port), ...(stores ? { STORE: join(data, 'documents.sqlite') } : {}) }),
    path: () => '/',
  });

const relay = (coalesces: boolean): ServerKind =>
  plainKind({
    id: coalesces ? 'relay-coalescing' : 'relay',
    label: coalesces ? 'bare relay, coalescing per tick' : 'bare relay, frame by frame',
    stores: false,
    script: RELAY,
    dialect: relayWire,
    ready: /ready/,
    environment: (port) => ({ PORT: String(port), COALESCE: coalesces ? '1' : '0' }),
    path: (room) => `/${room}`,
  });

export const peers: readonly ServerKind[] = [yWebsocketServer(false), yWebsocketServer(true), hocuspocus(false), hocuspocus(true)];
export const relays: readonly ServerKind[] = [relay(false), relay(true)];
