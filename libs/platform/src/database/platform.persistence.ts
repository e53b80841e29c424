import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { CooperativeEntity } from '../identity/cooperative.entity';
import { CredentialEntity, PersonEntity } from '../identity/person.entity';
import { SessionEntity } from '../identity/session.entity';
import { OutboxEntity } from '../outbox/outbox.entity';
import type { Persistence } from './entity-registry';
import { AskedOnce1764000810000 } from './migrations/asked-once-1764000810000';
import { Audit1764000740000 } from './migrations/audit-1764000740000';
import { AuditHeads1764000842000 } from './migrations/audit-heads-1764000842000';
import { Foundation1764000000000 } from './migrations/foundation-1764000000000';
import { Principals1764000510000 } from './migrations/principals-1764000510000';

export const platformPersistence: Persistence = {
  entities: [CooperativeEntity, PersonEntity, CredentialEntity, SessionEntity, OutboxEntity, AuditEntryEntity],
  migrations: [Foundation1764000000000, Principals1764000510000, Audit1764000740000, AskedOnce1764000810000, AuditHeads1764000842000],
};
