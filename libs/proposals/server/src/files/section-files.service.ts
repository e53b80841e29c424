import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { FileStore, type Principal, RateLimits, UnitOfWork } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { SectionsService } from '../sections.service';
import { reencodeImage } from './reencode-image';
import { SectionFileEntity } from './section-file.entity';
import { SectionFilesRepository } from './section-files.repository';

/** Pictures in the text of sections: written by its writers, seen by its readers, at every single request. */
@Injectable()
export class SectionFilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly sections: SectionsService,
    private readonly files: SectionFilesRepository,
    private readonly store: FileStore,
    private readonly limits: RateLimits,
  ) {}

  /** Before a body is read at all. Errors: NOT_FOUND, FORBIDDEN, TOO_MANY_ATTEMPTS. */
  async requireUpload(viewer: Principal, sectionId: string): Promise<void> {
    await this.work.run(viewer, async (work) => {
      const { facts } = await this.sections.load(work, sectionId);
      this.access.require(viewer, 'section.write', facts);
    });
    await this.limits.spend('upload', viewer.firmId ?? viewer.personId);
  }

  /** Errors: NOT_FOUND, FORBIDDEN, FILE_REFUSED. */
  async keep(viewer: Principal, sectionId: string, upload: Buffer): Promise<SectionFileEntity> {
    const image = await reencodeImage(upload);
    const sha256 = await this.store.put(image.bytes);
    return this.work.run(viewer, async (work) => {
      // The right may have ended while the picture travelled and was drawn.
      const { section, facts } = await this.sections.load(work, sectionId);
      this.access.require(viewer, 'section.write', facts);
      const file = Object.assign(new SectionFileEntity(), {
        id: uuid(),
        cooperativeId: section.cooperativeId,
        bidId: section.bidId,
        sectionId,
        sha256,
        type: image.type,
        bytes: image.bytes.length,
        width: image.width,
        height: image.height,
        uploadedBy: viewer.personId,
        createdAt: new Date(),
      });
      await this.files.insert(work, file);
      return file;
    });
  }

  /** Errors: NOT_FOUND, also for whoever sees the section but may not read its text. */
  find(viewer: Principal, id: string): Promise<SectionFileEntity> {
    return this.work.run(viewer, async (work) => {
      const file = await this.files.find(work, id);
      if (!file) throw new ShoalError('NOT_FOUND');
      const { facts } = await this.sections.load(work, file.sectionId);
      if (!this.access.allows(viewer, 'section.read', facts)) throw new ShoalError('NOT_FOUND');
      return file;
    });
  }
}
