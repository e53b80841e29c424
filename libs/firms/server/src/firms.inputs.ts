import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '@shoal/platform';
import { IsArray, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { APPLICATION_LIMITS, FIRM_LIMITS } from '@shoal/firms-domain';
import { PersonRoleEnum } from './person.type';

@ArgsType()
export class FirmsArgs extends PageArgs {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) search?: string;
}

@ArgsType()
export class PeopleArgs extends FirmsArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() firmId?: string;
}

@InputType()
export class UpdateFirmInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was edited; an older one is refused.' }) @IsInt() version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(1, FIRM_LIMITS.nameMax) name?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(FIRM_LIMITS.nameEnMax) nameEn?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(FIRM_LIMITS.aboutMax) about?: string;
  @Field(() => String, { nullable: true, description: 'http or https; empty removes it.' }) @IsOptional() @MaxLength(FIRM_LIMITS.websiteMax) website?: string;
  @Field(() => [String], { nullable: true }) @IsOptional() @IsArray() @IsString({ each: true }) capabilities?: string[];
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() foundedYear?: number;
}

@InputType()
export class InvitePersonInput {
  @Field() @IsEmail() @MaxLength(200) email: string;
  @Field() @Length(1, 60) name: string;
  @Field(() => PersonRoleEnum) @IsIn(['admin', 'member']) role: 'admin' | 'member';
  @Field(() => String, { nullable: true, description: 'A path of this product on which the invited person lands.' })
  @IsOptional()
  @Matches(/^\/(?![/\\])[\w\-./#?=&]*$/)
  @MaxLength(300)
  landingPath?: string;
}

@InputType()
export class AdmitFirmInput {
  @Field() @Length(1, FIRM_LIMITS.nameMax) name: string;
  @Field({ description: 'Two Hangul syllables, unique in the cooperative.' }) @Length(2, 2) chip: string;
  @Field({ description: '사업자등록번호, with or without hyphens.' }) @Length(10, 12) businessNumber: string;
  @Field() @Length(1, 60) adminName: string;
  @Field() @IsEmail() @MaxLength(200) adminEmail: string;
  @Field(() => String, { nullable: true, description: 'Kept in the audit log.' }) @IsOptional() @IsString() @MaxLength(APPLICATION_LIMITS.reasonMax) reason?: string;
}

@InputType()
export class SetUpCooperativeInput {
  @Field() @Matches(/^[A-Za-z0-9_-]{43}$/) token: string;
  @Field() @Length(1, 100) cooperativeName: string;
  @Field() @Length(1, 150) cooperativeNameEn: string;
  @Field() @Length(1, 60) name: string;
  @Field() @IsEmail() @MaxLength(200) email: string;
  @Field() @IsString() @MaxLength(200) password: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field() @Matches(/^[A-Za-z0-9_-]{43}$/) token: string;
  @Field() @Length(1, 60) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(60) title?: string;
  @Field() @IsString() @MaxLength(200) password: string;
}

@InputType()
export class SignInInput {
  @Field() @IsString() @Length(1, 200) email: string;
  @Field() @IsString() @Length(1, 200) password: string;
}
