import type { Persistence } from '@shoal/platform';
import { Outline1764000920000 } from '../migrations/outline-1764000920000';
import { PlannedAnswerEntity, SectionPlanEntity } from './section-plan.entity';

export const outlinePersistence: Persistence = { entities: [SectionPlanEntity, PlannedAnswerEntity], migrations: [Outline1764000920000] };
