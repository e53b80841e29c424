import { CLOSE, parseCloseReason } from '@shoal/contract';

export type EndedReason = 'not_signed_in' | 'no_access' | 'access_ended';
export type RefusedReason = 'read_only' | 'too_large' | 'malformed' | 'access_ended' | 'no_access';

/** What follows from a close frame. */
export type Closing =
  /** The connection comes back by itself. */
  | { readonly kind: 'retry' }
  /** It comes back within some seconds, each client at another moment: the server that stops had everybody's. */
  | { readonly kind: 'spread' }
  /** The document is started anew; `refused` says why its unsaved edits are not in it. */
  | { readonly kind: 'anew'; readonly refused: RefusedReason }
  /** The text may not be shown any more. `refused` null: its unsaved edits wait in the offline copy for the next sign-in. */
  | { readonly kind: 'ended'; readonly ended: EndedReason; readonly refused: RefusedReason | null };

export type FinalClosing = Exclude<Closing, { kind: 'retry' | 'spread' }>;

export function readClosing(code: number, reason: string): Closing {
  switch (code) {
    case CLOSE.NOT_SIGNED_IN:
      return { kind: 'ended', ended: 'not_signed_in', refused: null };
    case CLOSE.NO_ACCESS:
      if (parseCloseReason(reason) === 'read_only') return { kind: 'anew', refused: 'read_only' };
      return { kind: 'ended', ended: 'no_access', refused: 'no_access' };
    case CLOSE.ACCESS_ENDED:
      return { kind: 'ended', ended: 'access_ended', refused: 'access_ended' };
    case CLOSE.TOO_LARGE:
      return { kind: 'anew', refused: 'too_large' };
    case CLOSE.REFUSED:
      return { kind: 'anew', refused: 'malformed' };
    case CLOSE.RESTARTING:
      return { kind: parseCloseReason(reason) === 'restarting' ? 'spread' : 'retry' };
    default:
      return { kind: 'retry' };
  }
}
