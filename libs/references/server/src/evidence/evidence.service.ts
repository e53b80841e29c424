import { Injectable } from '@nestjs/common';
import type { EvidenceFacts } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import { EVIDENCE_LIMITS, type EvidenceKind, reviewAfterChange } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceLookEntity, type Look } from './evidence-look.entity';
import { EvidenceRepository } from './evidence.repository';

export interface NewEvidence {
  readonly kind: EvidenceKind;
  /** For lists: never a person's name. */
  readonly title: string;
  /** Everything that it may be found by, by whoever may read it. */
  readonly searchText: string;
}

/** What all kinds of evidence do alike. Each kind's service calls it inside its own unit of work. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly access: AccessService,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** A private thing of the viewer's firm, not stored yet. Errors: FORBIDDEN, INVALID_INPUT. */
  draft(viewer: Principal, { kind, title, searchText }: NewEvidence, now: Date): EvidenceEntity {
    const { cooperativeId, firmId } = viewer;
    if (firmId === null) throw new ShoalError('FORBIDDEN');
    this.access.require(viewer, 'evidence.create', { cooperativeId, firmId });
    return Object.assign(new EvidenceEntity(), {
      id: uuid(), cooperativeId, firmId, kind, title: requireTitle(title), visibility: 'private', isAnonymousVisible: false, reviewState: 'none', reviewNote: '', reviewRequestedAt: null,
      reviewedBy: null, reviewedAt: null, createdBy: viewer.personId, createdAt: now, updatedAt: now, removedAt: null, version: 1, searchText,
    } satisfies Partial<EvidenceEntity>);
  }

  /** Stores drafts, many in one statement. */
  insert(work: Work, drafts: readonly EvidenceEntity[]): Promise<void> {
    return this.evidence.insert(work, drafts);
  }

  /** Drafts one thing and stores it. Errors: FORBIDDEN, INVALID_INPUT. */
  async create(work: Work, viewer: Principal, fresh: NewEvidence, now: Date): Promise<EvidenceEntity> {
    const created = this.draft(viewer, fresh, now);
    await this.insert(work, [created]);
    return created;
  }

  /** What the viewer may read. Errors: NOT_FOUND. */
  async read(work: Work, viewer: Principal, id: string): Promise<EvidenceEntity> {
    const evidence = await this.evidence.find(work, id);
    if (!evidence) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, 'evidence.read', await this.facts(work, evidence));
    return evidence;
  }

  /** For a change of content: held until the transaction ends. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  async holdForChange(work: Work, viewer: Principal, id: string, version: number, action: 'evidence.change' | 'evidence.share' | 'evidence.remove' = 'evidence.change'): Promise<EvidenceEntity> {
    const evidence = await this.hold(work, viewer, id, action);
    if (evidence.version !== version) throw new ShoalError('STALE_VERSION');
    return evidence;
  }

  /** Held until the transaction ends; the version is not asked for. Errors: NOT_FOUND, FORBIDDEN. */
  async hold(work: Work, viewer: Principal, id: string, action: 'evidence.change' | 'evidence.share' | 'evidence.remove' | 'evidence.review'): Promise<EvidenceEntity> {
    const seen = await this.evidence.find(work, id);
    if (!seen) throw new ShoalError('NOT_FOUND');
    this.access.require(viewer, action, await this.facts(work, seen));
    const held = await this.evidence.findForChange(work, id);
    // Changed between the two looks.
    if (!held) throw new ShoalError('NOT_FOUND');
    return held;
  }

  /** Content has changed: counts the version up and reopens what was verified. Errors: INVALID_INPUT. */
  changed(work: Work, evidence: EvidenceEntity, { title, searchText }: Omit<NewEvidence, 'kind'>, now: Date): Promise<EvidenceEntity> {
    return this.evidence.save(work, Object.assign(evidence, { title: requireTitle(title), searchText, ...nextVersion(evidence, now) }));
  }

  /** A file or a link to other evidence has changed: as `changed`, with title and search as they are. */
  touched(work: Work, evidence: EvidenceEntity, now: Date): Promise<EvidenceEntity> {
    return this.evidence.save(work, Object.assign(evidence, nextVersion(evidence, now)));
  }

  /** Notes for the owner that somebody else has seen it in full; one's own looks are not counted. */
  async note(work: Work, viewer: Principal, evidence: EvidenceEntity, what: Look, now: Date): Promise<void> {
    const { cooperativeId, personId, firmId } = viewer;
    if (firmId === evidence.firmId) return;
    await this.evidence.addLook(work, Object.assign(new EvidenceLookEntity(), { id: uuid(), cooperativeId, ownerFirmId: evidence.firmId, evidenceId: evidence.id, personId, firmId, what, at: now }));
  }

  async facts(work: Work, evidence: EvidenceEntity): Promise<EvidenceFacts> {
    return (await this.factsOf(work, [evidence])).get(evidence.id) as EvidenceFacts;
  }

  /** By id, in one statement. */
  async factsOf(work: Work, all: readonly EvidenceEntity[]): Promise<ReadonlyMap<string, EvidenceFacts>> {
    const granted = await this.evidence.grantedFirms(work, all.map(({ id }) => id));
    return new Map(
      all.map(({ id, cooperativeId, firmId, visibility, reviewState, removedAt }) => [id, { cooperativeId, firmId, visibility, review: reviewState, isRemoved: removedAt !== null, grantedFirmIds: granted.get(id) ?? [] }]),
    );
  }
}

const nextVersion = ({ version, reviewState, reviewRequestedAt }: EvidenceEntity, now: Date): Pick<EvidenceEntity, 'updatedAt' | 'version' | 'reviewState' | 'reviewRequestedAt'> => {
  const state = reviewAfterChange(reviewState);
  return { updatedAt: now, version: version + 1, reviewState: state, reviewRequestedAt: state === reviewState ? reviewRequestedAt : now };
};

const requireTitle = (text: string): string => {
  const title = text.normalize('NFC').trim();
  if (title === '' || title.length > EVIDENCE_LIMITS.titleMax) throw new ShoalError('INVALID_INPUT', { detail: 'title' });
  return title;
};
