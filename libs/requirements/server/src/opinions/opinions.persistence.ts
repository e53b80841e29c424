import type { Persistence } from '@shoal/platform';
import { ClauseCommentEntity, ClauseEntity } from '../clauses/clause.entity';
import { Opinions1764000910000 } from '../migrations/opinions-1764000910000';
import { OpinionClauseEntity, OpinionEntity, OpinionFileEntity, OpinionFirmEntity, OpinionHandInEntity, OpinionReminderEntity, OpinionReplyEntity } from './opinion.entity';

export const opinionsPersistence: Persistence = {
  entities: [ClauseEntity, ClauseCommentEntity, OpinionEntity, OpinionFirmEntity, OpinionClauseEntity, OpinionHandInEntity, OpinionReplyEntity, OpinionFileEntity, OpinionReminderEntity],
  migrations: [Opinions1764000910000],
};
