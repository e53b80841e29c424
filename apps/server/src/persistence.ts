import { collabPersistence } from '@shoal/collab-server';
import { consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { joinPersistence, platformPersistence } from '@shoal/platform';
import { proposalsPersistence } from '@shoal/proposals-server';
import { referencesPersistence } from '@shoal/references-server';
import { compliancePersistence, intakePersistence, outlinePersistence } from '@shoal/requirements-server';
import { tendersPersistence } from '@shoal/tenders-server';
import { demoPersistence } from './seed/demo.persistence';

/** Every table and migration of the product. */
export const persistence = joinPersistence([platformPersistence, firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence, collabPersistence, proposalsPersistence, intakePersistence, compliancePersistence, outlinePersistence, demoPersistence]);
