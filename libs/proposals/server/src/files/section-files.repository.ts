import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { validate as isUuid } from 'uuid';
import { SectionFileEntity } from './section-file.entity';

@Injectable()
export class SectionFilesRepository {
  async find(work: Work, id: string): Promise<SectionFileEntity | null> {
    return isUuid(id) ? work.manager.findOneBy(SectionFileEntity, { id }) : null;
  }

  async insert(work: Work, file: SectionFileEntity): Promise<void> {
    await work.manager.insert(SectionFileEntity, file);
  }
}
