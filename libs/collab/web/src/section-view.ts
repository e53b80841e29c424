import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { EndedReason, RefusedReason } from './closing';
import type { SaveState } from './save-state';

/** Edits that the server did not take. */
export interface RefusedEdits {
  readonly reason: RefusedReason;
  /** The paragraphs concerned, one per line; empty when only deletions were refused. */
  readonly text: string;
}

/** One room as its editor sees it; the identical object until something of it changes. */
export interface SectionView {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Another one whenever the document had to be started anew. */
  readonly key: string;
  /** The text may be shown: the server's is here, or the offline copy is. */
  readonly ready: boolean;
  readonly online: boolean;
  /** Granted by the server; kept while the connection is away. */
  readonly writable: boolean;
  readonly save: SaveState;
  /** Not null: the text must not be shown any more, and nothing comes back by itself. */
  readonly ended: EndedReason | null;
  readonly refused: RefusedEdits | null;
  /** The person has copied the refused text, or does not want it. */
  readonly discardRefused: () => void;
}
