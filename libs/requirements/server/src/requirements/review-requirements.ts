import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { acceptIncoming, changedFields, correct, keepMine, merge, pickTexts, putBack, readTexts, REQUIREMENT_LIMITS, type RequirementField, type SomeTexts, split, type StoredRequirement, takeOut, typed } from '@shoal/requirements-domain';
import { TendersRepository } from '@shoal/tenders-server';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { HandEntity } from './hand.entity';
import { RequirementChangeEntity, type RequirementChangeKind } from './requirement-change.entity';
import { rowOf } from './requirement-rows';
import type { RequirementEntity } from './requirement.entity';
import { requirementsTopic } from './requirements-topic';
import { RequirementsRepository } from './requirements.repository';

/** A requirement as the person saw it who changes it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Made {
  readonly was?: RequirementEntity;
  readonly now: StoredRequirement;
  readonly kind: RequirementChangeKind;
  readonly mergedIntoId?: string;
}

/** What people do to requirements: nothing of it is undone by a later reading. */
@Injectable()
export class ReviewRequirements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TendersRepository,
    private readonly requirements: RequirementsRepository,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, REQUIREMENT_GONE, REQUIREMENT_TOO_LONG, REQUIREMENT_EMPTY. */
  correct(viewer: Principal, seen: Seen, texts: SomeTexts, settleDoubts: boolean, now: Date): Promise<RequirementEntity> {
    const tidy = readTexts(texts);
    return this.changeOne(viewer, seen, now, 'corrected', (one) => {
      const corrected = correct(requireActive(one), tidy);
      return settleDoubts ? { ...corrected, doubtsSettled: true } : corrected;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, REQUIREMENT_NOTHING_INCOMING. */
  decide(viewer: Principal, seen: Seen, fields: readonly RequirementField[], isAccepted: boolean, now: Date): Promise<RequirementEntity> {
    return this.changeOne(viewer, seen, now, isAccepted ? 'accepted' : 'kept', (one) => (isAccepted ? acceptIncoming(one, fields) : keepMine(one, fields)));
  }

  /** Marked, and kept. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  remove(viewer: Principal, seen: Seen, now: Date): Promise<RequirementEntity> {
    return this.changeOne(viewer, seen, now, 'removed', (one) => (one.state === 'removed' ? one : takeOut(one)));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  restore(viewer: Principal, seen: Seen, now: Date): Promise<RequirementEntity> {
    return this.changeOne(viewer, seen, now, 'restored', (one) => (one.state === 'active' ? one : putBack(one)));
  }

  /** Behind `afterId`, or at the end. Errors: NOT_FOUND, FORBIDDEN, REQUIREMENTS_FULL, REQUIREMENT_TOO_LONG, REQUIREMENT_EMPTY. */
  add(viewer: Principal, tenderId: string, afterId: string | null, texts: SomeTexts, now: Date): Promise<RequirementEntity> {
    const tidy = readTexts({ title: '', ...texts });
    return this.work.run(viewer, async (work) => {
      const tender = isUuid(tenderId) ? await this.tenders.find(work, tenderId) : null;
      if (!tender) throw new ShoalError('NOT_FOUND');
      this.access.require(viewer, 'requirement.review', tender);
      await this.requireRoom(work, tenderId, 1);
      const [position = 1] = await this.positionsBehind(work, tenderId, afterId, 1);
      const [row] = await this.keep(work, viewer, { cooperativeId: tender.cooperativeId, tenderId }, [{ now: { ...typed(tidy, uuid()), position }, kind: 'added' }], now);
      return row as RequirementEntity;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, REQUIREMENT_GONE, REQUIREMENT_TOO_LONG, INVALID_INPUT. */
  merge(viewer: Principal, into: Seen, others: readonly Seen[], now: Date): Promise<RequirementEntity> {
    return this.work.run(viewer, async (work) => {
      const [kept, ...rest] = await this.hold(work, viewer, [into, ...others]);
      if (!kept || rest.length === 0 || rest.some((one) => one.tenderId !== kept.tenderId || one.id === kept.id)) throw new ShoalError('INVALID_INPUT', { detail: 'others' });
      const { merged, removed } = merge(requireActive(kept), rest.map(requireActive));
      readTexts(merged);
      const taken = removed.map((one, at): Made => ({ was: rest[at], now: one, kind: 'merged', mergedIntoId: kept.id }));
      const [row] = await this.keep(work, viewer, kept, [{ was: kept, now: merged, kind: 'merged' }, ...taken], now);
      return row as RequirementEntity;
    });
  }

  /** The parts, the first of which keeps the id. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, REQUIREMENT_GONE, REQUIREMENTS_FULL, REQUIREMENT_TOO_LONG, REQUIREMENT_EMPTY. */
  split(viewer: Principal, seen: Seen, parts: readonly SomeTexts[], now: Date): Promise<readonly RequirementEntity[]> {
    const [first = {}, ...rest] = parts.map((texts) => readTexts(texts));
    return this.work.run(viewer, async (work) => {
      const [one] = await this.hold(work, viewer, [seen]);
      const known = requireActive(one as RequirementEntity);
      await this.requireRoom(work, known.tenderId, rest.length);
      const { kept, made } = split(known, [first, ...rest.map((texts) => ({ title: known.title, ...texts }))], uuid);
      const positions = await this.positionsBehind(work, known.tenderId, known.id, made.length);
      const parted = made.map((part, at): Made => ({ now: { ...part, position: positions[at] as number }, kind: 'split' }));
      return this.keep(work, viewer, known, [{ was: known, now: kept, kind: 'split' }, ...parted], now);
    });
  }

  private changeOne(viewer: Principal, seen: Seen, now: Date, kind: RequirementChangeKind, change: (one: RequirementEntity) => StoredRequirement): Promise<RequirementEntity> {
    return this.work.run(viewer, async (work) => {
      const [was] = await this.hold(work, viewer, [seen]);
      const one = was as RequirementEntity;
      const [row] = await this.keep(work, viewer, one, [{ was: one, now: change(one), kind }], now);
      return row as RequirementEntity;
    });
  }

  /** In the order in which they were named. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  private async hold(work: Work, viewer: Principal, seen: readonly Seen[]): Promise<RequirementEntity[]> {
    const ids = seen.map(({ id }) => id);
    const known = await this.requirements.findMany(work, ids);
    // Before they are held: what one may not change the database does not hold for one.
    for (const row of known) this.access.require(viewer, 'requirement.review', row);
    const rows = new Map(known.length === 0 ? [] : (await this.requirements.findForChange(work, ids)).map((row) => [row.id, row]));
    return seen.map(({ id, version }) => {
      const row = rows.get(id);
      if (!row) throw new ShoalError('NOT_FOUND');
      if (row.version !== version) throw new ShoalError('STALE_VERSION');
      return row;
    });
  }

  /** What did not change is neither written nor told of. */
  private async keep(work: Work, viewer: Principal, owner: Pick<RequirementEntity, 'cooperativeId' | 'tenderId'>, made: readonly Made[], at: Date): Promise<RequirementEntity[]> {
    const rows = made.map(({ was, now, mergedIntoId }) => rowOf(now, was, owner, at, mergedIntoId));
    const written = made.flatMap((one, index) => {
      const row = rows[index] as RequirementEntity;
      return one.was?.version === row.version ? [] : [{ ...one, row }];
    });
    await this.requirements.write(work, written.map(({ row }) => row));
    const changes = written.map(({ was, row, kind }) => changeOf(was, row, kind, at));
    const hands = changes.map(({ id, cooperativeId, tenderId }) => Object.assign(new HandEntity(), { subjectId: id, cooperativeId, tenderId, firmId: viewer.firmId, personId: viewer.personId }));
    await this.requirements.record(work, changes, hands);
    if (written.length > 0) await work.announce(requirementsTopic(owner.tenderId), written.map(({ row }) => row.id));
    return rows;
  }

  private async requireRoom(work: Work, tenderId: string, more: number): Promise<void> {
    const max = REQUIREMENT_LIMITS.perTenderMax;
    if ((await this.requirements.countOf(work, tenderId)) + more > max) throw new ShoalError('REQUIREMENTS_FULL', { max });
  }

  /** Errors: NOT_FOUND. */
  private async positionsBehind(work: Work, tenderId: string, afterId: string | null, count: number): Promise<number[]> {
    const before = afterId === null ? null : await this.requirements.find(work, afterId);
    if (afterId !== null && before?.tenderId !== tenderId) throw new ShoalError('NOT_FOUND');
    const from = before?.position ?? (await this.requirements.lastPosition(work, tenderId));
    const to = (await this.requirements.positionAfter(work, tenderId, from)) ?? from + 1;
    return Array.from({ length: count }, (_, at) => from + ((to - from) * (at + 1)) / (count + 1));
  }
}

/** Errors: REQUIREMENT_GONE. */
const requireActive = (one: RequirementEntity): RequirementEntity => {
  if (one.state === 'removed') throw new ShoalError('REQUIREMENT_GONE');
  return one;
};

const changeOf = (was: RequirementEntity | undefined, row: RequirementEntity, kind: RequirementChangeKind, at: Date): RequirementChangeEntity => {
  const fields = was ? changedFields(was, row) : changedFields(typed({}, ''), row);
  return Object.assign(new RequirementChangeEntity(), {
    id: uuid(), cooperativeId: row.cooperativeId, tenderId: row.tenderId, requirementId: row.id, rfpId: null, kind, fields: [...fields], before: was ? pickTexts(was, fields) : null, after: pickTexts(row, fields), at,
  } satisfies RequirementChangeEntity);
};
