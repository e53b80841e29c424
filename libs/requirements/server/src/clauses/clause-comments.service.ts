import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { CLAUSE_LIMITS, writtenText } from '@shoal/requirements-domain';
import { v7 as uuid } from 'uuid';
import { opinionsTopic } from '../opinions/opinions-topic';
import { ClauseCommentEntity } from './clause.entity';
import { ClausesRepository } from './clauses.repository';
import { ClausesService } from './clauses.service';

/** What the cooperative's firms say about a clause, each in their own name. */
@Injectable()
export class ClauseCommentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly service: ClausesService,
    private readonly clauses: ClausesRepository,
  ) {}

  /** The oldest first. Errors: NOT_FOUND, INVALID_INPUT. */
  list(viewer: Principal, query: { readonly clauseId: string; readonly first: number; readonly after?: string | null }): Promise<Connection<ClauseCommentEntity>> {
    return this.work.run(viewer, async (work) => {
      await this.service.read(work, viewer, query.clauseId);
      const { rows, totalCount } = await this.clauses.pageComments(work, query);
      return toConnection(rows, query.first, totalCount, ({ id }) => [id]);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
  say(viewer: Principal, clauseId: string, text: string, now: Date): Promise<ClauseCommentEntity> {
    const words = writtenText(text, 'text', { max: CLAUSE_LIMITS.commentMax });
    return this.work.run(viewer, async (work) => {
      const { cooperativeId, tenderId } = await this.service.read(work, viewer, clauseId);
      this.access.require(viewer, 'clause.discuss', { cooperativeId });
      const comment = Object.assign(new ClauseCommentEntity(), { id: uuid(), cooperativeId, tenderId, clauseId, personId: viewer.personId, firmId: viewer.firmId, text: words, createdAt: now, editedAt: null } satisfies ClauseCommentEntity);
      await this.clauses.insertComment(work, comment);
      await work.announce(opinionsTopic(tenderId), [clauseId]);
      return comment;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
  reword(viewer: Principal, id: string, text: string, now: Date): Promise<ClauseCommentEntity> {
    const words = writtenText(text, 'text', { max: CLAUSE_LIMITS.commentMax });
    return this.work.run(viewer, async (work) => {
      const comment = await this.own(work, viewer, id);
      await this.clauses.rewordComment(work, id, words, now);
      await work.announce(opinionsTopic(comment.tenderId), [comment.clauseId]);
      return Object.assign(comment, { text: words, editedAt: now });
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN. */
  async takeBack(viewer: Principal, id: string): Promise<void> {
    await this.work.run(viewer, async (work) => {
      const comment = await this.own(work, viewer, id);
      await this.clauses.removeComment(work, id);
      await work.announce(opinionsTopic(comment.tenderId), [comment.clauseId]);
    });
  }

  private async own(work: Work, viewer: Principal, id: string): Promise<ClauseCommentEntity> {
    const comment = await this.clauses.findComment(work, id);
    if (!comment) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'clause.changeComment', { cooperativeId: comment.cooperativeId, authorId: comment.personId });
    return comment;
  }
}
