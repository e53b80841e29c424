import { Injectable } from '@nestjs/common';
import type { ComplianceFacts } from '@shoal/access-domain';
import { BidFactsLoader } from '@shoal/consortia-server';
import { BatchLoader, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { type SectionEntity, SectionsRepository } from '@shoal/proposals-server';
import { type Citation, type CitationRisk, citationRisk, type CitedThing } from '@shoal/references-domain';
import { CitedThings } from '@shoal/references-server';
import { AnswersRepository } from './answers.repository';
import type { ComplianceAnswerEntity } from './compliance-answer.entity';
import { factsOf } from './compliance-access';
import { ItemsRepository } from './items.repository';
import { MatrixRepository } from './matrix.repository';

/** What decides over items, by item. */
@Injectable()
export class ItemFactsLoader extends BatchLoader<string, ComplianceFacts> {
  constructor(
    work: UnitOfWork,
    private readonly bids: BidFactsLoader,
    private readonly matrix: MatrixRepository,
    private readonly items: ItemsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[], viewer: Principal): Promise<ReadonlyMap<string, ComplianceFacts>> {
    const rows = await this.matrix.rows(work, ids);
    const bids = await this.bids.loadMany(work, [...new Set(rows.map(({ bidId }) => bidId))]);
    const written = await this.items.answeredByAsker(work, ids);
    return new Map(
      rows.flatMap((row) => {
        const bid = bids.get(row.bidId);
        return bid ? [[row.id, factsOf(row, bid, written.has(row.id) ? [viewer.personId] : [])] as const] : [];
      }),
    );
  }
}

/** What is at stake with an item, in hundredths of a point. */
@Injectable()
export class StakesLoader extends BatchLoader<string, number> {
  constructor(
    work: UnitOfWork,
    private readonly matrix: MatrixRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.matrix.stakes(work, ids);
  }
}

/** Answers by item, as far as the viewer reads their sections. */
@Injectable()
export class AnswersLoader extends BatchLoader<string, readonly ComplianceAnswerEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly answers: AnswersRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly ComplianceAnswerEntity[]>> {
    const rows = await this.answers.of(work, itemIds);
    return new Map(itemIds.map((id) => [id, rows.filter(({ itemId }) => itemId === id)]));
  }
}

/** Sections by id that are not in the bin. */
@Injectable()
export class AnsweringSectionsLoader extends BatchLoader<string, SectionEntity> {
  constructor(
    work: UnitOfWork,
    private readonly sections: SectionsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, SectionEntity>> {
    return new Map((await this.sections.findMany(work, ids)).map((section) => [section.id, section]));
  }
}

export interface ItemEvidence extends Citation {
  readonly risk: CitationRisk | null;
  readonly thing: CitedThing | null;
}

/** Evidence by item, as far as its owners share it with the bid. */
@Injectable()
export class ItemEvidenceLoader extends BatchLoader<string, readonly ItemEvidence[]> {
  constructor(
    work: UnitOfWork,
    private readonly answers: AnswersRepository,
    private readonly things: CitedThings,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly ItemEvidence[]>> {
    const rows = await this.answers.evidenceOf(work, itemIds);
    const shown = new Map<string, ReadonlyMap<string, CitedThing>>();
    for (const bidId of new Set(rows.map((row) => row.bidId))) {
      shown.set(bidId, await this.things.sharedWith(work, bidId, rows.filter((row) => row.bidId === bidId).map(({ evidenceId }) => evidenceId), new Date()));
    }
    return new Map(
      itemIds.map((id) => [
        id,
        rows
          .filter(({ itemId }) => itemId === id)
          .map(({ bidId, evidenceId, version }) => {
            const thing = shown.get(bidId)?.get(evidenceId) ?? null;
            return { evidenceId, version, thing, risk: citationRisk({ version }, thing) };
          }),
      ]),
    );
  }
}
