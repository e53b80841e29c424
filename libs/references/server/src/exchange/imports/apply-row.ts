import { Injectable } from '@nestjs/common';
import { AdmitMany } from '@shoal/firms-server';
import type { Principal, Work } from '@shoal/platform';
import type { ExpertContent, ReferenceContent, RowContent } from '@shoal/references-domain';
import { CertificatesService } from '../../certificates/certificates.service';
import type { CreateExpertInput } from '../../experts/experts.inputs';
import { WriteExpert } from '../../experts/write-expert';
import type { CreateReferenceInput } from '../../projects/references.inputs';
import { WriteReference } from '../../projects/write-reference';

/** One thing by the way that the form goes, with its rules and its rights. */
@Injectable()
export class ApplyRow {
  constructor(
    private readonly references: WriteReference,
    private readonly certificates: CertificatesService,
    private readonly experts: WriteExpert,
    private readonly firms: AdmitMany,
  ) {}

  /** The id of what was made. Errors: those of the form of the kind. */
  async apply(work: Work, viewer: Principal, row: RowContent, now: Date): Promise<string> {
    if (row.kind === 'reference') return (await this.references.createIn(work, viewer, referenceInput(row.content), now)).id;
    if (row.kind === 'certificate') return (await this.certificates.add(work, viewer, row.content, now)).id;
    if (row.kind === 'expert') return (await this.experts.create(work, viewer, expertInput(row.content), now)).id;
    const { reason, ...firm } = row.content;
    return (await this.firms.admitIn(work, viewer, firm, reason)).id;
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
