import { Injectable } from '@nestjs/common';
import type { BidFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { BidFactsLoader } from '@shoal/consortia-server';
import { sectionRoom, ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { closeGap, dueDay, flattenTemplate, moveSection, OUTLINE_LIMITS, placeNewSection, placeRestored, sectionTitle, STANDARD_OUTLINE, subtree } from '@shoal/proposals-domain';
import { v7 as uuid } from 'uuid';
import { OutlineRepository } from './outline.repository';
import type { OutlineTemplate } from './proposals.enums';
import type { AddSectionInput, MoveSectionInput, StartOutlineInput } from './proposals.inputs';
import type { ProposalEntity } from './proposal.entity';
import { SectionEntity } from './section.entity';
import { SectionsRepository } from './sections.repository';

/** Above this many sections taken away at once, the whole bid is checked again instead of room by room. */
const ROOMS_ONE_BY_ONE = 10;

/** Changes the tree of a proposal; every operation answers with the proposal. */
@Injectable()
export class OutlineService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly bids: BidFactsLoader,
    private readonly outline: OutlineRepository,
    private readonly sections: SectionsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, OUTLINE_STARTED. */
  start(viewer: Principal, input: StartOutlineInput): Promise<ProposalEntity> {
    return this.change(viewer, input.proposalId, async (work, proposal) => {
      if ((await this.outline.places(work, [proposal.id])).length > 0) throw new ShoalError('OUTLINE_STARTED');
      await this.outline.insertSections(work, sectionsOf(input.template, proposal, ownFirm(viewer)));
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, NOT_A_MEMBER, OUTLINE_TOO_LARGE. */
  add(viewer: Principal, input: AddSectionInput): Promise<ProposalEntity> {
    return this.change(viewer, input.proposalId, async (work, proposal, bid) => {
      const nodes = await this.outline.places(work, [proposal.id]);
      const id = uuid();
      const placements = placeNewSection(nodes, id, input.parentId, input.afterId);
      const place = placements.find((placement) => placement.id === id);
      if (!place) throw new ShoalError('INTERNAL');
      const ownerFirmId = input.ownerFirmId ?? ownFirm(viewer);
      requireMember(bid, ownerFirmId);
      await this.outline.place(work, placements.filter((placement) => placement.id !== id));
      await this.outline.insertSections(work, [
        newSection(proposal, { ...place, title: sectionTitle(input.title), ownerFirmId, readers: input.readers ?? 'consortium', dueOn: dueDay(input.dueOn ?? null) }),
      ]);
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, MOVE_INTO_ITSELF, OUTLINE_TOO_LARGE. */
  move(viewer: Principal, input: MoveSectionInput): Promise<ProposalEntity> {
    return this.changeAround(viewer, input.id, async (work, proposal) => {
      const nodes = await this.outline.places(work, [proposal.id]);
      await this.outline.place(work, moveSection(nodes, input.id, input.parentId ?? null, input.index));
    });
  }

  /** Puts the section and everything below it into the bin; their rooms close. Errors: NOT_FOUND, FORBIDDEN. */
  remove(viewer: Principal, id: string): Promise<ProposalEntity> {
    return this.changeAround(viewer, id, async (work, proposal) => {
      const nodes = await this.outline.places(work, [proposal.id]);
      const gone = subtree(nodes, id).map((node) => node.id);
      await this.outline.place(work, closeGap(nodes, id));
      await this.outline.bin(work, gone, id, new Date());
      await this.roomsChanged(work, proposal, gone);
    });
  }

  /** Takes back a removal: everything it took along, where it was. Errors: NOT_FOUND, FORBIDDEN, OUTLINE_TOO_LARGE. */
  async restore(viewer: Principal, id: string): Promise<ProposalEntity> {
    const binned = await this.work.run(viewer, (work) => this.outline.binned(work, id));
    const root = binned.find((section) => section.id === id);
    if (!root) throw new ShoalError('NOT_FOUND');
    return this.change(viewer, root.proposalId, async (work, proposal) => {
      const returning = await this.outline.binned(work, id);
      if (returning.length === 0) throw new ShoalError('NOT_FOUND');
      const living = await this.outline.places(work, [proposal.id]);
      await this.outline.unbin(work, returning.map((section) => section.id));
      const placements = placeRestored(living, returning, id);
      await this.outline.place(work, placements);
    });
  }

  private async changeAround(viewer: Principal, sectionId: string, apply: (work: Work, proposal: ProposalEntity) => Promise<void>): Promise<ProposalEntity> {
    const section = await this.work.run(viewer, (work) => this.sections.find(work, sectionId));
    if (!section) throw new ShoalError('NOT_FOUND');
    return this.change(viewer, section.proposalId, apply);
  }

  private change(viewer: Principal, proposalId: string, apply: (work: Work, proposal: ProposalEntity, bid: BidFacts) => Promise<void>): Promise<ProposalEntity> {
    return this.work.run(viewer, async (work) => {
      const proposal = await this.outline.find(work, proposalId);
      const bid = proposal && (await this.bids.load(work, proposal.bidId));
      if (!proposal || !bid) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'outline.change', bid);
      await this.outline.lock(work, proposal.id);
      await apply(work, proposal, bid);
      return proposal;
    });
  }

  private async roomsChanged(work: Work, proposal: ProposalEntity, sectionIds: readonly string[]): Promise<void> {
    if (sectionIds.length > ROOMS_ONE_BY_ONE) return work.accessChanged({ kind: 'bid', bidId: proposal.bidId });
    for (const id of sectionIds) await work.accessChanged({ kind: 'room', room: sectionRoom(id) });
  }
}

/** Errors: NOT_A_MEMBER. */
export const requireMember = (bid: BidFacts, firmId: string | null): void => {
  const state = bid.participations.find((participation) => participation.firmId === firmId)?.state;
  if (state !== 'accepted' && state !== 'invited') throw new ShoalError('NOT_A_MEMBER');
};

/** The managing firm's person always has one: the policy lets nobody else come here. */
export const ownFirm = (viewer: Principal): string => {
  if (viewer.firmId === null) throw new ShoalError('FORBIDDEN');
  return viewer.firmId;
};

type Planned = Pick<SectionEntity, 'id' | 'parentId' | 'position' | 'title' | 'ownerFirmId'> & Partial<Pick<SectionEntity, 'readers' | 'dueOn'>>;

export const newSection = (proposal: ProposalEntity, planned: Planned): SectionEntity =>
  Object.assign(new SectionEntity(), { readers: 'consortium', dueOn: null }, planned, {
    cooperativeId: proposal.cooperativeId,
    bidId: proposal.bidId,
    proposalId: proposal.id,
    state: 'empty' as const,
    removedAt: null,
    removedWith: null,
  });

const FIRST_TITLE = '새 절';

const sectionsOf = (template: OutlineTemplate, proposal: ProposalEntity, ownerFirmId: string): SectionEntity[] => {
  const rows = template === 'standard' ? flattenTemplate(STANDARD_OUTLINE) : [{ title: FIRST_TITLE, parent: null, position: 0 }];
  if (rows.length > OUTLINE_LIMITS.sections) throw new ShoalError('INTERNAL');
  const ids = rows.map(() => uuid());
  return rows.map((row, index) => {
    const parentId = row.parent === null ? null : (ids[row.parent] ?? null);
    return newSection(proposal, { id: ids[index] ?? uuid(), parentId, position: row.position, title: row.title, ownerFirmId });
  });
};
