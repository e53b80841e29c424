import { Injectable } from '@nestjs/common';
import { type ChangedRoom, RoomHistory } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { UnitOfWork } from '@shoal/platform';
import { CountedTexts } from '@shoal/proposals-server';
import { readMarks, REQUIREMENT_MARK } from '@shoal/requirements-domain';
import { AnswersRepository } from './answers.repository';

/** What the texts of sections answer, kept from the marks in them; runs behind every change of a text. */
@Injectable()
export class KeepAnswers {
  constructor(
    texts: CountedTexts,
    private readonly work: UnitOfWork,
    private readonly rooms: RoomHistory,
    private readonly answers: AnswersRepository,
  ) {
    texts.register(async (section, updates) => void (await this.keep(section, updates)));
  }

  /** How many places of the text answer something. `updates`: all of the section's. */
  async keep({ id, cooperativeId }: ChangedRoom, updates: readonly Uint8Array[]): Promise<number> {
    const marks = readMarks((await this.rooms.marks(sectionRoom(id), updates, REQUIREMENT_MARK)).map(({ attributes, blockId, personId }) => ({ attributes, blockId, personId })));
    await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.answers.setMarks(work, id, marks));
    return marks.length;
  }

  /** Whether the matrix knows of places in the text. */
  hasMarks({ id, cooperativeId }: ChangedRoom): Promise<boolean> {
    return this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.answers.hasMarks(work, id));
  }
}
