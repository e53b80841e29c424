import { Injectable } from '@nestjs/common';
import { type ChangedRoom, RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { UnitOfWork } from '@shoal/platform';
import { writtenCharacters } from '@shoal/proposals-domain';
import { SectionsRepository } from '../sections.repository';
import { SectionHistoryRepository } from './section-history.repository';

/** What is known of a section's text without opening it, kept by a job behind the text. */
@Injectable()
export class CountedTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionsRepository,
    private readonly history: SectionHistoryRepository,
    private readonly rooms: RoomHistory,
  ) {}

  /** Characters, whose they are, and the step from empty to writing once there is a text. */
  readonly count = async ({ id, cooperativeId }: ChangedRoom, updates: readonly Uint8Array[]): Promise<void> => {
    const characters = writtenCharacters(await this.rooms.plainText(updates));
    const byPerson = await this.rooms.contributions(sectionRoom(id), updates);
    await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      await this.sections.setDigest(work, id, characters);
      await this.history.setContributions(work, id, byPerson);
    });
  };
}
