import type { ReadingLimits } from '../reading-limits';
import type { ReadingStage } from '../reading-progress';
import type { Refusal } from '../refuse-document';

export interface ReadingOrder {
  readonly path: string;
  /** Where the child leaves the document, too large for a message. */
  readonly result: string;
  readonly limits: ReadingLimits;
}

export type ReadingNews =
  | { readonly kind: 'progress'; readonly stage: ReadingStage; readonly fraction: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly detail: string };
