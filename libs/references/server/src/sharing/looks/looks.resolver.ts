import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessService } from '@shoal/access-server';
import { type FirmEntity, FirmsLoader, FirmType, PeopleLoader, PersonType } from '@shoal/firms-server';
import { type Connection, PageArgs, type PersonEntity, type Principal, type RequestContext, toConnection, UnitOfWork, Viewer } from '@shoal/platform';
import type { EvidenceEntity } from '../../evidence/evidence.entity';
import { EvidenceFactsLoader } from '../../evidence/evidence.loader';
import { EvidenceType } from '../../evidence/evidence.type';
import type { EvidenceLookEntity } from '../../evidence/evidence-look.entity';
import { EvidenceLookConnection, EvidenceLookType } from './look.type';
import { LooksRepository } from './looks.repository';

@Resolver(() => EvidenceType)
export class EvidenceLooksResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly facts: EvidenceFactsLoader,
    private readonly repository: LooksRepository,
  ) {}

  @ResolveField(() => EvidenceLookConnection, { nullable: true, description: 'Who of others has seen it in full, the newest first; null to everybody but the owner.' })
  async looks(@Context() context: RequestContext, @Viewer() viewer: Principal, @Parent() evidence: EvidenceEntity, @Args() args: PageArgs): Promise<Connection<EvidenceLookEntity> | null> {
    const facts = await this.facts.load(context, evidence.id);
    if (facts === null || !this.access.allows(viewer, 'evidence.change', facts)) return null;
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.repository.page(work, evidence.id, args));
    const { nodes, pageInfo } = toConnection(rows, args.first, totalCount, (row) => row.key);
    return { nodes: nodes.map((row) => row.look), totalCount, pageInfo };
  }
}

@Resolver(() => EvidenceLookType)
export class EvidenceLookResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly firms: FirmsLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() context: RequestContext, @Parent() look: EvidenceLookEntity): Promise<PersonEntity | null> {
    return this.people.load(context, look.personId);
  }

  @ResolveField(() => FirmType, { nullable: true, description: 'Of the person at that time; null: the office.' })
  async firm(@Context() context: RequestContext, @Parent() look: EvidenceLookEntity): Promise<FirmEntity | null> {
    return look.firmId === null ? null : this.firms.load(context, look.firmId);
  }
}
