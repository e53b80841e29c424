import type { Persistence } from '@shoal/platform';
import { Tenders1764000200000 } from './migrations/tenders-1764000200000';
import { TenderEntity } from './tender.entity';
import { TenderRevisionEntity } from './tender-revision.entity';

export const tendersPersistence: Persistence = { entities: [TenderEntity, TenderRevisionEntity], migrations: [Tenders1764000200000] };
