import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type Connection, type Principal, toConnection, UnitOfWork } from '@shoal/platform';
import { COMMON_SYNONYMS, searchWords } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import type { SearchRegistryArgs } from './search.inputs';
import { SearchRepository } from './search.repository';

/** Finds evidence of any kind among what the viewer may read. */
@Injectable()
export class SearchService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly repository: SearchRepository,
  ) {}

  /** Errors: INVALID_INPUT. */
  async search(viewer: Principal, { text, ...args }: SearchRegistryArgs): Promise<Connection<EvidenceEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { rows, totalCount } = await this.work.run(viewer, async (work) => {
      const groups = text.trim() === '' ? [] : [...COMMON_SYNONYMS, ...(await this.repository.synonyms(work))];
      return this.repository.page(work, { ...args, words: searchWords(text, groups) });
    });
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, ({ key }) => key);
    return { nodes: nodes.map(({ evidence }) => evidence), pageInfo, totalCount };
  }
}
