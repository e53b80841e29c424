import { Injectable } from '@nestjs/common';
import type { BidFacts, SectionFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { sectionRoom, ShoalError } from '@shoal/contract';
import { type Connection, type PageArgs, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { dueDay, sectionFacts, sectionTitle, sectionWriters, stateStepAction } from '@shoal/proposals-domain';
import { ConfirmSection } from './history/confirm-section';
import { requireMember } from './outline.service';
import type { SetSectionStateInput, UpdateSectionInput } from './proposals.inputs';
import type { SectionEntity } from './section.entity';
import { SectionsRepository } from './sections.repository';

interface Loaded {
  readonly section: SectionEntity;
  readonly bid: BidFacts;
  readonly facts: SectionFacts;
}

@Injectable()
export class SectionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly sections: SectionsRepository,
    private readonly confirmation: ConfirmSection,
  ) {}

  /** A section as the outline shows it, also where its text is closed to the viewer. Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<SectionEntity> {
    return this.work.run(viewer, async (work) => {
      const { section, bid } = await this.load(work, id);
      this.access.require(viewer, 'proposal.read', bid);
      return section;
    });
  }

  /** The viewer's firm's sections and those that name the viewer, unconfirmed, by due day. */
  async mine(viewer: Principal, args: PageArgs): Promise<Connection<SectionEntity>> {
    const { firmId, personId } = viewer;
    if (firmId === null) return toConnection([], args.first, 0, () => []);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.sections.pageMine(work, { ...args, firmId, personId }));
    return toConnection<SectionEntity>(rows, args.first, totalCount, (row) => [row.dueOn, row.id]);
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, NOT_A_MEMBER. */
  update(viewer: Principal, input: UpdateSectionInput): Promise<SectionEntity> {
    return this.work.run(viewer, async (work) => {
      const { section, bid, facts } = await this.load(work, input.id);
      this.access.require(viewer, 'proposal.read', bid);
      if (changesOutline(input)) this.access.require(viewer, 'outline.change', bid);
      if (changesAccess(input)) this.access.require(viewer, 'section.assign', facts);
      if (!changesOutline(input) && !changesAccess(input)) return section;
      await this.requireVersion(work, section, input.version);
      if (input.ownerFirmId != null) requireMember(bid, input.ownerFirmId);
      if (input.writerIds != null) await this.setWriters(work, section, bid, sectionWriters(input.writerIds));
      const saved = await this.sections.save(work, Object.assign(section, changesOf(input)), new Date());
      if (changesAccess(input)) await work.accessChanged({ kind: 'room', room: sectionRoom(section.id) });
      return saved;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, STATE_NOT_NEXT, EVIDENCE_AT_RISK. */
  setState(viewer: Principal, input: SetSectionStateInput): Promise<SectionEntity> {
    return this.work.run(viewer, async (work) => {
      const { section, bid, facts } = await this.load(work, input.id);
      this.access.require(viewer, 'section.changeState', facts);
      await this.requireVersion(work, section, input.version);
      if (section.state === input.state) return section;
      if (stateStepAction(section.state, input.state) === 'outline.change') this.access.require(viewer, 'outline.change', bid);
      if (section.state === 'confirmed') await this.confirmation.reopen(work, section);
      section.state = input.state;
      const saved = await this.sections.save(work, section, new Date());
      if (input.state === 'confirmed') {
        const atRisk = await this.confirmation.confirm(work, saved, viewer.personId);
        // Whoever confirms decides; nobody confirms what has gone stale without being told.
        if (atRisk > 0 && input.acceptEvidenceRisks !== true) throw new ShoalError('EVIDENCE_AT_RISK', { count: atRisk });
      }
      await work.accessChanged({ kind: 'room', room: sectionRoom(section.id) });
      return saved;
    });
  }

  /** The section with the facts of the policy, as far as the context sees it. Errors: NOT_FOUND. */
  async load(work: Work, id: string): Promise<Loaded> {
    const section = await this.sections.find(work, id);
    const bid = section && (await this.bids.load(work, section.bidId));
    if (!section || !bid) throw new ShoalError('NOT_FOUND');
    const writers = await this.sections.writers(work, [id]);
    return { section, bid, facts: sectionFacts(section, bid, writers.get(id) ?? []) };
  }

  /** Whether row-level security shows the context the door to the section's text: the second wall beside the policy. */
  async hasDoor(work: Work, id: string): Promise<boolean> {
    return (await this.sections.doors(work, [id])).has(id);
  }

  /** Waits for whoever changes the section now, then refuses an older version. */
  private async requireVersion(work: Work, section: SectionEntity, version: number): Promise<void> {
    const current = await this.sections.lock(work, section.id);
    if (!current || current.version !== version || section.version !== version) throw new ShoalError('STALE_VERSION');
    Object.assign(section, current);
  }

  private async setWriters(work: Work, section: SectionEntity, bid: BidFacts, personIds: readonly string[]): Promise<void> {
    const firms = await this.sections.firmsOf(work, personIds);
    for (const id of personIds) requireMember(bid, firms.get(id) ?? null);
    await this.sections.setWriters(work, section, personIds);
  }
}

/** Title, day and owner belong to the outline. */
const changesOutline = (input: UpdateSectionInput): boolean => input.title != null || input.dueOn !== undefined || input.ownerFirmId != null;
/** Owner, readers and writers decide who gets at the text. */
const changesAccess = (input: UpdateSectionInput): boolean => input.readers != null || input.writerIds != null || input.ownerFirmId != null;

const changesOf = (input: UpdateSectionInput): Partial<SectionEntity> => ({
  ...(input.title != null && { title: sectionTitle(input.title) }),
  ...(input.dueOn !== undefined && { dueOn: dueDay(input.dueOn) }),
  ...(input.readers != null && { readers: input.readers }),
  ...(input.ownerFirmId != null && { ownerFirmId: input.ownerFirmId }),
});
