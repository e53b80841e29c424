import { Injectable } from '@nestjs/common';
import type { BidRole, BidStage } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, violatedConstraint, type Work } from '@shoal/platform';
import { TenderEntity } from '@shoal/tenders-server';
import { In, type SelectQueryBuilder } from 'typeorm';
import { BidEntity } from './bid.entity';
import type { BidWithConsortium } from './bid-with-consortium';
import { ParticipationEntity } from './participation.entity';

interface BidsQuery {
  readonly first: number;
  readonly after?: string;
  readonly stage?: BidStage;
  readonly role?: BidRole;
  readonly leadFirmId?: string;
  readonly dueWithinDays?: number;
}
/** A row with the keys by which the list is in order. */
export interface BidRow {
  readonly bid: BidWithConsortium;
  readonly key: readonly [closesAt: number, id: string];
}

// Milliseconds; a tender that has not said when it closes stands first, for it is not over.
const CLOSES_AT = `coalesce((extract(epoch FROM tender.closes_at) * 1000)::bigint, 9007199254740991)`;

// One that is ahead and near enough is there exactly when the next one is.
const DEADLINES = 'ARRAY[tender.qualification_due_at, tender.agreement_due_at, tender.closes_at, tender.opens_at]';
const DAY_MS = 86_400_000;
const ASKED = `EXISTS (SELECT 1 FROM participations own WHERE own.bid_id = bid.id AND own.firm_id = :firmId AND own.state = 'invited')`;
const ROLE_IS: Readonly<Record<BidRole, string>> = {
  asked: ASKED,
  leads: `bid.lead_firm_id = :firmId AND NOT ${ASKED}`,
  joins: `bid.lead_firm_id <> :firmId AND NOT ${ASKED}`,
};

const narrow = (select: SelectQueryBuilder<BidEntity>, firmId: string, { stage, role, leadFirmId, dueWithinDays }: BidsQuery): void => {
  if (stage) select.andWhere('bid.stage = :stage', { stage });
  if (leadFirmId) select.andWhere('bid.leadFirmId = :leadFirmId', { leadFirmId });
  if (role) select.andWhere(ROLE_IS[role], { firmId });
  if (dueWithinDays) select.andWhere(`EXISTS (SELECT 1 FROM unnest(${DEADLINES}) AS due WHERE due > :now AND due <= :until)`, { now: new Date(), until: new Date(Date.now() + dueWithinDays * DAY_MS) });
};

@Injectable()
export class BidsRepository {
  async find(work: Work, id: string): Promise<BidWithConsortium | null> {
    return (await this.findMany(work, [id]))[0] ?? null;
  }

  async findMany(work: Work, ids: readonly string[]): Promise<BidWithConsortium[]> {
    return this.withConsortia(work, await work.manager.findBy(BidEntity, { id: In([...ids]) }));
  }

  /** The bid and its firms, held until the transaction ends; null to a firm that does not manage it. */
  async findForChange(work: Work, id: string): Promise<BidWithConsortium | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    const bid = await work.manager.findOne(BidEntity, { where: { id }, lock });
    if (!bid) return null;
    return Object.assign(bid, { participations: await work.manager.find(ParticipationEntity, { where: { bidId: id }, order: { id: 'ASC' }, lock }) });
  }

  /** The bid held until the transaction ends, its firms as they are; null where the viewer may change nothing of it. */
  async hold(work: Work, id: string): Promise<BidWithConsortium | null> {
    const bid = await work.manager.findOne(BidEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return bid && ((await this.withConsortia(work, [bid]))[0] ?? null);
  }

  /** A firm's own participation, held until the transaction ends. */
  findOwnForChange(work: Work, bidId: string, firmId: string): Promise<ParticipationEntity | null> {
    return work.manager.findOne(ParticipationEntity, { where: { bidId, firmId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The bids of a firm, those that close last first. Up to `first + 1` rows. */
  async page(work: Work, firmId: string, query: BidsQuery): Promise<{ rows: BidRow[]; totalCount: number }> {
    const select = work.manager
      .createQueryBuilder(BidEntity, 'bid')
      .innerJoin(TenderEntity, 'tender', 'tender.id = bid.tenderId')
      .where(`EXISTS (SELECT 1 FROM participations mine WHERE mine.bid_id = bid.id AND mine.firm_id = :firmId AND mine.state IN ('invited', 'accepted'))`, { firmId });
    narrow(select, firmId, query);
    const totalCount = await select.getCount();
    const after = decodeCursor(query.after, 2);
    if (after) select.andWhere(`(${CLOSES_AT}, bid.id) < (:closesAt, :id)`, { closesAt: after[0], id: after[1] });
    const { entities, raw } = await select
      .addSelect(CLOSES_AT, 'closes_key')
      .orderBy('closes_key', 'DESC')
      .addOrderBy('bid.id', 'DESC')
      .limit(query.first + 1)
      .getRawAndEntities<{ closes_key: string }>();
    const bids = await this.withConsortia(work, entities);
    return { rows: bids.map((bid, i) => ({ bid, key: [Number(raw[i]?.closes_key), bid.id] })), totalCount };
  }

  /** Inserts the bid before its firms, the opener before those it invites: so row-level security can tell who may. */
  async add(work: Work, bid: BidWithConsortium): Promise<void> {
    const { participations, ...columns } = bid;
    await work.manager.createQueryBuilder().insert().into(BidEntity).values(columns).updateEntity(false).execute();
    const own = participations.filter((p) => p.firmId === bid.openedByFirmId);
    await this.addParticipations(work, own);
    await this.addParticipations(work, participations.filter((p) => !own.includes(p)));
  }

  /** Errors: ALREADY_IN_CONSORTIUM. */
  async addParticipations(work: Work, participations: readonly ParticipationEntity[]): Promise<void> {
    if (participations.length === 0) return;
    await oneConsortium(work.manager.createQueryBuilder().insert().into(ParticipationEntity).values([...participations]).updateEntity(false).execute());
  }

  /** Errors: ALREADY_IN_CONSORTIUM. */
  async changeParticipation(work: Work, participation: ParticipationEntity, change: Partial<ParticipationEntity>): Promise<void> {
    await oneConsortium(work.manager.update(ParticipationEntity, { id: participation.id }, change));
    Object.assign(participation, change);
  }

  /** Gives the bid its next version, also when only its firms changed. */
  async change(work: Work, bid: BidWithConsortium, change: Partial<Pick<BidEntity, 'title' | 'stage' | 'method' | 'leadFirmId'>>): Promise<void> {
    await work.manager.update(BidEntity, { id: bid.id }, change);
    Object.assign(bid, change, { version: bid.version + 1 });
  }

  private async withConsortia(work: Work, bids: readonly BidEntity[]): Promise<BidWithConsortium[]> {
    if (bids.length === 0) return [];
    const all = await work.manager.find(ParticipationEntity, { where: { bidId: In(bids.map((bid) => bid.id)) }, order: { id: 'ASC' } });
    return bids.map((bid) => Object.assign(bid, { participations: all.filter((p) => p.bidId === bid.id) }));
  }
}

/** A firm that is in another consortium learns it here, from the index, and nobody else ever does. */
const oneConsortium = async (statement: Promise<unknown>): Promise<void> => {
  try {
    await statement;
  } catch (error) {
    if (violatedConstraint(error) === 'participations_one_consortium') throw new ShoalError('ALREADY_IN_CONSORTIUM');
    throw error;
  }
};
