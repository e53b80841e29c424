import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { type Connection, type Principal, type RequestContext, Viewer } from '@shoal/platform';
import { NoResidentNumber } from '../evidence/no-resident-number';
import { CertificateKindConnection, CertificateKindType } from './certificate.type';
import type { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateKindsService } from './certificate-kinds.service';
import { CertificateKindsArgs, CreateCertificateKindInput, RetireCertificateKindInput, UpdateCertificateKindInput } from './certificates.inputs';
import { CertificateKindsLoader } from './certificates.loader';

@Resolver(() => CertificateKindType)
export class CertificateKindsResolver {
  constructor(
    private readonly service: CertificateKindsService,
    private readonly loader: CertificateKindsLoader,
  ) {}

  @Query(() => CertificateKindConnection, { description: 'By name.' })
  @Action('evidence.list')
  certificateKinds(@Viewer() viewer: Principal, @Args() args: CertificateKindsArgs): Promise<Connection<CertificateKindEntity>> {
    return this.service.list(viewer, args);
  }

  @Mutation(() => CertificateKindType)
  @Action('registry.maintain')
  createCertificateKind(@Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: CreateCertificateKindInput): Promise<CertificateKindEntity> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => CertificateKindType, { description: 'Certificates that are here follow the new rule at once.' })
  @Action('registry.maintain')
  updateCertificateKind(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input', NoResidentNumber) input: UpdateCertificateKindInput): Promise<CertificateKindEntity> {
    return this.fresh(context, this.service.update(viewer, input));
  }

  @Mutation(() => CertificateKindType, { description: 'New certificates are not of this kind any more; those that are here keep it.' })
  @Action('registry.maintain')
  retireCertificateKind(@Context() context: RequestContext, @Viewer() viewer: Principal, @Args('input') input: RetireCertificateKindInput): Promise<CertificateKindEntity> {
    return this.fresh(context, this.service.retire(viewer, input));
  }

  /** What an earlier operation of the same request has loaded is old now. */
  private async fresh(context: RequestContext, change: Promise<CertificateKindEntity>): Promise<CertificateKindEntity> {
    const kind = await change;
    this.loader.forget(context);
    return kind;
  }
}
