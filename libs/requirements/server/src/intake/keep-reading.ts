import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { UnitOfWork, type Work } from '@shoal/platform';
import { applyReading, keptReading, type ReadingChange, REQUIREMENT_LIMITS, type RfpReading, type SourceBlock, type SourceDocument } from '@shoal/requirements-domain';
import { v7 as uuid } from 'uuid';
import { FindClausesInRfp } from '../clauses/find-clauses-in-rfp';
import { RequirementChangeEntity } from '../requirements/requirement-change.entity';
import { isToBeWritten, rowOf } from '../requirements/requirement-rows';
import { requirementsTopic } from '../requirements/requirements-topic';
import { RequirementsRepository } from '../requirements/requirements.repository';
import { RfpMessages } from './rfp-messages';
import type { RfpEntity } from './rfp.entity';
import { type NumberedBlock, RfpsRepository } from './rfps.repository';
import { storable } from './storable';

export interface ReadRfp {
  readonly document: SourceDocument;
  readonly reading: RfpReading;
}

/** What was read becomes what people see: all of it at once, or nothing. */
@Injectable()
export class KeepReading {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rfps: RfpsRepository,
    private readonly requirements: RequirementsRepository,
    private readonly messages: RfpMessages,
    private readonly clauses: FindClausesInRfp,
  ) {}

  /** `personId`: who asked for it and is told. False where it was given up meanwhile. Errors: REQUIREMENTS_FULL. */
  keep(rfp: RfpEntity, personId: string | null, read: ReadRfp, now: Date): Promise<boolean> {
    return this.work.run({ purpose: 'worker', cooperativeId: rfp.cooperativeId }, (work) => this.keepWithin(work, rfp, personId, read, now));
  }

  /** As `keep`, in a transaction that is open already. */
  async keepWithin(work: Work, rfp: RfpEntity, personId: string | null, read: ReadRfp, now: Date): Promise<boolean> {
    const { document, reading } = storable(read);
    await this.rfps.lockTender(work, rfp.tenderId);
    // An older file that is read later has nothing to say of requirements that a newer one has brought up to date.
    const isApplied = !(await this.rfps.isOvertaken(work, rfp));
    const end = { state: 'ready', format: document.format, fraction: 1, failure: null, requirementCount: reading.requirements.length, pages: document.pages, readAt: now, ...(isApplied && { isApplied }) } as const;
    if (!(await this.rfps.changeUnderWay(work, rfp, end))) return false;
    await this.rfps.keepReading(work, rfp, keptReading(reading), document.blocks.map((block) => ({ block, lastId: lastIdOf(block) })));
    const written = isApplied ? await this.apply(work, rfp, reading, now) : [];
    if (isApplied) await this.clauses.find(work, rfp, document.blocks, now);
    await work.announce(requirementsTopic(rfp.tenderId), [rfp.id, ...written]);
    await this.messages.read(work, personId, rfp, reading.requirements.length);
    return true;
  }

  /** The ids of what changed. Errors: REQUIREMENTS_FULL. */
  private async apply(work: Work, rfp: RfpEntity, reading: RfpReading, now: Date): Promise<readonly string[]> {
    const stored = await this.requirements.ofTenderForChange(work, rfp.tenderId);
    const known = new Map(stored.map((row) => [row.id, row]));
    const { requirements, changes } = applyReading(stored, { rfpId: rfp.id, requirements: reading.requirements, newId: uuid });
    const max = REQUIREMENT_LIMITS.perTenderMax;
    if (requirements.length > max) throw new ShoalError('REQUIREMENTS_FULL', { max });
    const rows = requirements.map((one) => ({ was: known.get(one.id), row: rowOf(one, known.get(one.id), rfp, now) })).filter(({ was, row }) => isToBeWritten(was, row));
    await this.requirements.write(work, rows.map(({ row }) => row));
    // The newest are listed first: so these come in the order of the RFP.
    await this.requirements.record(work, [...changes].reverse().map((change) => changeOf(rfp, change, now)));
    return rows.map(({ row }) => row.id);
  }
}

const changeOf = ({ id: rfpId, cooperativeId, tenderId }: RfpEntity, { requirementId, kind, fields, before, after }: ReadingChange, at: Date): RequirementChangeEntity =>
  Object.assign(new RequirementChangeEntity(), { id: uuid(), cooperativeId, tenderId, requirementId, rfpId, kind, fields: [...fields], before, after, at } satisfies RequirementChangeEntity);

/** Blocks are numbered depth first, so that the last one within is the last one of the last cell that holds any. */
const lastIdOf = (block: SourceBlock): NumberedBlock['lastId'] => (block.kind === 'paragraph' ? block.id : Math.max(block.id, ...block.cells.flatMap((cell) => cell.blocks.slice(-1).map(lastIdOf))));
