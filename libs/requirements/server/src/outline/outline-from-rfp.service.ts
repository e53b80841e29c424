import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { planSections } from '@shoal/proposals-domain';
import { GrowOutline, type HeldOutline, type ProposalEntity } from '@shoal/proposals-server';
import { contentsHeadings, type ContentsLine, type KeptReading, outlineFromRfp, type PlacedRequirement, plannedPages, proposalPageLimit, readKeptReading, readProposalContents } from '@shoal/requirements-domain';
import { validate as isUuid } from 'uuid';
import type { RfpEntity } from '../intake/rfp.entity';
import { RfpsRepository } from '../intake/rfps.repository';
import type { ApplyOutlineFromRfpInput } from './outline.inputs';
import type { ProposedOutlineType } from './outline.type';
import { PlansRepository } from './plans.repository';

/** Blocks behind a heading among which its table of contents stands. */
const BLOCKS_LOOKED_AT = 150;
/** Headings that are tried. */
const HEADINGS_TRIED = 4;

interface Ground {
  readonly outline: HeldOutline;
  readonly rfp: RfpEntity | null;
  readonly reading: KeptReading | null;
  readonly requirements: readonly PlacedRequirement[];
}

/** Proposes sections from what the RFP says, and makes those that a person has confirmed. */
@Injectable()
export class OutlineFromRfp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: GrowOutline,
    private readonly rfps: RfpsRepository,
    private readonly plans: PlansRepository,
  ) {}

  /** Changes nothing. Errors: NOT_FOUND, FORBIDDEN. */
  propose(viewer: Principal, bidId: string): Promise<ProposedOutlineType> {
    return this.work.run(viewer, async (work) => {
      const ground = await this.ground(work, bidId, await this.outlines.look(work, viewer, known(bidId)));
      const { rfp, reading, requirements, outline } = ground;
      const proposed = reading && outlineFromRfp({ contents: await this.contents(work, rfp, reading), evaluation: reading.evaluation, pageLimits: reading.pageLimits, requirements });
      const there = new Set(outline.sections.map(({ id }) => id));
      let last = 0;
      const ids = proposed ? planSections(outline.sections, proposed.sections, () => `new ${(last += 1)}`).ids : [];
      return {
        basis: basisOf(ground),
        fileName: rfp?.fileName ?? null,
        source: proposed?.source ?? null,
        pageLimit: proposed?.pageLimit ?? null,
        pageLimitWritten: (reading && proposalPageLimit(reading.pageLimits)?.written) ?? null,
        sections: (proposed?.sections ?? []).map(({ requirementIds, ...section }, at) => ({ ...section, itemIds: requirementIds, sectionId: there.has(ids[at] ?? '') ? (ids[at] ?? null) : null })),
        unplacedItemIds: proposed?.unplacedIds ?? requirements.map(({ id }) => id),
      };
    });
  }

  /** All of it or nothing; sections with the same title are used as they are. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, OUTLINE_TOO_LARGE. */
  apply(viewer: Principal, { bidId, basis, sections }: ApplyOutlineFromRfpInput): Promise<ProposalEntity> {
    return this.work.run(viewer, async (work) => {
      const held = await this.outlines.hold(work, viewer, known(bidId));
      const ground = await this.ground(work, bidId, held);
      if (basisOf(ground) !== basis) throw new ShoalError('STALE_VERSION');
      const rows = new Set(ground.requirements.map(({ id }) => id));
      if (sections.some(({ itemIds }) => itemIds.some((id) => !rows.has(id)))) throw new ShoalError('NOT_FOUND');
      const ids = await this.outlines.grow(work, viewer, held, sections.map(({ parent, title }) => ({ parent: parent ?? null, title })));
      await this.plans.keep(work, bidId, onlyOnce(sections.map(({ pages, itemIds }, at) => ({ sectionId: ids[at] ?? '', pages: plannedPages(pages), itemIds }))));
      return held.proposal;
    });
  }

  private async ground(work: Work, bidId: string, outline: HeldOutline): Promise<Ground> {
    const tenderId = await this.plans.tenderOf(work, bidId);
    const rfp = tenderId === null ? null : ((await this.rfps.ofTender(work, tenderId)).find(({ isApplied, state }) => isApplied && state === 'ready') ?? null);
    const [kept] = rfp ? await this.rfps.readingsOf(work, [rfp.id]) : [];
    return { outline, rfp, reading: kept ? readKeptReading(kept.reading) : null, requirements: await this.plans.requirements(work, bidId) };
  }

  /** The order that the RFP asks for, from the first heading under which there is one. */
  private async contents(work: Work, rfp: RfpEntity | null, reading: KeptReading): Promise<readonly ContentsLine[]> {
    for (const heading of contentsHeadings(reading.headings).slice(0, HEADINGS_TRIED)) {
      const parts = rfp ? await this.rfps.blocksFrom(work, rfp.id, heading.place.block, BLOCKS_LOOKED_AT) : [];
      const lines = readProposalContents(heading, parts.map(({ block }) => block));
      if (lines.length > 0) return lines;
    }
    return [];
  }
}

const known = (bidId: string): string => {
  if (!isUuid(bidId)) throw new ShoalError('NOT_FOUND');
  return bidId;
};

/** A requirement is planned for one section: the first that names it. */
const onlyOnce = <T extends { readonly itemIds: readonly string[] }>(plans: readonly T[]): T[] => {
  const seen = new Set<string>();
  return plans.map((plan) => ({ ...plan, itemIds: plan.itemIds.filter((id) => !seen.has(id) && seen.add(id)) }));
};

const basisOf = ({ outline, rfp, requirements }: Ground): string => {
  const sections = outline.sections.map(({ id, parentId, title }) => [id, parentId, title]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([rfp?.id ?? null, rfp?.readAt ?? null, sections, requirements])).digest('base64url');
};
