import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type AuditEntryEntity, AuditHeads, AuditRepository, type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import type { AuditArgs, AuditCheckType } from './audit.types';

/** The cooperative's audit log as its office reads and checks it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly entries: AuditRepository,
    private readonly heads: AuditHeads,
  ) {}

  async list(viewer: Principal, args: AuditArgs): Promise<Connection<AuditEntryEntity>> {
    this.access.require(viewer, 'audit.read', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.entries.page(work, args));
    return toConnection(rows, args.first, totalCount, (entry) => [entry.seq]);
  }

  check(viewer: Principal): Promise<AuditCheckType> {
    this.access.require(viewer, 'audit.read', viewer);
    return this.work.run(viewer, async (work) => {
      const head = await this.entries.head(work);
      const kept = await this.heads.of(viewer.cooperativeId);
      const outside = { keptHeads: kept.length, keptUntil: kept.at(-1)?.day ?? null, firstUnlike: await this.entries.firstUnlike(work, kept) };
      return { ...outside, seq: Number(head?.seq ?? 0), hash: head?.hash.toString('hex') ?? null, firstBreak: await this.entries.firstBreak(work) };
    });
  }
}
