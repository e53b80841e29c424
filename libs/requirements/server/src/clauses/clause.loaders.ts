import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { ClauseEntity } from './clause.entity';
import { ClausesRepository } from './clauses.repository';

/** How much was said about each clause. */
@Injectable()
export class CommentCountsLoader extends BatchLoader<string, number> {
  constructor(
    work: UnitOfWork,
    private readonly clauses: ClausesRepository,
  ) {
    super(work);
  }

  protected loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.clauses.countComments(work, ids);
  }
}

/** Clauses by id. */
@Injectable()
export class ClausesLoader extends BatchLoader<string, ClauseEntity> {
  constructor(
    work: UnitOfWork,
    private readonly clauses: ClausesRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ClauseEntity>> {
    return new Map((await this.clauses.findMany(work, ids)).map((clause) => [clause.id, clause]));
  }
}
