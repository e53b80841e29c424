import type { Persistence } from '@shoal/platform';
import { SectionFileEntity } from './files/section-file.entity';
import { Proposals1764000400000 } from './migrations/proposals-1764000400000';
import { ProposalEntity } from './proposal.entity';
import { SectionEntity, SectionRoomEntity, SectionWriterEntity } from './section.entity';

export const proposalsPersistence: Persistence = {
  entities: [ProposalEntity, SectionEntity, SectionWriterEntity, SectionRoomEntity, SectionFileEntity],
  migrations: [Proposals1764000400000],
};
