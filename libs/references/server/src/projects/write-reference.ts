import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import type { ReferenceContent } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceService } from '../evidence/evidence.service';
import { requireHere } from '../sharing/here';
import { KeepParticipants } from './keep-participants';
import { contentOf, readContent, searchTextOf, toColumns } from './reference-content';
import { ReferenceEntity } from './reference.entity';
import { ReferencePhaseEntity } from './reference-phase.entity';
import type { CreateReferenceInput, UpdateReferenceInput } from './references.inputs';
import { ReferencesRepository } from './references.repository';

/** A reference that is right and not stored yet. */
interface ReferenceDraft {
  readonly evidence: EvidenceEntity;
  readonly reference: ReferenceEntity;
  readonly content: ReferenceContent;
}

/** References as their owners type them in. */
@Injectable()
export class WriteReference {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceService,
    private readonly references: ReferencesRepository,
    private readonly participants: KeepParticipants,
  ) {}

  /** Errors: FORBIDDEN, INVALID_INPUT. */
  create(viewer: Principal, input: CreateReferenceInput): Promise<ReferenceEntity> {
    const now = new Date();
    return this.work.run(viewer, async (work) => {
      const draft = await this.draft(work, viewer, input, now);
      await this.insert(work, viewer, [draft], now);
      return draft.reference;
    });
  }

  /** Inside another's unit of work, e.g. of an import; asks the database only about firms of the cooperative. Errors: as `create`. */
  async draft(work: Work, viewer: Principal, input: CreateReferenceInput, now: Date): Promise<ReferenceDraft> {
    if (viewer.firmId === null) throw new ShoalError('FORBIDDEN');
    const content = readContent(input, viewer.firmId);
    const firms = await this.participants.firmsOf(work, content.participants);
    const evidence = this.evidence.draft(viewer, { kind: 'reference', title: content.title, searchText: searchTextOf(content, firms.map(({ name }) => name)) }, now);
    const { id, cooperativeId, firmId } = evidence;
    return { evidence, reference: Object.assign(new ReferenceEntity(), { id, cooperativeId, firmId, ...toColumns(content) }), content };
  }

  /** Stores drafts, many in one statement for each table. Errors: FORBIDDEN. */
  async insert(work: Work, viewer: Principal, drafts: readonly ReferenceDraft[], now: Date): Promise<void> {
    await this.evidence.insert(work, drafts.map(({ evidence }) => evidence));
    await this.references.insert(work, drafts.map(({ reference }) => reference));
    await this.participants.begin(work, viewer, drafts.map(({ evidence, content }) => ({ evidence, wanted: content.participants })), now);
    await this.references.insertPhases(work, drafts.flatMap(({ evidence, content }) => phasesOf(evidence, content)));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, EVIDENCE_REMOVED, INVALID_INPUT. */
  update(viewer: Principal, input: UpdateReferenceInput): Promise<ReferenceEntity> {
    const now = new Date();
    return this.work.run(viewer, async (work) => {
      const evidence = requireHere(await this.evidence.holdForChange(work, viewer, input.id, input.version));
      const reference = await this.references.find(work, input.id);
      // Evidence of another kind.
      if (!reference) throw new ShoalError('NOT_FOUND');
      const present = contentOf(evidence, reference, await this.references.participantsOf(work, [reference.id]), await this.references.phasesOf(work, [reference.id]));
      const content = readContent(input, reference.firmId, present);
      const firms = await this.participants.firmsOf(work, content.participants);
      Object.assign(reference, toColumns(content));
      await this.references.save(work, reference);
      await this.participants.keep(work, viewer, { evidence, wanted: content.participants, contractChanged: isOtherContract(present, content), now });
      await this.references.replacePhases(work, reference.id, phasesOf(evidence, content));
      await this.evidence.changed(work, evidence, { title: content.title, searchText: searchTextOf(content, firms.map(({ name }) => name)) }, now);
      return reference;
    });
  }
}

const isOtherContract = (before: ReferenceContent, after: ReferenceContent): boolean => before.amount !== after.amount || before.vatIncluded !== after.vatIncluded || before.method !== after.method;

const phasesOf = ({ id: referenceId, cooperativeId, firmId }: EvidenceEntity, { phases }: ReferenceContent): ReferencePhaseEntity[] =>
  phases.map((phase, position) => Object.assign(new ReferencePhaseEntity(), { id: uuid(), cooperativeId, firmId, referenceId, position, ...phase }));
