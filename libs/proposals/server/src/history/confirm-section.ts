import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import type { SectionEntity } from '../section.entity';
import { SectionHistoryRepository } from './section-history.repository';

/** Freezes the text of a section and keeps it as it is; opens it again without touching what was kept. */
@Injectable()
export class ConfirmSection {
  constructor(
    private readonly rooms: RoomHistory,
    private readonly history: SectionHistoryRepository,
  ) {}

  /**
   * In the transaction that changes the state: an edit is either in what is kept, or it is refused. `written`: the whole text,
   * where this work itself has written it.
   */
  async confirm(work: Work, section: Pick<SectionEntity, 'id' | 'bidId' | 'cooperativeId'>, personId: string, written?: readonly Uint8Array[]): Promise<void> {
    const { seq, content } = await this.rooms.freeze(work, sectionRoom(section.id), written);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.history.addConfirmation(work, section, { seq, content: Buffer.from(content), sha256, personId });
  }

  async reopen(work: Work, section: SectionEntity): Promise<void> {
    await this.rooms.thaw(work, sectionRoom(section.id));
  }
}
