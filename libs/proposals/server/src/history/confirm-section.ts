import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import { citationRisk, readCitations } from '@shoal/references-domain';
import { CitedThings } from '@shoal/references-server';
import { citedIn, withEvidence } from '../evidence/confirmed-content';
import type { SectionEntity } from '../section.entity';
import { SectionHistoryRepository } from './section-history.repository';

type Confirmed = Pick<SectionEntity, 'id' | 'bidId' | 'cooperativeId'>;

/** Freezes the text of a section and keeps it as it is, with what its owners share of the evidence in it; opens it again without touching what was kept. */
@Injectable()
export class ConfirmSection {
  constructor(
    private readonly rooms: RoomHistory,
    private readonly history: SectionHistoryRepository,
    private readonly things: CitedThings,
  ) {}

  /**
   * In the transaction that changes the state: an edit is either in what is kept, or it is refused. `written`: the whole text,
   * where this work itself has written it. Resolves with the number of citations that are at risk.
   */
  async confirm(work: Work, section: Confirmed, personId: string, written?: readonly Uint8Array[]): Promise<number> {
    const { seq, content: text } = await this.rooms.freeze(work, sectionRoom(section.id), written);
    const citations = readCitations(citedIn(text));
    const ids = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
    const things = await this.things.sharedWith(work, section.bidId, ids, new Date());
    const content = withEvidence(text, ids.map((id) => ({ id, thing: things.get(id) ?? null })));
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.history.addConfirmation(work, section, { seq, content: Buffer.from(content), sha256, personId });
    return citations.filter((citation) => citationRisk(citation, things.get(citation.evidenceId) ?? null) !== null).length;
  }

  async reopen(work: Work, section: SectionEntity): Promise<void> {
    await this.rooms.thaw(work, sectionRoom(section.id));
  }
}
