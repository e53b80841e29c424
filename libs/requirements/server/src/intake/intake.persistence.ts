import type { Persistence } from '@shoal/platform';
import { opinionsPersistence } from '../opinions/opinions.persistence';
import { Requirements1764000880000 } from '../migrations/requirements-1764000880000';
import { HandEntity } from '../requirements/hand.entity';
import { RequirementChangeEntity } from '../requirements/requirement-change.entity';
import { RequirementEntity } from '../requirements/requirement.entity';
import { RfpBlockEntity } from './rfp-block.entity';
import { RfpEntity, RfpReadingEntity } from './rfp.entity';

export const intakePersistence: Persistence = { entities: [RfpEntity, RfpReadingEntity, RfpBlockEntity, RequirementEntity, RequirementChangeEntity, HandEntity, ...opinionsPersistence.entities], migrations: [Requirements1764000880000, ...opinionsPersistence.migrations] };
