import type { Persistence } from '@shoal/platform';
import { Collab1764000350000 } from './migrations/collab-1764000350000';
import { Guard1764000500000 } from './migrations/guard-1764000500000';
import { History1764000550000 } from './migrations/history-1764000550000';

/** The log has no entities: it is read and written by hand-written statements only. */
export const collabPersistence: Persistence = { entities: [], migrations: [Collab1764000350000, Guard1764000500000, History1764000550000] };
