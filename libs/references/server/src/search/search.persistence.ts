import type { Persistence } from '@shoal/platform';
import { ReferencesLists1764000853000 } from '../migrations/references-lists-1764000853000';
import { ReferencesSearch1764000950000 } from '../migrations/references-search-1764000950000';
import { ReferencesSearch1764000760000 } from '../migrations/references-search-1764000760000';
import { ReferencesSearch1764000811000 } from '../migrations/references-search-1764000811000';
import { ReferencesSearch1764000850000 } from '../migrations/references-search-1764000850000';
import { ReferencesSearch1764000852000 } from '../migrations/references-search-1764000852000';

export const searchPersistence: Persistence = { entities: [], migrations: [ReferencesSearch1764000760000, ReferencesSearch1764000811000, ReferencesSearch1764000850000, ReferencesSearch1764000852000, ReferencesLists1764000853000, ReferencesSearch1764000950000] };
