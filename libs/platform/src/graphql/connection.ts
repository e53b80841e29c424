import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, ShoalError } from '@shoal/contract';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: PAGE_SIZE_DEFAULT, description: `Rows a page, 1 to ${PAGE_SIZE_MAX}.` })
  @IsInt()
  @Min(1)
  @Max(PAGE_SIZE_MAX)
  first: number = PAGE_SIZE_DEFAULT;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true }) endCursor: string | null;
  @Field(() => Boolean) hasNextPage: boolean;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The GraphQL type `<Node>Connection`. Use: `class FirmConnection extends connectionOf(FirmType) {}` with @ObjectType(). */
export const connectionOf = <T extends object>(node: Type<T>): Type<Connection<T>> => {
  @ObjectType({ isAbstract: true })
  abstract class ConnectionShape {
    @Field(() => [node]) nodes: T[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int, { description: 'Rows the viewer may see in all.' }) totalCount: number;
  }
  return ConnectionShape as unknown as Type<Connection<T>>;
};

/** Cursors carry the sort key of the last row; they are opaque to clients and checked on return. */
export const encodeCursor = (key: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor of `length` parts. Errors: INVALID_INPUT. */
export const decodeCursor = (cursor: string | null | undefined, length: number): (string | number | null)[] | null => {
  // GraphQL clients send null for an absent variable.
  if (cursor === undefined || cursor === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every((part) => part === null || ['string', 'number'].includes(typeof part))) return key;
  } catch {
    // Falls through to the refusal: a cursor is ours or it is nothing.
  }
  throw new ShoalError('INVALID_INPUT', { detail: 'after' });
};

/** A page from `first + 1` rows: the extra row only tells that there are more. */
export const toConnection = <T>(rows: readonly T[], first: number, totalCount: number, keyOf: (row: T) => readonly (string | number | null)[]): Connection<T> => {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, totalCount, pageInfo: { endCursor: last ? encodeCursor(keyOf(last)) : null, hasNextPage: rows.length > first } };
};
