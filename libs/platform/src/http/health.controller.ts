import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from './public-operation';
import { EXPECTED_MIGRATIONS } from '../database/database.module';

if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();

/** Probes for whoever runs the server; they name nothing of what is stored. */
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  @Get('healthz')
  @Public()
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /** 200 when the database answers and has every migration of this version; 503 otherwise. */
  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: string }> {
    const rows = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migrations').catch(() => {
      throw new ServiceUnavailableException('the database cannot be reached');
    });
    const done = new Set(rows.map((row) => row.name));
    if (!this.expected.every((name) => done.has(name))) throw new ServiceUnavailableException('the database is not migrated to this version');
    return { status: 'ready' };
  }

  @Get('metrics')
  @Public()
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
