import type { Persistence } from '@shoal/platform';
import { ReferencesExchange1764000820000 } from '../migrations/references-exchange-1764000820000';
import { ReferencesExchange1764000860100 } from '../migrations/references-exchange-1764000860100';
import { ImportEntity } from './imports/import.entity';
import { ImportRowEntity } from './imports/import-row.entity';

export const exchangePersistence: Persistence = { entities: [ImportEntity, ImportRowEntity], migrations: [ReferencesExchange1764000820000, ReferencesExchange1764000860100] };
