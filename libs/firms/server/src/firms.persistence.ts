import type { Persistence } from '@shoal/platform';
import { FirmEntity } from './firm.entity';
import { InvitationEntity } from './invitation.entity';
import { Firms1764000100000 } from './migrations/firms-1764000100000';

export const firmsPersistence: Persistence = { entities: [FirmEntity, InvitationEntity], migrations: [Firms1764000100000] };
