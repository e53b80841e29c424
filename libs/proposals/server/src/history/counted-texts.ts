import { Injectable } from '@nestjs/common';
import { EVIDENCE_LABEL } from '@shoal/collab-engine';
import { type ChangedRoom, RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { UnitOfWork } from '@shoal/platform';
import { writtenCharacters } from '@shoal/proposals-domain';
import { readCitations } from '@shoal/references-domain';
import { EVIDENCE_NODE } from '../evidence/confirmed-content';
import { SectionCitationsRepository } from '../evidence/section-citations.repository';
import { SectionsRepository } from '../sections.repository';
import { SectionHistoryRepository } from './section-history.repository';

/** Somebody else who keeps something of a section's text; at least once for each change, so idempotent. */
type SectionTextListener = (section: ChangedRoom, updates: readonly Uint8Array[]) => Promise<void>;

/** What is known of a section's text without opening it, kept by a job behind the text. */
@Injectable()
export class CountedTexts {
  private readonly listeners: SectionTextListener[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionsRepository,
    private readonly history: SectionHistoryRepository,
    private readonly citations: SectionCitationsRepository,
    private readonly rooms: RoomHistory,
  ) {}

  /** Characters, whose they are, what is cited, and the step from empty to writing once there is something. */
  readonly count = async ({ id, cooperativeId }: ChangedRoom, updates: readonly Uint8Array[]): Promise<void> => {
    const cited = await this.rooms.elements(updates, EVIDENCE_NODE);
    // A citation is nobody's writing.
    const characters = Math.max(0, writtenCharacters(await this.rooms.plainText(updates)) - cited.length * EVIDENCE_LABEL.length);
    const byPerson = await this.rooms.contributions(sectionRoom(id), updates);
    await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      await this.sections.setDigest(work, id, characters, characters > 0 || cited.length > 0);
      await this.history.setContributions(work, id, byPerson);
      await this.citations.set(work, id, readCitations(cited));
    });
    for (const listener of this.listeners) await listener({ id, cooperativeId }, updates);
  };

  /** Where libraries above this one hook in: in a provider's constructor. */
  register(listener: SectionTextListener): void {
    this.listeners.push(listener);
  }
}
