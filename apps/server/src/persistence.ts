import { firmsPersistence } from '@shoal/firms-server';
import { joinPersistence, platformPersistence } from '@shoal/platform';

/** Every table and migration of the product. */
export const persistence = joinPersistence([platformPersistence, firmsPersistence]);
