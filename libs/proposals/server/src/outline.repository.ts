import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { OutlineNode, Placement } from '@shoal/proposals-domain';
import { In, IsNull, Not } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ProposalEntity } from './proposal.entity';
import { SectionEntity } from './section.entity';

/** Proposals and the shape of their trees. */
@Injectable()
export class OutlineRepository {
  async insertProposal(work: Work, proposal: ProposalEntity): Promise<void> {
    await work.manager.insert(ProposalEntity, proposal);
  }

  find(work: Work, id: string): Promise<ProposalEntity | null> {
    return work.manager.findOneBy(ProposalEntity, { id });
  }

  findMany(work: Work, ids: readonly string[]): Promise<ProposalEntity[]> {
    return work.manager.findBy(ProposalEntity, { id: In([...ids]) });
  }

  findByBids(work: Work, bidIds: readonly string[]): Promise<ProposalEntity[]> {
    return work.manager.findBy(ProposalEntity, { bidId: In([...bidIds]) });
  }

  /** One change of an outline at a time; needs the right to change it. */
  async lock(work: Work, proposalId: string): Promise<void> {
    await work.manager.query('SELECT 1 FROM proposals WHERE id = $1 FOR UPDATE', [proposalId]);
  }

  /** The living sections' places in these proposals. */
  async places(work: Work, proposalIds: readonly string[]): Promise<(OutlineNode & { proposalId: string })[]> {
    return work.manager.find(SectionEntity, {
      select: { id: true, parentId: true, position: true, proposalId: true },
      where: { proposalId: In([...proposalIds]), removedAt: IsNull() },
    });
  }

  livingSections(work: Work, proposalIds: readonly string[]): Promise<SectionEntity[]> {
    return work.manager.findBy(SectionEntity, { proposalId: In([...proposalIds]), removedAt: IsNull() });
  }

  async insertSections(work: Work, sections: readonly SectionEntity[]): Promise<void> {
    await work.manager.insert(SectionEntity, [...sections]);
  }

  /** Places only: moving a neighbour must not make somebody's edit of the section stale. */
  async place(work: Work, placements: readonly Placement[]): Promise<void> {
    if (placements.length === 0) return;
    await work.manager.query(
      `UPDATE sections SET parent_id = placed.parent_id, position = placed.position
       FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS placed (id, parent_id, position) WHERE sections.id = placed.id`,
      [placements.map((one) => one.id), placements.map((one) => one.parentId), placements.map((one) => one.position)],
    );
  }

  async bin(work: Work, ids: readonly string[], rootId: string, now: Date): Promise<void> {
    await work.manager.update(SectionEntity, { id: In([...ids]) }, { removedAt: now, removedWith: rootId });
  }

  /** What the removal of this section took along, itself included; empty when it is not in the bin. */
  async binned(work: Work, rootId: string): Promise<SectionEntity[]> {
    if (!isUuid(rootId)) return [];
    return work.manager.findBy(SectionEntity, { removedWith: rootId, removedAt: Not(IsNull()) });
  }

  async unbin(work: Work, ids: readonly string[]): Promise<void> {
    await work.manager.update(SectionEntity, { id: In([...ids]) }, { removedAt: null, removedWith: null });
  }
}
