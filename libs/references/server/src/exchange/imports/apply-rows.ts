import { Injectable } from '@nestjs/common';
import { AdmitMany } from '@shoal/firms-server';
import type { Principal, Work } from '@shoal/platform';
import type { ExpertContent, ReferenceContent, RowContent } from '@shoal/references-domain';
import { CertificateKindsRepository } from '../../certificates/certificate-kinds.repository';
import { CertificatesService } from '../../certificates/certificates.service';
import type { CreateExpertInput } from '../../experts/experts.inputs';
import { WriteExpert } from '../../experts/write-expert';
import type { CreateReferenceInput } from '../../projects/references.inputs';
import { WriteReference } from '../../projects/write-reference';
import { atRow } from './row-refused';

export interface RowToApply {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly read: RowContent;
}

interface RowOf<Kind extends RowContent['kind']> {
  readonly row: number;
  readonly content: Extract<RowContent, { readonly kind: Kind }>['content'];
}

/** The rows of one kind. */
const of = <Kind extends RowContent['kind']>(kind: Kind, rows: readonly RowToApply[]): readonly RowOf<Kind>[] => rows.flatMap(({ row, read }) => (read.kind === kind ? [{ row, content: read.content } as RowOf<Kind>] : []));

const each = async <Row extends { readonly row: number }, T>(rows: readonly Row[], make: (row: Row) => T | Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (const one of rows) made.push(await atRow(one.row, () => make(one)));
  return made;
};

/** Many things by the way that the forms go, with their rules and rights, but stored with one statement for each table. */
@Injectable()
export class ApplyRows {
  constructor(
    private readonly references: WriteReference,
    private readonly certificates: CertificatesService,
    private readonly kinds: CertificateKindsRepository,
    private readonly experts: WriteExpert,
    private readonly firms: AdmitMany,
  ) {}

  /** Rows of one kind; ids of what was made, in their order. Errors: IMPORT_ROW_REFUSED. */
  async apply(work: Work, viewer: Principal, rows: readonly RowToApply[], now: Date): Promise<string[]> {
    const kind = rows[0]?.read.kind;
    if (kind === 'reference') return this.addReferences(work, viewer, of(kind, rows), now);
    if (kind === 'certificate') return this.addCertificates(work, viewer, of(kind, rows), now);
    if (kind === 'expert') return this.addExperts(work, viewer, of(kind, rows), now);
    // One by one: each takes a colour, a line of the log and a mail of its own.
    return each(of('firm', rows), async ({ content: { reason, ...firm } }) => (await this.firms.admitIn(work, viewer, firm, reason)).id);
  }

  private async addReferences(work: Work, viewer: Principal, rows: readonly RowOf<'reference'>[], now: Date): Promise<string[]> {
    const drafts = await each(rows, ({ content }) => this.references.draft(work, viewer, referenceInput(content), now));
    await this.references.insert(work, viewer, drafts, now);
    return drafts.map(({ reference }) => reference.id);
  }

  private async addCertificates(work: Work, viewer: Principal, rows: readonly RowOf<'certificate'>[], now: Date): Promise<string[]> {
    const kinds = new Map((await this.kinds.findMany(work, [...new Set(rows.map(({ content }) => content.kindId))])).map((kind) => [kind.id, kind]));
    const drafts = await each(rows, ({ content }) => this.certificates.draft(viewer, content, kinds.get(content.kindId) ?? null, now));
    await this.certificates.insert(work, drafts);
    return drafts.map(({ certificate }) => certificate.id);
  }

  private async addExperts(work: Work, viewer: Principal, rows: readonly RowOf<'expert'>[], now: Date): Promise<string[]> {
    const drafts = await each(rows, ({ content }) => this.experts.draft(work, viewer, expertInput(content), now));
    await this.experts.insert(work, drafts);
    return drafts.map(({ expert }) => expert.id);
  }
}

const referenceInput = (content: ReferenceContent): CreateReferenceInput => ({
  ...content,
  technologies: [...content.technologies],
  participants: content.participants.map(({ memberFirmId, ...part }) => ({ firmId: memberFirmId, ...part })),
  phases: content.phases.map((phase) => ({ ...phase })),
});

const expertInput = (content: ExpertContent): CreateExpertInput => ({
  ...content,
  secondaryRoles: [...content.secondaryRoles],
  qualifications: content.qualifications.map((one) => ({ ...one })),
  careerFields: content.careerFields.map((one) => ({ ...one })),
  projects: content.projects.map((one) => ({ ...one })),
});
