import type { Persistence } from '@shoal/platform';
import { BidEntity } from './bid.entity';
import { Consortia1764000300000 } from './migrations/consortia-1764000300000';
import { Consortia1764000530000 } from './migrations/consortia-1764000530000';
import { Consortia1764000755000 } from './migrations/consortia-1764000755000';
import { Consortia1764000840000 } from './migrations/consortia-1764000840000';
import { ConsortiaFacts1764000610000 } from './migrations/consortia-facts-1764000610000';
import { ParticipationEntity } from './participation.entity';

export const consortiaPersistence: Persistence = { entities: [BidEntity, ParticipationEntity], migrations: [Consortia1764000300000, Consortia1764000530000, ConsortiaFacts1764000610000, Consortia1764000755000, Consortia1764000840000] };
