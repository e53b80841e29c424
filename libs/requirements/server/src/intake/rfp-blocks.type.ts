import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RFP_LIMITS, type SourceBlock, type SourceParagraph } from '@shoal/requirements-domain';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { BlocksPage } from './rfps.service';
import { RfpBlockKindEnum, RfpNoteEnum } from './rfp.enums';

@ArgsType()
export class RfpBlocksArgs {
  @Field(() => ID) @IsUUID() rfpId: string;
  @Field(() => Int, { defaultValue: 0, description: 'The block to begin with, also one that stands in a table: then with its table.' }) @IsInt() @Min(0) @Max(2_000_000_000) from: number = 0;
  @Field(() => Int, { nullable: true, description: 'Instead: what stands before this block.' }) @IsOptional() @IsInt() @Min(0) @Max(2_000_000_000) before?: number | null;
  @Field(() => Int, { defaultValue: 50, description: `Blocks of the running text, a table being one; 1 to ${RFP_LIMITS.blocksMax}.` }) @IsInt() @Min(1) @Max(RFP_LIMITS.blocksMax) count: number = 50;
}

@ObjectType('RfpCell')
export class RfpCellType {
  @Field(() => Int) row: number;
  @Field(() => Int) column: number;
  @Field(() => Int) rowSpan: number;
  @Field(() => Int) columnSpan: number;
}

@ObjectType('RfpBlock', { description: 'A paragraph or a table. What stands in a table follows it, and names its table and cell.' })
export class RfpBlockType {
  @Field(() => Int) id: number;
  @Field(() => RfpBlockKindEnum) kind: SourceBlock['kind'];
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field({ description: 'Empty for a table.' }) text: string;
  @Field(() => Int, { nullable: true, description: 'Of a heading, from 1.' }) level: number | null;
  @Field(() => RfpNoteEnum, { nullable: true }) note: SourceParagraph['note'] | null;
  @Field(() => Int, { description: '0 for a paragraph.' }) rows: number;
  @Field(() => Int) columns: number;
  @Field(() => [RfpCellType], { description: 'By row, then column; a merged cell once, where it begins.' }) cells: RfpCellType[];
  @Field(() => Int, { nullable: true, description: 'The table it stands in.' }) inTable: number | null;
  @Field(() => Int, { nullable: true, description: 'Index in that table’s cells.' }) inCell: number | null;
}

@ObjectType('RfpBlockPage')
export class RfpBlockPageType {
  @Field(() => [RfpBlockType]) blocks: RfpBlockType[];
  @Field(() => Int, { nullable: true, description: 'Give it as `from` for what follows; null at the end.' }) next: number | null;
  @Field(() => Int, { nullable: true, description: 'Give it as `before` for what stands before; null at the beginning.' }) previous: number | null;
}

const flat = (block: SourceBlock, inTable: number | null, inCell: number | null): RfpBlockType[] => {
  const { id, page, kind } = block;
  const common = { id, kind, page, inTable, inCell };
  if (block.kind === 'paragraph') return [{ ...common, text: block.text, level: block.level, note: block.note ?? null, rows: 0, columns: 0, cells: [] }];
  const cells = block.cells.map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan }));
  return [{ ...common, text: '', level: null, note: null, rows: block.rows, columns: block.columns, cells }, ...block.cells.flatMap((cell, at) => cell.blocks.flatMap((within) => flat(within, id, at)))];
};

export const blockPage = ({ parts, hasBefore, hasAfter }: BlocksPage): RfpBlockPageType => ({
  blocks: parts.flatMap(({ block }) => flat(block, null, null)),
  next: hasAfter ? (parts.at(-1)?.lastId ?? -1) + 1 : null,
  previous: hasBefore ? (parts[0]?.firstId ?? null) : null,
});
