import type { Persistence } from '@shoal/platform';
import { ReferencesProjects1764000710000 } from '../migrations/references-projects-1764000710000';
import { ReferenceEntity } from './reference.entity';
import { ReferenceOutlineEntity } from './reference-outline.entity';
import { ReferenceParticipantEntity } from './reference-participant.entity';
import { ReferencePhaseEntity } from './reference-phase.entity';

export const referenceProjectsPersistence: Persistence = {
  entities: [ReferenceEntity, ReferenceParticipantEntity, ReferencePhaseEntity, ReferenceOutlineEntity],
  migrations: [ReferencesProjects1764000710000],
};
