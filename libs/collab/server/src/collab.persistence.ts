import type { Persistence } from '@shoal/platform';
import { Collab1764000350000 } from './migrations/collab-1764000350000';

/** The log has no entities: it is read and written by hand-written statements only. */
export const collabPersistence: Persistence = { entities: [], migrations: [Collab1764000350000] };
