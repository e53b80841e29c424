import { Injectable } from '@nestjs/common';
import { JobRegistry, type ShoalJob, UnitOfWork } from '@shoal/platform';
import { evidenceTopic } from '../evidence/evidence-changes';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { CertificateKindsRepository } from './certificate-kinds.repository';
import { certificateWords } from './certificate-words';
import { CertificatesRepository } from './certificates.repository';

export const CERTIFICATE_KIND_RENAMED = 'certificate-kind-renamed';

/** A kind's new name goes into the titles of its certificates, whose firms the office cannot write for. */
@Injectable()
export class CertificateTitlesJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly kinds: CertificateKindsRepository,
    private readonly certificates: CertificatesRepository,
  ) {
    registry.register(CERTIFICATE_KIND_RENAMED, (job) => this.run(job));
  }

  /** No change of content: neither the version nor a review is touched. */
  async run({ cooperativeId, payload }: Pick<ShoalJob, 'cooperativeId' | 'payload'>): Promise<void> {
    if (cooperativeId === null) throw new Error(`${CERTIFICATE_KIND_RENAMED} belongs to no cooperative`);
    await this.work.run({ purpose: 'worker', cooperativeId }, async (work) => {
      const kind = await this.kinds.find(work, String(payload['kindId']));
      if (!kind) return;
      const certificates = await this.certificates.ofKind(work, kind.id);
      for (const certificate of certificates) await work.manager.update(EvidenceEntity, { id: certificate.id }, certificateWords(certificate, kind));
      await work.announce(evidenceTopic(cooperativeId), certificates.map(({ id }) => id));
    });
  }
}
