import type { Persistence } from '@shoal/platform';
import { FirmEntity } from './firm.entity';
import { InvitationEntity } from './invitation.entity';
import { Firms1764000100000 } from './migrations/firms-1764000100000';
import { Firms1764000520000 } from './migrations/firms-1764000520000';
import { PasswordResetEntity } from './passwords/password-reset.entity';

export const firmsPersistence: Persistence = { entities: [FirmEntity, InvitationEntity, PasswordResetEntity], migrations: [Firms1764000100000, Firms1764000520000] };
