import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { OpinionEntity, OpinionFileEntity, OpinionHandInEntity, OpinionReplyEntity } from './opinion.entity';
import { OpinionEndsRepository } from './opinion-ends.repository';
import { OpinionsRepository } from './opinions.repository';

/** The firms that write each opinion. */
@Injectable()
export class OpinionFirmsLoader extends BatchLoader<string, readonly string[]> {
  constructor(
    work: UnitOfWork,
    private readonly opinions: OpinionsRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.opinions.firmsOf(work, ids);
  }
}

/** What each opinion is about. */
@Injectable()
export class OpinionClausesLoader extends BatchLoader<string, readonly string[]> {
  constructor(
    work: UnitOfWork,
    private readonly opinions: OpinionsRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.opinions.clausesOf(work, ids);
  }
}

/** The opinions on each clause. */
@Injectable()
export class OpinionsOnClauseLoader extends BatchLoader<string, readonly OpinionEntity[]> {
  constructor(
    work: UnitOfWork,
    private readonly opinions: OpinionsRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OpinionEntity[]>> {
    return this.opinions.onClauses(work, ids);
  }
}

interface Ends {
  readonly handIn: OpinionHandInEntity | null;
  readonly reply: OpinionReplyEntity | null;
  readonly files: readonly OpinionFileEntity[];
}

/** How each was handed in, what came back, and the files of both. */
@Injectable()
export class OpinionEndsLoader extends BatchLoader<string, Ends> {
  constructor(
    work: UnitOfWork,
    private readonly ends: OpinionEndsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Ends>> {
    const [handIns, replies, files] = [await this.ends.handIns(work, ids), await this.ends.replies(work, ids), await this.ends.files(work, ids)];
    const one = <T extends { readonly opinionId: string }>(rows: readonly T[], id: string): T | null => rows.find(({ opinionId }) => opinionId === id) ?? null;
    return new Map(ids.map((id) => [id, { handIn: one(handIns, id), reply: one(replies, id), files: files.filter(({ opinionId }) => opinionId === id) }]));
  }
}
