import { Injectable } from '@nestjs/common';
import { type BidColumns, factsOf } from '@shoal/consortia-server';
import { contextValues, type Principal, QuestionDesk, type Statement, UnitOfWork } from '@shoal/platform';
import { sectionFacts } from '@shoal/proposals-domain';
import type { SectionEntity } from './section.entity';
import type { SectionSight } from './sections.loader';

/** Each call of the function sets the whole context anew before it reads. */
const GATE: Statement = {
  name: 'section-gate',
  text: `SELECT section_gate(cooperative, firm, person, purpose, section) AS seen
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[]) WITH ORDINALITY AS asked (cooperative, firm, person, purpose, section, place) ORDER BY place`,
};

/** The four settings of the viewer's context and the section. */
type Question = readonly [string, string, string, string, string];

/** The answer of the database's function `section_gate`. */
interface Seen {
  readonly section: Pick<SectionEntity, 'bidId' | 'ownerFirmId' | 'readers' | 'state'>;
  readonly bid: BidColumns;
  readonly writerIds: readonly string[];
  readonly door: boolean;
}

/** What decides over one section's room, for one person; a crowd's questions are one statement. */
@Injectable()
export class SectionGate {
  private readonly desk = new QuestionDesk<Question, Seen | null>((questions) => this.ask(questions));

  constructor(private readonly work: UnitOfWork) {}

  /** Null where row-level security hides the section from the viewer, as where there is none. */
  async look(viewer: Principal, sectionId: string): Promise<(SectionSight & { readonly bidId: string }) | null> {
    const question: Question = [...contextValues(viewer), sectionId];
    const seen = await this.desk.ask(question.join(' '), question);
    if (!seen) return null;
    const { section, bid, writerIds, door } = seen;
    return { bidId: section.bidId, facts: sectionFacts(section, factsOf(bid), writerIds), door };
  }

  private async ask(questions: readonly Question[]): Promise<(Seen | null)[]> {
    const rows = await this.work.ask<{ seen: Seen | null }>(GATE, [0, 1, 2, 3, 4].map((column) => questions.map((question) => question[column])));
    return rows.map(({ seen }) => seen);
  }
}
