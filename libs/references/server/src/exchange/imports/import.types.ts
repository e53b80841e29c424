import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@shoal/platform';
import type { CellProblem, DuplicateOf, ExchangeKind, SheetCell } from '@shoal/references-domain';
import { IsOptional, IsUUID } from 'class-validator';
import type { DuplicateWay, ImportEntity, ImportFailure, ImportState } from './import.entity';
import type { ImportRowEntity } from './import-row.entity';
import type { CreatedThing, ShownRows } from './imports.repository';

export const RegistryImportKindEnum = { REFERENCE: 'reference', CERTIFICATE: 'certificate', EXPERT: 'expert', FIRM: 'firm' } as const;
registerEnumType(RegistryImportKindEnum, { name: 'RegistryImportKind' });
export const RegistryImportStateEnum = { READY: 'ready', IMPORTING: 'importing', IMPORTED: 'imported', FAILED: 'failed' } as const;
registerEnumType(RegistryImportStateEnum, { name: 'RegistryImportState' });
export const DuplicateWayEnum = { SKIP: 'skip', ADD: 'add' } as const;
registerEnumType(DuplicateWayEnum, { name: 'DuplicateWay', description: 'What happens to rows that are here already.' });
export const ShownImportRowsEnum = { ALL: 'all', PROBLEMS: 'problems', DUPLICATES: 'duplicates' } as const;
registerEnumType(ShownImportRowsEnum, { name: 'ShownImportRows' });

@ObjectType('RegistryImportColumn')
export class RegistryImportColumnType {
  @Field() key: string;
  @Field() ko: string;
  @Field() en: string;
  @Field() isRequired: boolean;
  @Field(() => String, { nullable: true, description: 'The letters of the column in the file; null where the file has none.' }) letters: string | null;
}

@ObjectType('RegistryImportProblem')
export class RegistryImportProblemType implements Pick<CellProblem, 'column' | 'code'> {
  @Field({ description: 'The key of the column.' }) column: string;
  @Field(() => String) code: CellProblem['code'];
  @Field() ko: string;
  @Field() en: string;
}

@ObjectType('RegistryImportRow')
export class RegistryImportRowType implements Pick<ImportRowEntity, 'row'> {
  @Field(() => Int, { description: 'As the spreadsheet counts.' }) row: number;
  /** Shown by their own fields. */
  cells: SheetCell[];
  problems: CellProblem[];
  duplicate: DuplicateOf | null;
}

@ObjectType('RegistryImportRowConnection')
export class RegistryImportRowConnection extends connectionOf(RegistryImportRowType) {}

@ObjectType('RegistryImportCreated', { description: 'Evidence, or a firm, that an import has made.' })
export class RegistryImportCreatedType implements Pick<CreatedThing, 'id' | 'title'> {
  @Field(() => ID) id: string;
  @Field() title: string;
}

@ObjectType('RegistryImportCreatedConnection')
export class RegistryImportCreatedConnection extends connectionOf(RegistryImportCreatedType) {}

@ObjectType('RegistryImportFailure')
export class RegistryImportFailureType {
  @Field() ko: string;
  @Field() en: string;
}

@ObjectType('RegistryImport', { description: 'A file that is to be brought in, as it was read. Gone after a day; what became of one that was brought in stays for a month.' })
export class RegistryImportType implements Omit<ImportEntity, 'cooperativeId' | 'firmId' | 'personId' | 'places'> {
  @Field(() => ID) id: string;
  @Field(() => RegistryImportKindEnum) kind: ExchangeKind;
  @Field(() => RegistryImportStateEnum) state: ImportState;
  @Field() fileName: string;
  @Field(() => [String], { description: 'Headings that nobody knows: their columns are left out.' }) ignoredHeadings: string[];
  @Field({ description: 'The example of the template stood in it and is left out.' }) hasExample: boolean;
  @Field(() => Int) rowCount: number;
  @Field(() => Int) problemRowCount: number;
  @Field(() => Int) problemCount: number;
  @Field(() => Int) duplicateCount: number;
  @Field(() => DuplicateWayEnum) duplicates: DuplicateWay;
  @Field(() => Int, { description: 'Rows that are through, while it is under way.' }) done: number;
  @Field(() => Int) skippedCount: number;
  createdIds: string[];
  failure: ImportFailure | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
}

@ArgsType()
export class RegistryImportRowsArgs extends PageArgs {
  @Field(() => ShownImportRowsEnum, { nullable: true }) @IsOptional() shown?: ShownRows | null;
}

@InputType()
export class StartRegistryImportInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => DuplicateWayEnum, { nullable: true, description: 'Skipped when not given; firms that are here always are.' }) @IsOptional() duplicates?: DuplicateWay | null;
}
