import type { Persistence } from '@shoal/platform';
import { ReferencesSearch1764000760000 } from '../migrations/references-search-1764000760000';

export const searchPersistence: Persistence = { entities: [], migrations: [ReferencesSearch1764000760000] };
