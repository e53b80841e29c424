import { Injectable } from '@nestjs/common';
import { AuditHeads, CooperativeEntity, FileStore, JobRegistry, MailFolder, UnitOfWork } from '@shoal/platform';
import { contentsOf, type DemoFiles, holdDemoFiles, REMOVE_DEMO_FILES } from './remove-demo-files';

/** What removed demo cooperatives leave on the disk goes once their removal has committed. Run again it finds nothing to do. */
@Injectable()
export class RemoveDemoFilesJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly heads: AuditHeads,
    private readonly mails: MailFolder,
  ) {
    registry.register(REMOVE_DEMO_FILES, ({ payload }) => this.run(payload as unknown as DemoFiles));
  }

  async run({ cooperativeId, contents, addresses }: DemoFiles): Promise<void> {
    await this.heads.forget(cooperativeId);
    await this.mails.forget(new Set(addresses));
    await this.work.run({ purpose: 'demo' }, async (work) => {
      await holdDemoFiles(work);
      const cooperatives = await work.manager.find(CooperativeEntity, { select: { id: true } });
      const kept = new Set<string>();
      for (const { id } of cooperatives) for (const sha256 of await this.work.run({ purpose: 'worker', cooperativeId: id }, (of) => contentsOf(of, id, contents))) kept.add(sha256);
      for (const sha256 of contents) if (!kept.has(sha256)) await this.files.remove(sha256);
    });
  }
}
