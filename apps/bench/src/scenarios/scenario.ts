import type { ServerId, ServerKind } from '../servers/server-kind';

/** Figures by name; NaN: not to be had from this server. */
export type Measures = Readonly<Record<string, number>>;

export interface Column {
  readonly key: string;
  readonly head: string;
  readonly digits: number;
}

/** What the figures have to say about a goal. */
export interface Verdict {
  readonly goal: string;
  readonly found: string;
  readonly reached: boolean;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** How it is measured, for the report. */
  readonly method: string;
  readonly servers: readonly ServerId[];
  readonly columns: readonly Column[];
  /** Rooms that have to exist. */
  readonly rooms: number;
  measure(kind: ServerKind): Promise<Measures>;
  /** Of the medians; absent servers were not measured. */
  judge(medians: ReadonlyMap<ServerId, Measures>): readonly Verdict[];
}

export const EVERYBODY: readonly ServerId[] = ['shoal', 'y-websocket', 'y-websocket+leveldb', 'hocuspocus', 'hocuspocus+sqlite', 'relay', 'relay-coalescing'];
export const PEER_IDS: readonly ServerId[] = ['y-websocket', 'y-websocket+leveldb', 'hocuspocus', 'hocuspocus+sqlite'];
export const STORING: readonly ServerId[] = ['shoal', 'y-websocket+leveldb', 'hocuspocus+sqlite'];

export const figure = (medians: ReadonlyMap<ServerId, Measures>, id: ServerId, key: string): number => medians.get(id)?.[key] ?? Number.NaN;

/** The smallest figure among the peers. */
export const bestPeer = (medians: ReadonlyMap<ServerId, Measures>, key: string): number => {
  const all = PEER_IDS.map((id) => figure(medians, id, key)).filter((value) => !Number.isNaN(value));
  return all.length > 0 ? Math.min(...all) : Number.NaN;
};

export const round = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
