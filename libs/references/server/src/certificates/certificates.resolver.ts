import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { NoResidentNumber } from '../evidence/no-resident-number';
import { EvidenceFactsLoader, EvidenceLoader } from '../evidence/evidence.loader';
import type { CertificateEntity } from './certificate.entity';
import { CertificateConnection, CertificatesByMonthType, CertificateType } from './certificate.type';
import { CertificatesArgs, CertificatesByMonthArgs, CreateCertificateInput, UpdateCertificateInput } from './certificates.inputs';
import { CertificatesService } from './certificates.service';

@Resolver(() => CertificateType)
export class CertificatesResolver {
  constructor(
    private readonly service: CertificatesService,
    private readonly evidence: EvidenceLoader,
    private readonly facts: EvidenceFactsLoader,
  ) {}

  @Query(() => CertificateConnection, { description: 'By group, the most urgent first, then by last day; nothing from a trash.' })
  @Action('evidence.list')
  certificates(@Viewer() viewer: Principal, @Args() args: CertificatesArgs): Promise<Connection<CertificateEntity>> {
    return this.service.list(viewer, args);
  }

  @Query(() => CertificateType)
  @Action('evidence.read')
  certificate(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<CertificateEntity> {
    return this.service.get(viewer, id);
  }

  @Query(() => CertificatesByMonthType, { description: 'For the office: of what it may see.' })
  @Action('registry.oversee')
  certificatesByMonth(@Viewer() viewer: Principal, @Args() { months }: CertificatesByMonthArgs): Promise<CertificatesByMonthType> {
    return this.service.byMonth(viewer, months, new Date());
  }

  @Mutation(() => CertificateType, { description: 'Private until the firm shares it.' })
  @Action('evidence.create')
  createCertificate(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: CreateCertificateInput): Promise<CertificateEntity> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => CertificateType)
  @Action('evidence.change')
  async updateCertificate(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: UpdateCertificateInput): Promise<CertificateEntity> {
    const certificate = await this.service.update(viewer, input);
    // What an earlier operation of the same request has loaded is old now.
    this.evidence.forget(context);
    this.facts.forget(context);
    return certificate;
  }
}
