import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { ReferencesModule } from '../references.module';
import { referencesPersistence } from '../references.persistence';

const NUMBER = '900101-1234567';
const ID = '01900000-0000-7000-8000-000000000000';
let server: TestServer;
let admin: TestPerson;
let office: TestPerson;

beforeAll(async () => {
  server = await startTestServer({ modules: [ConsortiaModule, ReferencesModule], persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence] });
  const cooperative = await server.factory.cooperative();
  admin = await server.factory.person(await server.factory.firm(cooperative), 'admin');
  office = await server.factory.office(cooperative);
}, 60_000);
afterAll(() => server?.stop());

const REFERENCE = { title: '관제', buyerName: '가람시', buyerKind: 'PUBLIC', startsOn: '2024-01-01', amount: '1', vatIncluded: true, method: 'SINGLE', workKind: 'DEVELOPMENT' };
const CERTIFICATE = { kindId: ID, issuedOn: '2024-01-01' };
const KIND = { name: '인증', nameEn: 'x', validity: { type: 'UNLIMITED' }, basis: 'LAW', source: '', sourceAsOf: '2024-01-01' };
const NODE = { name: '관제', nameEn: '', synonyms: [] };
const EDITED = { id: ID, version: 1 };

/** Every mutation of the registry that takes free text (experts’ are in resident-numbers.int-spec.ts), and its texts. */
const TEXTS: readonly [mutation: string, input: object, fields: Readonly<Record<string, object>>][] = [
  ['createReference', REFERENCE, referenceTexts()],
  ['updateReference', EDITED, referenceTexts()],
  ['disputePart', { referenceId: ID, version: 1 }, { reason: { reason: NUMBER } }],
  ['createCertificate', CERTIFICATE, certificateTexts()],
  ['updateCertificate', { ...CERTIFICATE, ...EDITED }, certificateTexts()],
  ['createCertificateKind', KIND, kindTexts()],
  ['updateCertificateKind', { ...KIND, ...EDITED }, kindTexts()],
  ['stateCapability', { nodeId: ID, level: 'EXPERIENCE' }, { note: { note: NUMBER } }],
  ['addCapabilityNode', NODE, nodeTexts()],
  ['renameCapabilityNode', { ...NODE, ...EDITED }, nodeTexts()],
  ['reviewEvidence', { ...EDITED, verdict: 'RETURNED' }, { note: { note: NUMBER } }],
];
function referenceTexts(): Record<string, object> {
  const plain = ['title', 'buyerName', 'contractNumber', 'description', 'issuer'].map((field): [string, object] => [field, { [field]: NUMBER }]);
  const phase = { name: NUMBER, amount: '1' };
  return { ...Object.fromEntries(plain), 'technologies.1': { technologies: ['Kafka', NUMBER] }, 'participants.0.name': { participants: [{ name: NUMBER }] }, 'phases.0.name': { phases: [phase] } };
}
function certificateTexts(): Record<string, object> {
  return Object.fromEntries(['number', 'scope', 'issuer'].map((field) => [field, { [field]: NUMBER }]));
}
function kindTexts(): Record<string, object> {
  return Object.fromEntries(['name', 'nameEn', 'source'].map((field) => [field, { [field]: NUMBER }]));
}
function nodeTexts(): Record<string, object> {
  return { name: { name: NUMBER }, nameEn: { nameEn: NUMBER }, 'synonyms.0': { synonyms: [NUMBER] } };
}

const inputOf = (mutation: string): GraphQLInputObjectType =>
  getNamedType(server.app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields()[mutation]!.args.find(({ name }) => name === 'input')!.type) as GraphQLInputObjectType;

/** The fields of the schema into which text can be typed; those that hold no words are left out. */
const textsOf = (type: GraphQLInputObjectType): string[] =>
  Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return textsOf(named).map((inside) => `${field.name}.${inside}`);
    return named.name === 'String' && !field.description?.startsWith('MM-DD') ? [field.name] : [];
  });

describe('a resident number in the registry', () => {
  it.each(TEXTS)('typed into %s is refused in every text that it takes, by the field and without the number', async (mutation, input, fields) => {
    const type = inputOf(mutation);
    expect(Object.keys(fields).map((path) => path.replaceAll(/\.\d+/g, '')).sort()).toEqual(textsOf(type).sort());
    for (const [field, text] of Object.entries(fields)) {
      for (const person of [admin, office]) {
        const { errors } = await server.as(person).graphql(`mutation ($input: ${type.name}!) { ${mutation}(input: $input) { __typename } }`, { input: { ...input, ...text } });
        expect([field, errors.map(({ extensions }) => [extensions['code'], (extensions['args'] as { field?: string } | undefined)?.field])]).toEqual([field, [['RESIDENT_NUMBER_REFUSED', field]]]);
        expect(JSON.stringify(errors)).not.toContain('1234567');
      }
    }
  });

  it('is refused in the name of a proof', async () => {
    const KIND_OF = `INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, created_by, version) VALUES ($1, $2, $3, 'certificate', '인증', $4, 1)`;
    await server.database.query(KIND_OF, [ID, admin.cooperativeId, admin.firmId, admin.id]);
    const upload = (name: string) => server.as(admin).http(`/files/evidence/${ID}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(name) }, body: '%PDF-1.7\n' });
    const refused = await upload(`재직증명서 ${NUMBER}.pdf`);
    const told = await refused.text();
    expect([refused.status, told.includes('RESIDENT_NUMBER_REFUSED'), told.includes('1234567')]).toEqual([400, true, false]);
    expect((await server.database.query('SELECT 1 FROM evidence_files')).rowCount).toBe(0);
  });
});
