import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { revisionChanges } from '@shoal/tenders-domain';
import { byTender, keptNotices } from './bring-in-notices';
import type { TenderEntity } from './tender.entity';
import type { TenderRevisionType } from './tender-revision.type';
import { TendersRepository } from './tenders.repository';

/** Tenders by id, one statement for all that a request asks. */
@Injectable()
export class TendersLoader extends BatchLoader<string, TenderEntity> {
  constructor(
    work: UnitOfWork,
    private readonly tenders: TendersRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, TenderEntity>> {
    const rows = await this.tenders.findMany(work, ids);
    return new Map(rows.map((tender) => [tender.id, tender]));
  }
}

/** A tender's notices with what each changed, the newest first. */
@Injectable()
export class TenderRevisionsLoader extends BatchLoader<string, readonly TenderRevisionType[]> {
  constructor(
    work: UnitOfWork,
    private readonly tenders: TendersRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly TenderRevisionType[]>> {
    const rows = byTender(await this.tenders.revisionsOf(work, ids));
    return new Map(ids.map((id) => [id, withChanges(keptNotices(rows.get(id) ?? []))]));
  }
}

const withChanges = (kept: ReturnType<typeof keptNotices>): readonly TenderRevisionType[] =>
  revisionChanges(kept)
    .map(({ kept: { row }, changes }) => ({ id: row.id, revision: row.revision, kind: row.kind, publishedAt: row.publishedAt, importedAt: row.importedAt, changeReason: row.changeReason, changes }))
    .reverse();
