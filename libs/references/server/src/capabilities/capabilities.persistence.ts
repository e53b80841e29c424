import type { Persistence } from '@shoal/platform';
import { ReferencesCapabilities1764000740000 } from '../migrations/references-capabilities-1764000740000';
import { ReferencesCapabilities1764000851000 } from '../migrations/references-capabilities-1764000851000';
import { CapabilityBackingEntity } from './capability-backing.entity';
import { CapabilityNodeChangeEntity } from './capability-node-change.entity';
import { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityStatementEntity } from './capability-statement.entity';

export const capabilitiesPersistence: Persistence = {
  entities: [CapabilityNodeEntity, CapabilityNodeChangeEntity, CapabilityStatementEntity, CapabilityBackingEntity],
  migrations: [ReferencesCapabilities1764000740000, ReferencesCapabilities1764000851000],
};
