import type { Persistence } from '@shoal/platform';
import { References1764000700000 } from '../migrations/references-1764000700000';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceFileEntity } from './evidence-file.entity';
import { EvidenceGrantEntity } from './evidence-grant.entity';
import { EvidenceLookEntity } from './evidence-look.entity';

export const evidencePersistence: Persistence = { entities: [EvidenceEntity, EvidenceGrantEntity, EvidenceLookEntity, EvidenceFileEntity], migrations: [References1764000700000] };
