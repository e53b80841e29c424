import { Injectable } from '@nestjs/common';
import { BatchLoader, UnitOfWork, type Work } from '@shoal/platform';
import { type KeptReading, readKeptReading } from '@shoal/requirements-domain';
import type { RfpEntity } from './rfp.entity';
import { RfpsRepository } from './rfps.repository';

@Injectable()
export class RfpsLoader extends BatchLoader<string, RfpEntity> {
  constructor(
    work: UnitOfWork,
    private readonly rfps: RfpsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, RfpEntity>> {
    return new Map((await this.rfps.findMany(work, ids)).map((rfp) => [rfp.id, rfp]));
  }
}

/** What was kept of readings; none where another release kept it. */
@Injectable()
export class KeptReadingsLoader extends BatchLoader<string, KeptReading> {
  constructor(
    work: UnitOfWork,
    private readonly rfps: RfpsRepository,
  ) {
    super(work);
  }

  protected async loadMany(work: Work, rfpIds: readonly string[]): Promise<ReadonlyMap<string, KeptReading>> {
    const rows = await this.rfps.readingsOf(work, rfpIds);
    return new Map(
      rows.flatMap(({ rfpId, reading }) => {
        const kept = readKeptReading(reading);
        return kept ? [[rfpId, kept] as const] : [];
      }),
    );
  }
}
