import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { addDays, addMonths, type Certificate, CERTIFICATE_SENTENCES, checkCertificateDays, isDay, seoulDayOf } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceService } from '../evidence/evidence.service';
import { CertificateEntity } from './certificate.entity';
import type { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateKindsRepository } from './certificate-kinds.repository';
import type { CertificatesByMonthType } from './certificate.type';
import { certificateWords } from './certificate-words';
import type { CertificatesArgs, CreateCertificateInput, UpdateCertificateInput } from './certificates.inputs';
import { CertificatesRepository } from './certificates.repository';

/** A certificate that is right and not stored yet. */
interface CertificateDraft {
  readonly evidence: EvidenceEntity;
  readonly certificate: CertificateEntity;
}

@Injectable()
export class CertificatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly certificates: CertificatesRepository,
    private readonly kinds: CertificateKindsRepository,
  ) {}

  /** By urgency, then by last day. Errors: INVALID_INPUT. */
  async list(viewer: Principal, args: CertificatesArgs): Promise<Connection<CertificateEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const day = args.on ?? seoulDayOf(new Date());
    if (!isDay(day)) throw new ShoalError('INVALID_INPUT', { detail: 'on' });
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.certificates.page(work, args, day));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, ({ key }) => key);
    return { nodes: nodes.map(({ certificate }) => certificate), pageInfo, totalCount };
  }

  /** A look of others is noted. Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<CertificateEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.read(work, viewer, id);
      const certificate = await this.find(work, evidence.id);
      await this.evidence.note(work, viewer, evidence, 'page', new Date());
      return certificate;
    });
  }

  /** Errors: FORBIDDEN, INVALID_INPUT, CERTIFICATE_KIND_GONE. */
  create(viewer: Principal, input: CreateCertificateInput): Promise<CertificateEntity> {
    return this.work.run(viewer, async (work) => {
      const draft = this.draft(viewer, input, await this.kinds.find(work, input.kindId), new Date());
      await this.insert(work, [draft]);
      return draft.certificate;
    });
  }

  /** Without a word to the database; `kind` is the one that the input names, null where there is none. Errors: as `create`. */
  draft(viewer: Principal, input: CreateCertificateInput, kind: CertificateKindEntity | null, now: Date): CertificateDraft {
    const { cooperativeId, firmId } = viewer;
    if (firmId === null) throw new ShoalError('FORBIDDEN');
    this.access.require(viewer, 'evidence.create', { cooperativeId, firmId });
    const known = requireKind(kind, null);
    const content = readCertificate(input, known);
    const evidence = this.evidence.draft(viewer, { kind: 'certificate', ...certificateWords(content, known) }, now);
    return { evidence, certificate: Object.assign(new CertificateEntity(), { id: evidence.id, cooperativeId, firmId, ...content }) };
  }

  /** Stores drafts, many in one statement for each table. */
  async insert(work: Work, drafts: readonly CertificateDraft[]): Promise<void> {
    await this.evidence.insert(work, drafts.map(({ evidence }) => evidence));
    await this.certificates.insert(work, drafts.map(({ certificate }) => certificate));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, EVIDENCE_REMOVED, INVALID_INPUT, CERTIFICATE_KIND_GONE. */
  update(viewer: Principal, input: UpdateCertificateInput): Promise<CertificateEntity> {
    return this.work.run(viewer, async (work) => {
      const evidence = await this.evidence.holdForChange(work, viewer, input.id, input.version);
      const certificate = await this.find(work, evidence.id);
      if (evidence.removedAt !== null) throw new ShoalError('EVIDENCE_REMOVED');
      const kind = requireKind(await this.kinds.find(work, input.kindId), certificate.kindId);
      await this.certificates.save(work, Object.assign(certificate, readCertificate(input, kind)));
      await this.evidence.changed(work, evidence, certificateWords(certificate, kind), new Date());
      return certificate;
    });
  }

  /** For the office: what it may see of all firms, from this month on. Errors: FORBIDDEN. */
  async byMonth(viewer: Principal, months: number, now: Date): Promise<CertificatesByMonthType> {
    this.access.require(viewer, 'registry.oversee', viewer);
    const today = seoulDayOf(now);
    const first = `${today.slice(0, 7)}-01`;
    const counts = await this.work.run(viewer, (work) => this.certificates.countByMonth(work, today, addDays(addMonths(first, months), -1)));
    const byMonth = new Map(counts.map((row) => [row.month, row]));
    return {
      months: Array.from({ length: months }, (_, i) => addMonths(first, i).slice(0, 7)).map((month) => ({ month, count: byMonth.get(month)?.count ?? 0, firmCount: byMonth.get(month)?.firmCount ?? 0 })),
      expired: byMonth.get(null)?.count ?? 0,
    };
  }

  /** Evidence of another kind is no certificate. */
  private async find(work: Work, id: string): Promise<CertificateEntity> {
    const certificate = await this.certificates.find(work, id);
    if (!certificate) throw new ShoalError('NOT_FOUND');
    return certificate;
  }
}

/** A retired kind stays where it is and comes to no other certificate. Errors: CERTIFICATE_KIND_GONE. */
const requireKind = (kind: CertificateKindEntity | null, present: string | null): CertificateKindEntity => {
  if (!kind || (kind.retiredAt !== null && kind.id !== present)) throw new ShoalError('CERTIFICATE_KIND_GONE');
  return kind;
};

const tidy = (text: string | null | undefined): string => (text ?? '').normalize('NFC').trim();

/** Errors: INVALID_INPUT. */
const readCertificate = ({ kindId, number, scope, issuer, issuedOn, expiresOn }: CreateCertificateInput, { validity }: CertificateKindEntity): Omit<Certificate, 'id' | 'cooperativeId' | 'firmId'> => {
  const content = { kindId, number: tidy(number), scope: tidy(scope), issuer: tidy(issuer), issuedOn, expiresOn: expiresOn ?? null };
  const problem = checkCertificateDays(content, validity);
  if (problem === null) return content;
  const { ko, en, field } = CERTIFICATE_SENTENCES[problem];
  throw new ShoalError('INVALID_INPUT', { detail: ko, detailEn: en, field });
};
