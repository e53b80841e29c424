import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ShoalError } from '@shoal/contract';
import { Day, type RequestContext } from '@shoal/platform';
import { type CertificateValidity, certificateValidity, type ExpiryGroup, expiryGroup, isDay, lastDayOf, renewBy, seoulDayOf } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceLoader } from '../evidence/evidence.loader';
import { EvidenceType } from '../evidence/evidence.type';
import type { CertificateEntity } from './certificate.entity';
import type { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateKindType, CertificateType } from './certificate.type';
import { CertificateValidityEnum, ExpiryGroupEnum } from './certificates.enums';
import { CertificateKindsLoader } from './certificates.loader';

const readDay = (on: string | null | undefined): string => {
  const day = on ?? seoulDayOf(new Date());
  if (!isDay(day)) throw new ShoalError('INVALID_INPUT', { detail: 'on' });
  return day;
};
const ON = { type: () => Day, nullable: true, description: 'Today when not given.' } as const;

@Resolver(() => CertificateType)
export class CertificateFieldsResolver {
  constructor(
    private readonly allEvidence: EvidenceLoader,
    private readonly kinds: CertificateKindsLoader,
  ) {}

  @ResolveField(() => EvidenceType)
  async evidence(@Context() context: RequestContext, @Parent() { id }: CertificateEntity): Promise<EvidenceEntity> {
    const evidence = await this.allEvidence.load(context, id);
    if (!evidence) throw new ShoalError('NOT_FOUND');
    return evidence;
  }

  @ResolveField(() => CertificateKindType)
  async kind(@Context() context: RequestContext, @Parent() { kindId }: CertificateEntity): Promise<CertificateKindEntity> {
    const kind = await this.kinds.load(context, kindId);
    if (!kind) throw new ShoalError('NOT_FOUND');
    return kind;
  }

  @ResolveField(() => CertificateValidityEnum)
  async validity(@Context() context: RequestContext, @Parent() certificate: CertificateEntity, @Args('on', ON) on?: string | null): Promise<CertificateValidity> {
    return certificateValidity(certificate, await this.kind(context, certificate), readDay(on));
  }

  @ResolveField(() => ExpiryGroupEnum)
  async group(@Context() context: RequestContext, @Parent() certificate: CertificateEntity, @Args('on', ON) on?: string | null): Promise<ExpiryGroup> {
    const kind = await this.kind(context, certificate);
    return expiryGroup(lastDayOf(certificate, kind), kind.renewalLead, readDay(on));
  }

  @ResolveField(() => Day, { nullable: true, description: 'The day by which to apply for the renewal.' })
  async renewBy(@Context() context: RequestContext, @Parent() certificate: CertificateEntity): Promise<string | null> {
    const kind = await this.kind(context, certificate);
    return renewBy(lastDayOf(certificate, kind), kind.renewalLead);
  }
}
