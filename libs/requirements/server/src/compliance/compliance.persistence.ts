import type { Persistence } from '@shoal/platform';
import { Compliance1764000890000 } from '../migrations/compliance-1764000890000';
import { ComplianceAnswerEntity, ComplianceEvidenceEntity } from './compliance-answer.entity';
import { ComplianceItemEntity } from './compliance-item.entity';

export const compliancePersistence: Persistence = { entities: [ComplianceItemEntity, ComplianceAnswerEntity, ComplianceEvidenceEntity], migrations: [Compliance1764000890000] };
