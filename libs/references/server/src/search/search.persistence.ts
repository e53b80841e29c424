import type { Persistence } from '@shoal/platform';
import { ReferencesSearch1764000760000 } from '../migrations/references-search-1764000760000';
import { ReferencesSearch1764000811000 } from '../migrations/references-search-1764000811000';

export const searchPersistence: Persistence = { entities: [], migrations: [ReferencesSearch1764000760000, ReferencesSearch1764000811000] };
