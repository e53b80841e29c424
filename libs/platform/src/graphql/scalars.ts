import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WON = /^\d{1,15}$/;
const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
};
const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined);

/** A TypeScript-side marker for the scalar `Day`. */
export class Day {}
/** A TypeScript-side marker for the scalar `Won`. */
export class Won {}

const readDay = (value: unknown): string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? value : refuse('Day must be YYYY-MM-DD');
const readWon = (value: unknown): bigint => (/^\d+$/.test(String(value)) && WON.test(String(value)) ? BigInt(String(value)) : refuse('Won must be a whole number of won, 0 to 999 trillion'));

/** A calendar day without time and zone. */
@Scalar('Day', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A calendar day, YYYY-MM-DD.';
  serialize = (value: unknown): string => String(value).slice(0, 10);
  parseValue = readDay;
  parseLiteral = (node: ValueNode): string => readDay(textOf(node));
}

/** Integer won; a string on the wire because it outgrows 32 bits. */
@Scalar('Won', () => Won)
export class WonScalar implements CustomScalar<string, bigint> {
  description = 'Whole won as a decimal string.';
  serialize = (value: unknown): string => String(value);
  parseValue = readWon;
  parseLiteral = (node: ValueNode): bigint => readWon(textOf(node));
}
