import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import type { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateKindsRepository } from './certificate-kinds.repository';

@Injectable()
export class CertificateKindsLoader extends BatchLoader<string, CertificateKindEntity> {
  constructor(
    work: UnitOfWork,
    private readonly kinds: CertificateKindsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, CertificateKindEntity>> {
    const rows = await this.kinds.findMany(work, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
