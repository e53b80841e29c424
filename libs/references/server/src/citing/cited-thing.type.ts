import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day, Won } from '@shoal/platform';
import type { CertificateValidity, CitableKind, CitedCertificate, CitedExpert, CitedFirm, CitedProblem, CitedReference, CitedThing, ItsqfRoleCode, ReferenceMethod } from '@shoal/references-domain';
import { CertificateValidityEnum } from '../certificates/certificates.enums';
import { EvidenceKindEnum } from '../evidence/evidence.enums';
import { ItsqfRoleEnum } from '../experts/experts.enums';
import { ReferenceMethodEnum } from '../projects/references.enums';

const CitedProblemEnum = { CERTIFICATE_EXPIRED: 'certificate_expired', CERTIFICATE_NOT_YET: 'certificate_not_yet', CONSENT_MISSING: 'consent_missing' } as const;
registerEnumType(CitedProblemEnum, { name: 'CitedProblem', description: 'Why a thing does not prove, for the bid, what it is cited for.' });

@ObjectType('CitedFirm')
export class CitedFirmType implements CitedFirm {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() nameEn: string;
  @Field() chip: string;
  @Field(() => Int) colorSlot: number;
}

@ObjectType('CitedReference')
export class CitedReferenceType implements CitedReference {
  @Field() buyerName: string;
  @Field(() => Day) startsOn: string;
  @Field(() => Day, { nullable: true, description: 'Null while it runs.' }) endsOn: string | null;
  @Field(() => Won) amount: string;
  @Field() vatIncluded: boolean;
  @Field(() => ReferenceMethodEnum) method: ReferenceMethod;
  @Field(() => Int, { nullable: true }) shareBasisPoints: number | null;
  @Field(() => Won, { nullable: true }) partAmount: string | null;
  @Field(() => Won, { nullable: true, description: 'By the common rule, of the owner; null: nothing is credited.' }) creditedAmount: string | null;
  @Field(() => Day, { description: 'Its reference day.' }) creditedOn: string;
}

@ObjectType('CitedCertificate')
export class CitedCertificateType implements CitedCertificate {
  @Field() kindName: string;
  @Field() kindNameEn: string;
  @Field() number: string;
  @Field() scope: string;
  @Field() issuer: string;
  @Field(() => Day) issuedOn: string;
  @Field(() => Day, { nullable: true, description: 'The last day on which it holds; null: without end.' }) expiresOn: string | null;
  @Field(() => CertificateValidityEnum, { description: 'On validOn.' }) validity: CertificateValidity;
  @Field(() => Day, { description: 'The day that counts for the bid.' }) validOn: string;
}

@ObjectType('CitedExpert')
export class CitedExpertType implements CitedExpert {
  @Field(() => ItsqfRoleEnum) role: ItsqfRoleCode;
  @Field() roleName: string;
  @Field() roleNameEn: string;
  @Field() position: string;
  @Field(() => Int) careerYears: number;
  @Field(() => [String]) qualifications: readonly string[];
  @Field(() => String, { nullable: true, description: 'Only while a consent holds.' }) name: string | null;
}

@ObjectType('CitedThing', { description: 'What its owner shares of a reference, certificate or expert with one bid.' })
export class CitedThingType implements CitedThing {
  @Field(() => ID) id: string;
  @Field(() => EvidenceKindEnum) kind: CitableKind;
  @Field() title: string;
  @Field(() => Int, { description: 'Another than the cited one: it has changed since.' }) version: number;
  @Field(() => CitedFirmType) firm: CitedFirm;
  @Field() isVerified: boolean;
  @Field(() => CitedProblemEnum, { nullable: true }) problem: CitedProblem | null;
  @Field(() => CitedReferenceType, { nullable: true }) reference: CitedReference | null;
  @Field(() => CitedCertificateType, { nullable: true }) certificate: CitedCertificate | null;
  @Field(() => CitedExpertType, { nullable: true }) expert: CitedExpert | null;
}
