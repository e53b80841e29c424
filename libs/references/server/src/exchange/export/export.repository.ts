import { Injectable } from '@nestjs/common';
import { type FirmEntity, FirmsRepository } from '@shoal/firms-server';
import { PersonEntity, type Principal, type Work } from '@shoal/platform';
import type { EvidenceKind } from '@shoal/references-domain';
import { In } from 'typeorm';
import { CapabilityBackingEntity } from '../../capabilities/capability-backing.entity';
import { CapabilityNodeEntity } from '../../capabilities/capability-node.entity';
import { CapabilityStatementEntity } from '../../capabilities/capability-statement.entity';
import { CertificateEntity } from '../../certificates/certificate.entity';
import { CertificateKindEntity } from '../../certificates/certificate-kind.entity';
import { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceFileEntity } from '../../evidence/evidence-file.entity';
import { EvidenceGrantEntity } from '../../evidence/evidence-grant.entity';
import { ExpertEntity } from '../../experts/expert.entity';
import { ExpertPartsRepository } from '../../experts/expert-parts.repository';
import { ReferencesRepository } from '../../projects/references.repository';

const FIRST_MONTH = '0000-00';

/** What a firm owns, read by its own people: whatever row-level security shows of others is asked for nowhere. */
@Injectable()
export class ExportRepository {
  constructor(
    private readonly firms: FirmsRepository,
    private readonly references: ReferencesRepository,
    private readonly experts: ExpertPartsRepository,
  ) {}

  /** Of the firm's things by kind, in their order; also those in its trash. */
  async ownIds(work: Work, firmId: string): Promise<Readonly<Record<EvidenceKind, readonly string[]>>> {
    const rows = await work.manager.query<{ id: string; kind: EvidenceKind }[]>('SELECT id, kind FROM evidence WHERE firm_id = $1 ORDER BY id', [firmId]);
    const of = (kind: EvidenceKind): string[] => rows.filter((row) => row.kind === kind).map(({ id }) => id);
    return { reference: of('reference'), certificate: of('certificate'), expert: of('expert'), capability: of('capability') };
  }

  async firm(work: Work, { firmId }: Principal): Promise<{ readonly firm: FirmEntity | null; readonly people: readonly PersonEntity[] }> {
    const people = await work.manager.find(PersonEntity, { where: { firmId: firmId ?? '' }, order: { createdAt: 'ASC', id: 'ASC' } });
    return { firm: await this.firms.find(work, firmId ?? ''), people };
  }

  /** What all kinds have in common, with files and grants. */
  async common(work: Work, ids: readonly string[]) {
    const of = { evidenceId: In([...ids]) };
    const [evidence, files, grants] = [
      await work.manager.find(EvidenceEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' } }),
      await work.manager.find(EvidenceFileEntity, { where: of, order: { createdAt: 'ASC', id: 'ASC' } }),
      await work.manager.find(EvidenceGrantEntity, { where: of, order: { createdAt: 'ASC', id: 'ASC' } }),
    ];
    const firms = await this.firms.findMany(work, grants.flatMap(({ toFirmId }) => toFirmId ?? []));
    return { evidence, files, grants, firmNames: new Map(firms.map(({ id, name }) => [id, name])) };
  }

  files(work: Work, evidenceIds: readonly string[]): Promise<EvidenceFileEntity[]> {
    return work.manager.find(EvidenceFileEntity, { where: { evidenceId: In([...evidenceIds]) }, order: { evidenceId: 'ASC', createdAt: 'ASC', id: 'ASC' } });
  }

  async referencesOf(work: Work, ids: readonly string[]) {
    const [projects, participants, phases] = [await this.references.findMany(work, ids), await this.references.participantsOf(work, ids), await this.references.phasesOf(work, ids)];
    const firms = await this.firms.findMany(work, participants.flatMap(({ memberFirmId }) => memberFirmId ?? []));
    return { projects, participants, phases, firmNames: new Map(firms.map(({ id, name }) => [id, name])) };
  }

  async certificatesOf(work: Work, ids: readonly string[]) {
    const certificates = await work.manager.findBy(CertificateEntity, { id: In([...ids]) });
    return { certificates, kinds: await work.manager.findBy(CertificateKindEntity, { id: In([...new Set(certificates.map(({ kindId }) => kindId))]) }) };
  }

  async expertsOf(work: Work, ids: readonly string[]) {
    const [experts, projects] = [await work.manager.findBy(ExpertEntity, { id: In([...ids]) }), await this.experts.projectsOf(work, ids)];
    const linked = projects.flatMap(({ referenceId }) => referenceId ?? []);
    return {
      experts,
      projects,
      names: await this.experts.findNames(work, ids),
      availability: await this.experts.availabilityOf(work, ids, FIRST_MONTH),
      ownReferences: await this.told(work, linked, experts[0]?.firmId ?? null),
    };
  }

  /** Title and buyer of the firm's own among these references. */
  private async told(work: Work, ids: readonly string[], firmId: string | null): Promise<ReadonlyMap<string, { readonly title: string; readonly buyer: string }>> {
    if (ids.length === 0 || firmId === null) return new Map();
    const evidence = await work.manager.findBy(EvidenceEntity, { id: In([...ids]), firmId });
    const projects = new Map((await this.references.findMany(work, evidence.map(({ id }) => id))).map((project) => [project.id, project.buyerName]));
    return new Map(evidence.map(({ id, title }) => [id, { title, buyer: projects.get(id) ?? '' }]));
  }

  async capabilitiesOf(work: Work, ids: readonly string[]) {
    const statements = await work.manager.findBy(CapabilityStatementEntity, { id: In([...ids]) });
    return {
      statements,
      nodes: await work.manager.findBy(CapabilityNodeEntity, { id: In([...new Set(statements.map(({ nodeId }) => nodeId))]) }),
      backings: await work.manager.findBy(CapabilityBackingEntity, { statementId: In([...ids]) }),
    };
  }
}
