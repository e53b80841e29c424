import { Injectable } from '@nestjs/common';
import { FirmEntity } from '@shoal/firms-server';
import type { Work } from '@shoal/platform';
import { In } from 'typeorm';

@Injectable()
export class RegistryFirmsRepository {
  /** Firms of the cooperative by name; one that applies or has left is none. */
  members(work: Work, ids?: readonly string[]): Promise<FirmEntity[]> {
    return work.manager.find(FirmEntity, { where: { membership: In(['member', 'suspended']), ...(ids && { id: In([...ids]) }) }, order: { name: 'ASC', id: 'ASC' } });
  }
}
