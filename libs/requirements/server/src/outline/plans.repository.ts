import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import type { PlacedRequirement } from '@shoal/requirements-domain';
import { In } from 'typeorm';
import { PlannedAnswerEntity, SectionPlanEntity } from './section-plan.entity';

/** What a person has confirmed for a section. */
export interface SectionPlan {
  readonly sectionId: string;
  readonly pages: number | null;
  readonly itemIds: readonly string[];
}

const REQUIREMENTS = `SELECT item.id, coalesce(requirement.code, '') AS code, requirement.title, coalesce(requirement.category, '') AS category
  FROM compliance_items item JOIN requirements requirement ON requirement.id = item.requirement_id
  WHERE item.bid_id = $1 AND requirement.state = 'active' ORDER BY requirement.position, item.id`;

const KEEP_PAGES = `INSERT INTO section_plans (section_id, cooperative_id, bid_id, pages)
  SELECT section.id, section.cooperative_id, section.bid_id, given.pages FROM unnest($2::uuid[], $3::int[]) AS given (section_id, pages)
    JOIN sections section ON section.id = given.section_id AND section.bid_id = $1
  ON CONFLICT (section_id) DO UPDATE SET pages = excluded.pages, updated_at = now()`;

const KEEP_ITEMS = `INSERT INTO planned_answers (item_id, cooperative_id, bid_id, section_id)
  SELECT item.id, item.cooperative_id, item.bid_id, given.section_id FROM unnest($2::uuid[], $3::uuid[]) AS given (item_id, section_id)
    JOIN compliance_items item ON item.id = given.item_id AND item.bid_id = $1
  ON CONFLICT (item_id) DO UPDATE SET section_id = excluded.section_id`;

@Injectable()
export class PlansRepository {
  /** Null for a bid that does not exist, or is hidden. */
  async tenderOf(work: Work, bidId: string): Promise<string | null> {
    const [row] = await work.manager.query<{ tender_id: string }[]>('SELECT tender_id FROM bids WHERE id = $1', [bidId]);
    return row?.tender_id ?? null;
  }

  /** The rows of the matrix, in the order of the RFP. */
  requirements(work: Work, bidId: string): Promise<PlacedRequirement[]> {
    return work.manager.query<PlacedRequirement[]>(REQUIREMENTS, [bidId]);
  }

  /** By section; those without a plan are missing. */
  async of(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, SectionPlan>> {
    const wanted = { sectionId: In([...sectionIds]) };
    const pages = new Map((await work.manager.findBy(SectionPlanEntity, wanted)).map((plan) => [plan.sectionId, plan.pages]));
    const items = await work.manager.find(PlannedAnswerEntity, { where: wanted, order: { itemId: 'ASC' } });
    const planned = new Set([...pages.keys(), ...items.map(({ sectionId }) => sectionId)]);
    return new Map([...planned].map((sectionId) => [sectionId, { sectionId, pages: pages.get(sectionId) ?? null, itemIds: items.filter((item) => item.sectionId === sectionId).map(({ itemId }) => itemId) }]));
  }

  /** In place of what was planned for these sections and items; everything else stays. */
  async keep(work: Work, bidId: string, plans: readonly SectionPlan[]): Promise<void> {
    const items = plans.flatMap(({ sectionId, itemIds }) => itemIds.map((itemId) => ({ itemId, sectionId })));
    await work.manager.query(KEEP_PAGES, [bidId, plans.map(({ sectionId }) => sectionId), plans.map(({ pages }) => pages)]);
    await work.manager.query(KEEP_ITEMS, [bidId, items.map(({ itemId }) => itemId), items.map(({ sectionId }) => sectionId)]);
  }
}
