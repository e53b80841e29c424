import type { Probe } from '@shoal/collab-engine';
import type { CloseCode, CloseReason } from '@shoal/contract';
import { Counter, Gauge, Histogram } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const rooms = new Gauge({ name: 'shoal_collab_rooms', help: 'Open rooms' });
const sockets = new Gauge({ name: 'shoal_collab_sockets', help: 'Sockets that are in a room' });
const ack = new Histogram({ name: 'shoal_collab_ack_seconds', help: 'From the receipt of an update to its acknowledgement', buckets: SECONDS });
const commit = new Histogram({ name: 'shoal_collab_commit_seconds', help: 'Duration of a commit of the log', buckets: SECONDS });
const batch = new Histogram({ name: 'shoal_collab_batch_updates', help: 'Updates per commit', buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] });
const bytes = new Counter({ name: 'shoal_collab_committed_bytes_total', help: 'Bytes of committed updates' });
const failed = new Counter({ name: 'shoal_collab_failed_commits_total', help: 'Commits that failed' });
const refused = new Counter({ name: 'shoal_collab_refused_total', help: 'Connections closed or turned away, by reason', labelNames: ['code', 'reason'] });
const slow = new Counter({ name: 'shoal_collab_slow_readers_total', help: 'Connections cut because too much was unsent' });

const busLag = new Histogram({ name: 'shoal_collab_bus_lag_seconds', help: 'From saying something on the bus to hearing it, by bus', labelNames: ['bus'], buckets: SECONDS });
const peers = new Gauge({ name: 'shoal_collab_peers', help: 'Other processes that serve the rooms of this database' });

export const measureBus = (bus: string, tookMs: number): void => busLag.observe({ bus }, tookMs / 1000);
export const measurePeers = (count: number): void => peers.set(count);

export const countRefusal = (code: CloseCode, reason: CloseReason): void => refused.inc({ code: String(code), reason });

export const measureRooms = (counts: { readonly rooms: number; readonly sockets: number }): void => {
  rooms.set(counts.rooms);
  sockets.set(counts.sockets);
};

/** The engine's probe; `onFailure` also tells the log. */
export const metricsProbe = (onFailure: (rows: number, error: unknown) => void): Probe => ({
  batchCommitted: (rows, size, tookMs) => {
    batch.observe(rows);
    bytes.inc(size);
    commit.observe(tookMs / 1000);
  },
  batchFailed: (rows, error) => {
    failed.inc();
    onFailure(rows, error);
  },
  acknowledged: (tookMs) => ack.observe(tookMs / 1000),
  refused: countRefusal,
  cut: () => slow.inc(),
});
