import { Injectable } from '@nestjs/common';
import { JobRegistry, UnitOfWork } from '@shoal/platform';
import { ImportsRepository } from './imports.repository';

const HOUR_MS = 3_600_000;

/** Hourly: previews whose day is over go, with everything that was read. */
@Injectable()
export class ForgetImportsJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
  ) {
    registry.registerScheduled('forget-registry-imports', HOUR_MS, () => this.run());
  }

  async run(): Promise<void> {
    const cooperatives = await this.work.run({ purpose: 'worker' }, (work) => this.imports.cooperativesWithExpired(work));
    for (const cooperativeId of cooperatives) await this.work.run({ purpose: 'worker', cooperativeId }, (work) => this.imports.removeExpired(work));
  }
}
