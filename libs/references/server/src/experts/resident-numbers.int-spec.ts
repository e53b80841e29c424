import { type Crew, enrol, type TestServer } from '@shoal/testing';
import { act, expertInput, inDays, must, startExperts, TODAY } from './experts.scene';

let server: TestServer;
let crew: Crew;
let id: string;

beforeAll(async () => {
  server = await startExperts();
  ({ 나루: crew } = await enrol(server, await server.factory.cooperative('물결'), ['나루']));
  ({ id } = await must(server, crew.admin, 'createExpert', expertInput()));
}, 60_000);
afterAll(() => server?.stop());

const WRITTEN = ['900101-1234567', '9001011234567', '９００１０１－１２３４５６７', '９００１０１　１２３４５６７', '9 0 0 1 0 1 1 2 3 4 5 6 7', '홍길동(900101 - 1234567)', '850730-5234567', '050412-3234567'];
const FIELDS: readonly [field: string, input: (text: string) => object][] = [
  ['name', (text) => ({ name: text })],
  ['position', (text) => ({ position: text })],
  ['educationField', (text) => ({ educationField: text })],
  ['qualifications.0.name', (text) => ({ qualifications: [{ name: text }] })],
  ['qualifications.0.number', (text) => ({ qualifications: [{ name: '기술사', number: text }] })],
  ['careerFields.0.field', (text) => ({ careerFields: [{ field: text, months: 1 }] })],
  ['projects.0.title', (text) => ({ projects: [{ title: text, startsOn: '2025-01-01' }] })],
  ['projects.0.buyer', (text) => ({ projects: [{ title: '사업', buyer: text, startsOn: '2025-01-01' }] })],
  ['projects.0.task', (text) => ({ projects: [{ title: '사업', task: text, startsOn: '2025-01-01' }] })],
];
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** Everything that is stored anywhere. */
const stored = async (): Promise<string> => {
  const { rows: tables } = await server.database.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
  const parts = [];
  for (const { name } of tables) parts.push(JSON.stringify((await server.database.query(`SELECT t::text FROM "${name}" t`)).rows));
  return parts.join('\n');
};

describe('a resident number', () => {
  it.each(FIELDS)('typed into %s is refused however it is written, is stored nowhere and not repeated', async (field, fields) => {
    const before = await stored();
    for (const text of WRITTEN) {
      for (const [name, input] of [['createExpert', expertInput(fields(text))], ['updateExpert', { ...expertInput(fields(text)), id, version: 1 }]] as const) {
        const { errors } = await act(server, crew.admin, name, input);
        expect([name, text, errors.map(({ extensions }) => [extensions['code'], (extensions['args'] as { field: string }).field])]).toEqual([name, text, [['RESIDENT_NUMBER_REFUSED', field]]]);
        expect(digits(JSON.stringify(errors))).not.toContain(digits(text));
      }
    }
    expect(await stored()).toBe(before);
  });

  it('is refused in the title of a project that a reference tells, although that would not be stored', async () => {
    const input = expertInput({ projects: [{ referenceId: id, title: '900101-1234567', startsOn: '2025-01-01' }] });
    expect((await act(server, crew.admin, 'createExpert', input)).codes).toEqual(['RESIDENT_NUMBER_REFUSED']);
  });

  it('is refused in the purpose of a consent', async () => {
    for (const purpose of WRITTEN) {
      const { errors, codes } = await act(server, crew.admin, 'giveConsent', { id, purpose, givenOn: TODAY(), endsOn: inDays(1) });
      expect([purpose, codes]).toEqual([purpose, ['RESIDENT_NUMBER_REFUSED']]);
      expect(digits(JSON.stringify(errors))).not.toContain(digits(purpose));
    }
  });

  it('is not what a licence, telephone or notice number is', async () => {
    const made = await must(server, crew.admin, 'createExpert', expertInput({ qualifications: [{ name: '정보처리기사', number: '12203050123A' }], projects: [{ title: 'R25BK00933743-000 통합관제', buyer: '02-123-4567', startsOn: '2025-01-01' }] }));
    expect(made.qualifications[0]?.number).toBe('12203050123A');
  });
});
