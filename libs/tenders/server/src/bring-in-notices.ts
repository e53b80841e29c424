import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { compareRevisions, type MergeOutcome, mergeRevision, type NoticeRecord, type NoticeSnapshot, restoreNotice, storeNotice, tenderState } from '@shoal/tenders-domain';
import { v7 as uuid } from 'uuid';
import { TenderEntity } from './tender.entity';
import { TenderRevisionEntity } from './tender-revision.entity';
import { TendersRepository } from './tenders.repository';

/** A checked notice; `record` is the API's own entry, null for one that was typed in. */
export interface IncomingNotice {
  readonly notice: NoticeSnapshot;
  readonly record: NoticeRecord | null;
}

export interface BroughtIn {
  readonly tender: TenderEntity;
  readonly revision: string;
  readonly outcome: MergeOutcome;
}

/** A tender with all its notices while an import works on it. */
interface Draft {
  readonly tender: TenderEntity;
  readonly revisions: TenderRevisionEntity[];
  changed: boolean;
}

export const keptNotices = (revisions: readonly TenderRevisionEntity[]) => revisions.map((row) => ({ row, edition: row.edition, notice: restoreNotice(row.notice) }));

/** Makes tenders of notices, or brings known tenders up to date. All or nothing, in the caller's transaction. */
@Injectable()
export class BringInNotices {
  constructor(private readonly tenders: TendersRepository) {}

  /** One answer for each notice, in their order. `at` is written as the time of import. */
  async bringIn(work: Work, cooperativeId: string, incoming: readonly IncomingNotice[], at: Date): Promise<BroughtIn[]> {
    await this.tenders.lockNumbers(work, cooperativeId);
    const drafts = await this.load(work, [...new Set(incoming.map(({ notice }) => notice.number))]);
    const added: TenderRevisionEntity[] = [];
    const outcomes = new Map<IncomingNotice, BroughtIn>();
    // Older revisions first, whatever the order of the answer, so that each outcome tells what it brought.
    for (const entry of [...incoming].sort((a, b) => compareRevisions(a.notice.revision, b.notice.revision))) {
      const draft = drafts.get(entry.notice.number) ?? newDraft(cooperativeId);
      drafts.set(entry.notice.number, draft);
      const { outcome, revision } = addNotice(draft, entry, at);
      if (revision) added.push(revision);
      outcomes.set(entry, { tender: draft.tender, revision: entry.notice.revision, outcome });
    }
    await this.tenders.save(work, [...drafts.values()].filter((draft) => draft.changed).map((draft) => draft.tender), added);
    return incoming.map((entry) => outcomes.get(entry)).filter((result) => result !== undefined);
  }

  private async load(work: Work, numbers: readonly string[]): Promise<Map<string, Draft>> {
    const tenders = await this.tenders.findByNumbers(work, numbers);
    const revisions = tenders.length === 0 ? [] : await this.tenders.revisionsOf(work, tenders.map(({ id }) => id));
    const own = byTender(revisions);
    return new Map(tenders.map((tender) => [tender.number, { tender, revisions: own.get(tender.id) ?? [], changed: false }]));
  }
}

export const byTender = (revisions: readonly TenderRevisionEntity[]): ReadonlyMap<string, TenderRevisionEntity[]> => {
  const groups = new Map<string, TenderRevisionEntity[]>();
  for (const row of revisions) groups.set(row.tenderId, [...(groups.get(row.tenderId) ?? []), row]);
  return groups;
};

const newDraft = (cooperativeId: string): Draft => ({ tender: Object.assign(new TenderEntity(), { id: uuid(), cooperativeId }), revisions: [], changed: false });

const addNotice = (draft: Draft, incoming: IncomingNotice, at: Date): { outcome: MergeOutcome; revision: TenderRevisionEntity | null } => {
  const merge = mergeRevision(keptNotices(draft.revisions), incoming.notice);
  if (merge.edition === null) return { outcome: merge.outcome, revision: null };
  const revision = newRevision(draft.tender, incoming, merge.edition, at);
  draft.revisions.push(revision);
  draft.changed = true;
  bringUpToDate(draft.tender, draft.revisions);
  return { outcome: merge.outcome, revision };
};

export const newRevision = (tender: TenderEntity, { notice, record }: IncomingNotice, edition: number, at: Date): TenderRevisionEntity =>
  Object.assign(new TenderRevisionEntity(), {
    id: uuid(),
    cooperativeId: tender.cooperativeId,
    tenderId: tender.id,
    edition,
    record,
    importedAt: at,
    ...noticeColumns(notice),
  });

export const noticeColumns = (notice: NoticeSnapshot): Pick<TenderRevisionEntity, 'revision' | 'kind' | 'changeReason' | 'publishedAt' | 'notice'> => ({
  revision: notice.revision,
  kind: notice.kind,
  changeReason: notice.changeReason,
  publishedAt: notice.publishedAt,
  notice: storeNotice(notice),
});

/** Writes the state that all notices together give into the tender; its limits are its own and stay. */
export const bringUpToDate = (tender: TenderEntity, revisions: readonly TenderRevisionEntity[]): void => {
  const kept = keptNotices(revisions);
  const state = tenderState(kept);
  if (!state) return;
  const newest = kept.filter(({ notice }) => notice.revision === state.revision);
  Object.assign(tender, state, { source: newest.some(({ row }) => row.record !== null) ? 'koneps' : 'manual' });
};
