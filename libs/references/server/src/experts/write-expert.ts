import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import type { Principal, Work } from '@shoal/platform';
import { type ExpertContent, expertSearchText, expertTitle, seoulDayOf } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { EvidenceService } from '../evidence/evidence.service';
import { readExpert } from './expert-content';
import { ExpertEntity } from './expert.entity';
import { ExpertNameEntity } from './expert-name.entity';
import { ExpertPartsRepository } from './expert-parts.repository';
import { ExpertProjectEntity } from './expert-project.entity';
import type { CreateExpertInput, UpdateExpertInput } from './experts.inputs';
import { ExpertsRepository } from './experts.repository';

/** An expert that is right and not stored yet. */
interface ExpertDraft {
  readonly evidence: EvidenceEntity;
  readonly expert: ExpertEntity;
  readonly content: ExpertContent;
}

/** Puts what was typed into the tables: the name and the numbers apart from everything else. */
@Injectable()
export class WriteExpert {
  constructor(
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly allEvidence: EvidenceRepository,
    private readonly experts: ExpertsRepository,
    private readonly parts: ExpertPartsRepository,
  ) {}

  /** Errors: FORBIDDEN, RESIDENT_NUMBER_REFUSED, INVALID_INPUT, EXPERT_REFERENCE_UNSEEN. */
  async create(work: Work, viewer: Principal, input: CreateExpertInput, now: Date): Promise<ExpertEntity> {
    const draft = await this.draft(work, viewer, input, now);
    await this.insert(work, [draft]);
    return draft.expert;
  }

  /** Asks the database only about references that are named. Errors: as `create`. */
  async draft(work: Work, viewer: Principal, input: CreateExpertInput, now: Date): Promise<ExpertDraft> {
    const { cooperativeId, firmId } = viewer;
    if (firmId === null) throw new ShoalError('FORBIDDEN');
    this.access.require(viewer, 'evidence.create', { cooperativeId, firmId });
    const today = seoulDayOf(now);
    const content = readExpert(input, today);
    await this.requireReferences(work, viewer, content);
    const evidence = this.evidence.draft(viewer, { kind: 'expert', ...wordsOf(content, today) }, now);
    return { evidence, expert: Object.assign(new ExpertEntity(), { id: evidence.id, cooperativeId, firmId, ...columnsOf(content) }), content };
  }

  /** Stores drafts, many in one statement for each table. */
  async insert(work: Work, drafts: readonly ExpertDraft[]): Promise<void> {
    await this.evidence.insert(work, drafts.map(({ evidence }) => evidence));
    await this.experts.insert(work, drafts.map(({ expert }) => expert));
    await this.parts.insertNames(work, drafts.map(nameOf));
    await this.parts.insertProjects(work, drafts.flatMap(({ expert, content }) => projectsOf(expert, content)));
  }

  /** `evidence` must be held for change. Errors: RESIDENT_NUMBER_REFUSED, INVALID_INPUT, EXPERT_REFERENCE_UNSEEN. */
  async update(work: Work, viewer: Principal, expert: ExpertEntity, evidence: EvidenceEntity, input: UpdateExpertInput, now: Date): Promise<void> {
    const today = seoulDayOf(now);
    const content = readExpert(input, today);
    await this.requireReferences(work, viewer, content);
    const [name] = await this.parts.findNames(work, [expert.id]);
    if (!name) throw new ShoalError('NOT_FOUND');
    await this.experts.save(work, Object.assign(expert, columnsOf(content)));
    await this.parts.saveName(work, Object.assign(name, identityOf(content)));
    await this.parts.replaceProjects(work, expert.id, projectsOf(expert, content));
    await this.evidence.changed(work, evidence, wordsOf(content, today), now);
  }

  /** A reference of any firm, as long as the viewer may read it. */
  private async requireReferences(work: Work, viewer: Principal, { projects }: ExpertContent): Promise<void> {
    const ids = [...new Set(projects.flatMap(({ referenceId }) => referenceId ?? []))];
    if (ids.length === 0) return;
    const found = await this.allEvidence.findMany(work, ids);
    const facts = await this.evidence.factsOf(work, found);
    const usable = found.filter(({ id, kind, removedAt }) => {
      const known = facts.get(id);
      return kind === 'reference' && removedAt === null && known !== undefined && this.access.allows(viewer, 'evidence.read', known);
    });
    if (usable.length < ids.length) throw new ShoalError('EXPERT_REFERENCE_UNSEEN');
  }
}

const wordsOf = (content: ExpertContent, today: string): { readonly title: string; readonly searchText: string } => ({ title: expertTitle(content, today), searchText: expertSearchText(content) });

const columnsOf = ({ position, role, secondaryRoles, educationLevel, educationField, qualifications, careerMonths, careerAsOf, careerFields, employment }: ExpertContent) => ({
  position, role, secondaryRoles: [...secondaryRoles], educationLevel, educationField, careerMonths, careerAsOf, careerFields: [...careerFields], employment,
  qualifications: qualifications.map(({ name, acquiredOn }) => ({ name, acquiredOn })),
});

const identityOf = ({ name, qualifications }: ExpertContent) => ({ name, qualificationNumbers: qualifications.map(({ number }) => number) });

const NO_CONSENT = { consentPurpose: null, consentGivenOn: null, consentEndsOn: null, consentWithdrawnOn: null };
const nameOf = ({ expert: { id, cooperativeId, firmId }, content }: ExpertDraft): ExpertNameEntity =>
  Object.assign(new ExpertNameEntity(), { id, cooperativeId, firmId, ...NO_CONSENT, ...identityOf(content) });

const projectsOf = ({ id, cooperativeId, firmId }: ExpertEntity, { projects }: ExpertContent): ExpertProjectEntity[] =>
  projects.map((project, place) => Object.assign(new ExpertProjectEntity(), { id: uuid(), cooperativeId, firmId, expertId: id, place, ...project }));
