import type { Persistence } from '@shoal/platform';

export const sharingPersistence: Persistence = { entities: [], migrations: [] };
