import type { Persistence } from '@shoal/platform';
import { EligibilityRulesEntity } from './eligibility/eligibility-rules.entity';
import { FirmEntity } from './firm.entity';
import { InvitationEntity } from './invitation.entity';
import { ApplicationEntity } from './membership/application.entity';
import { DecisionEntity } from './membership/decision.entity';
import { Firms1764000100000 } from './migrations/firms-1764000100000';
import { Firms1764000520000 } from './migrations/firms-1764000520000';
import { Firms1764000690000 } from './migrations/firms-1764000690000';
import { Firms1764000750000 } from './migrations/firms-1764000750000';
import { Firms1764000795000 } from './migrations/firms-1764000795000';
import { Firms1764000841000 } from './migrations/firms-1764000841000';
import { PasswordResetEntity } from './passwords/password-reset.entity';

export const firmsPersistence: Persistence = {
  entities: [FirmEntity, InvitationEntity, PasswordResetEntity, ApplicationEntity, DecisionEntity, EligibilityRulesEntity],
  migrations: [Firms1764000100000, Firms1764000520000, Firms1764000690000, Firms1764000750000, Firms1764000795000, Firms1764000841000],
};
