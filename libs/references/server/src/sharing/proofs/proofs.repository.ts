import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceFileEntity } from '../../evidence/evidence-file.entity';

@Injectable()
export class ProofsRepository {
  async find(work: Work, id: string): Promise<EvidenceFileEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(EvidenceFileEntity, { id }) : null;
  }

  /** In the order in which they were uploaded. */
  findOf(work: Work, evidenceIds: readonly string[]): Promise<EvidenceFileEntity[]> {
    return work.manager.find(EvidenceFileEntity, { where: { evidenceId: In([...evidenceIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  countOf(work: Work, evidenceId: string): Promise<number> {
    return work.manager.countBy(EvidenceFileEntity, { evidenceId });
  }

  async insert(work: Work, file: EvidenceFileEntity): Promise<void> {
    await work.manager.insert(EvidenceFileEntity, file);
  }

  async remove(work: Work, id: string): Promise<void> {
    await work.manager.delete(EvidenceFileEntity, { id });
  }
}
