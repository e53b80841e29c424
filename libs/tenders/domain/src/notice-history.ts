import { compareNotices } from './compare-notices';
import type { NoticeSnapshot } from './normalise-notice';
import { isCancellation } from './notice-kind';
import { compareRevisions } from './revision-order';
import type { NoticeContent, NoticeField, TenderChange } from './tender';

/** A notice as it was once brought in. `edition` counts from 1 when one revision was brought in again with other content. */
export interface KeptNotice {
  readonly edition: number;
  readonly notice: NoticeSnapshot;
}

/** What all kept notices together say: the content, and number, kind and reason of the newest revision. */
export interface TenderState extends NoticeContent {
  readonly number: string;
  readonly revision: string;
  readonly kind: string;
  readonly changeReason: string;
}

export type MergeOutcome = 'created' | 'updated' | 'unchanged' | 'older_kept' | 'cancelled';

export interface Merge {
  readonly outcome: MergeOutcome;
  /** The edition under which to keep the incoming notice; null when there is nothing to keep. */
  readonly edition: number | null;
  readonly state: TenderState;
  /** What the tender's present state changed by; empty for a first notice. */
  readonly changes: readonly TenderChange[];
}

/** A notice over what was known before it: what it states wins, emptiness included; what it leaves out stays. */
const applyNotice = (before: TenderState | null, notice: NoticeSnapshot): TenderState => {
  const { stated, ...said } = notice;
  if (before === null) return said;
  const changed = Object.fromEntries(stated.map((field: NoticeField) => [field, notice[field]])) as Partial<NoticeContent>;
  const sameRevision = before.revision === notice.revision;
  return {
    ...before,
    ...changed,
    revision: notice.revision,
    // Kind and reason belong to one revision: a later one that is silent about them does not inherit a cancellation.
    kind: notice.kind || (sameRevision ? before.kind : ''),
    changeReason: notice.changeReason || (sameRevision ? before.changeReason : ''),
  };
};

const inOrder = (kept: readonly KeptNotice[]): readonly KeptNotice[] =>
  [...kept].sort((a, b) => compareRevisions(a.notice.revision, b.notice.revision) || a.edition - b.edition);

/** Null only for no notices. The order in which revisions were brought in does not matter, their numbers do. */
export const tenderState = (kept: readonly KeptNotice[]): TenderState | null =>
  inOrder(kept).reduce<TenderState | null>((before, { notice }) => applyNotice(before, notice), null);

/** Every kept notice, oldest revision first, with what it changed against the state before it. */
export const revisionChanges = <K extends KeptNotice>(kept: readonly K[]): readonly { readonly kept: K; readonly changes: readonly TenderChange[] }[] => {
  let before: TenderState | null = null;
  return (inOrder(kept) as readonly K[]).map((entry) => {
    const after = applyNotice(before, entry.notice);
    const changes = before === null ? [] : compareNotices(before, after);
    before = after;
    return { kept: entry, changes };
  });
};

const saysNothingNew = (existing: readonly KeptNotice[], incoming: NoticeSnapshot): boolean => {
  if (!existing.some(({ notice }) => notice.revision === incoming.revision)) return false;
  const known = tenderState(existing.filter(({ notice }) => compareRevisions(notice.revision, incoming.revision) <= 0));
  if (known === null) return false;
  const after = applyNotice(known, incoming);
  return after.kind === known.kind && after.changeReason === known.changeReason && after.url === known.url && sameFiles(known, after) && compareNotices(known, after).length === 0;
};

const sameFiles = (a: NoticeContent, b: NoticeContent): boolean => JSON.stringify(a.attachments) === JSON.stringify(b.attachments);

/**
 * Adds a notice to those already kept for the same tender.
 * A newer revision updates; the same one is unchanged, or kept as a further edition when it says something else; an older
 * one is kept beside and leaves what the present one says as it is (it can only fill what later ones are silent about).
 */
export const mergeRevision = (existing: readonly KeptNotice[], incoming: NoticeSnapshot): Merge => {
  const before = tenderState(existing);
  if (before !== null && saysNothingNew(existing, incoming)) return { outcome: 'unchanged', edition: null, state: before, changes: [] };
  const edition = 1 + existing.filter(({ notice }) => notice.revision === incoming.revision).length;
  const state = tenderState([...existing, { edition, notice: incoming }]) ?? applyNotice(null, incoming);
  const older = before !== null && compareRevisions(incoming.revision, before.revision) < 0;
  const outcome = older ? 'older_kept' : isCancellation(state.kind) ? 'cancelled' : before === null ? 'created' : 'updated';
  return { outcome, edition, state, changes: before === null ? [] : compareNotices(before, state) };
};
