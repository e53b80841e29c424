import type { Persistence } from '@shoal/platform';
import { ReferencesExperts1764000730000 } from '../migrations/references-experts-1764000730000';
import { ExpertAvailabilityEntity } from './expert-availability.entity';
import { ExpertEntity } from './expert.entity';
import { ExpertNameEntity } from './expert-name.entity';
import { ExpertProjectEntity } from './expert-project.entity';

export const expertsPersistence: Persistence = { entities: [ExpertEntity, ExpertNameEntity, ExpertProjectEntity, ExpertAvailabilityEntity], migrations: [ReferencesExperts1764000730000] };
