import type { Persistence } from '@shoal/platform';
import { SectionCitationEntity } from './evidence/section-citation.entity';
import { SectionFileEntity } from './files/section-file.entity';
import { SectionConfirmationEntity, SectionContributionEntity, SectionVersionEntity } from './history/section-version.entity';
import { Proposals1764000400000 } from './migrations/proposals-1764000400000';
import { ProposalsHistory1764000600000 } from './migrations/proposals-history-1764000600000';
import { SectionAssignment1764000870000 } from './migrations/section-assignment-1764000870000';
import { SectionCitations1764000830000 } from './migrations/section-citations-1764000830000';
import { SectionGate1764000611000 } from './migrations/section-gate-1764000611000';
import { ProposalEntity } from './proposal.entity';
import { SectionEntity, SectionRoomEntity, SectionWriterEntity } from './section.entity';

export const proposalsPersistence: Persistence = {
  entities: [ProposalEntity, SectionEntity, SectionWriterEntity, SectionRoomEntity, SectionFileEntity, SectionVersionEntity, SectionConfirmationEntity, SectionContributionEntity, SectionCitationEntity],
  migrations: [Proposals1764000400000, ProposalsHistory1764000600000, SectionGate1764000611000, SectionCitations1764000830000, SectionAssignment1764000870000],
};
