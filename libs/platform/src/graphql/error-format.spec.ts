import { buildSchema, type GraphQLError, graphql, type GraphQLScalarType } from 'graphql';
import type { Logger } from 'pino';
import { formatGraphqlError } from './error-format';
import { DayScalar } from './scalars';

const SECRET = '900101-1234567';
const LONG = `${SECRET} at "input.note"; ${'길다'.repeat(400)}`;
const schema = buildSchema(`scalar Day enum Kind { CITY STATE }
  input Row { name: String! amount: Int } input In { on: Day kind: Kind count: Int note: String rows: [Row!] must: String! }
  type Query { say(input: In!, flag: Boolean): String }`);
Object.assign(schema.getType('Day') as GraphQLScalarType, new DayScalar());

const format = formatGraphqlError({ error: () => undefined } as unknown as Logger);
const code = (error: GraphQLError, sent: boolean): string => String(error.extensions['code'] ?? (sent ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED'));
const refused = async (source: string, variableValues?: Record<string, unknown>) => {
  const [error] = (await graphql({ schema, source, variableValues })).errors ?? [];
  if (!error) throw new Error('taken');
  return format({ ...error.toJSON(), extensions: { code: code(error, variableValues !== undefined) } }, error);
};
const SAY = 'query ($input: In!) { say(input: $input) }';

describe('a variable that does not fit', () => {
  it.each<[string, object, string, RegExp]>([
    ['a day', { must: '', on: SECRET }, 'on', /2026-11-25/],
    ['a day that is none', { must: '', on: '2026-02-31x' }, 'on', /2026-11-25/],
    ['an enum', { must: '', kind: SECRET }, 'kind', /no value of Kind/],
    ['an enum, long and with the words of another message', { must: '', kind: LONG }, 'kind', /no value of Kind/],
    ['a number', { must: '', count: SECRET }, 'count', /whole number/],
    ['a text', { must: '', note: { [SECRET]: SECRET } }, 'note', /must be text/],
    ['a row of a list', { must: '', rows: [{ name: 'x' }, { name: 'y', amount: LONG }] }, 'rows[1].amount', /whole number/],
    ['a field that is left out', {}, 'must', /missing/],
    ['a field that there is not', { must: '', other: SECRET }, 'other', /no such field/],
  ])('%s is refused by its field, in both languages, without what was sent', async (_, input, field, words) => {
    const { message, extensions } = await refused(SAY, { input });
    expect(extensions).toMatchObject({ code: 'INVALID_INPUT', args: { field } });
    expect(message).toMatch(words);
    expect((extensions as { texts: { ko: string } }).texts.ko).toMatch(new RegExp(`^입력을 확인해 주세요: ${field.replace(/[[\]]/g, '\\$&')}: .*[가-힣]`));
    const told = JSON.stringify([message, extensions]);
    expect(told).not.toContain(SECRET);
    expect(told.length).toBeLessThan(1_000);
  });

  it('is named when it is not there at all', async () => {
    expect((await refused(SAY, {})).extensions).toMatchObject({ code: 'INVALID_INPUT', args: { field: 'input' } });
    expect((await refused(SAY, { input: LONG })).extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a value in the query itself', () => {
  it.each([`on: "${SECRET}"`, `kind: A${'B'.repeat(500)}`, `kind: "${SECRET}"`, `count: "${SECRET}"`, `note: { x: "${SECRET}" }`])('%# is not repeated', async (literal) => {
    const { message } = await refused(`{ say(input: { must: "", ${literal} }) }`);
    expect(message).not.toContain(SECRET);
    expect(message.length).toBeLessThan(250);
    expect(message).toMatch(/Day|Kind|Int|String|enum/);
  });
});
