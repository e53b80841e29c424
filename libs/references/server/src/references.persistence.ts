import { joinPersistence } from '@shoal/platform';
import { capabilitiesPersistence } from './capabilities/capabilities.persistence';
import { certificatesPersistence } from './certificates/certificates.persistence';
import { exchangePersistence } from './exchange/exchange.persistence';
import { expertsPersistence } from './experts/experts.persistence';
import { referenceProjectsPersistence } from './projects/projects.persistence';
import { searchPersistence } from './search/search.persistence';
import { sharingPersistence } from './sharing/sharing.persistence';
import { evidencePersistence } from './evidence/evidence.persistence';

export const referencesPersistence = joinPersistence([evidencePersistence, capabilitiesPersistence, certificatesPersistence, exchangePersistence, expertsPersistence, referenceProjectsPersistence, searchPersistence, sharingPersistence]);
