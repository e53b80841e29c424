import { inflateRawSync } from 'node:zlib';
import { ConsortiaModule, consortiaPersistence } from '@shoal/consortia-server';
import { FirmsModule, firmsPersistence } from '@shoal/firms-server';
import { notificationsPersistence } from '@shoal/notifications-server';
import { type ExchangeKind, exchangeColumns, type SheetCell, type SheetRow } from '@shoal/references-domain';
import { type Crew, enrol, startTestServer, type TestPerson, type TestServer } from '@shoal/testing';
import { tendersPersistence } from '@shoal/tenders-server';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { ReferencesModule } from '../references.module';
import { referencesPersistence } from '../references.persistence';

/** 나루 brings in and takes out, 새봄 is its rival, 옛터 is going to leave, the stranger is of another cooperative. */
export interface Scene {
  readonly server: TestServer;
  readonly cooperativeId: string;
  readonly naru: Crew;
  readonly saebom: Crew;
  readonly yetter: Crew;
  readonly office: TestPerson;
  readonly stranger: TestPerson;
}

export const buildScene = async (): Promise<Scene> => {
  const server = await startTestServer({
    modules: [ConsortiaModule, FirmsModule, ReferencesModule],
    persistence: [firmsPersistence, notificationsPersistence, tendersPersistence, consortiaPersistence, referencesPersistence],
    roles: ['api', 'worker'],
  });
  const cooperativeId = await server.factory.cooperative('물결');
  const stranger = await server.factory.person(await server.factory.firm(await server.factory.cooperative('한울'), '한울테크'));
  const { 나루: naru, 새봄: saebom, 옛터: yetter } = await enrol(server, cooperativeId, ['나루', '새봄', '옛터']);
  return { server, cooperativeId, naru, saebom, yetter, office: await server.factory.office(cooperativeId), stranger };
};

const columnsOf = (kind: ExchangeKind) => exchangeColumns(kind, { certificateKinds: [] });
export const headOf = (kind: ExchangeKind): string[] => Object.values(columnsOf(kind)).map(({ heading }) => heading.ko);
/** Where a column stands in the file, from 0. */
export const placeOf = (kind: ExchangeKind, key: string): number => Object.keys(columnsOf(kind)).indexOf(key);

const GOOD: Readonly<Record<ExchangeKind, Readonly<Record<string, SheetCell>>>> = {
  reference: { buyerName: '가람시', buyerKind: '공공', contractDay: '2024-02-20', startsOn: '2024-03-01', endsOn: '2025-02-28', amount: 1_240_000_000, vatIncluded: '예', method: '단독', workKind: '구축·개발', technologies: 'Kubernetes, PostgreSQL' },
  certificate: { kindId: '직접생산확인증명서', issuedOn: '2024-03-01', expiresOn: '2026-02-28', issuer: '중소벤처기업부' },
  expert: { role: 'IT아키텍트', educationLevel: '석사', careerMonths: '12년 3개월', employment: '소속 직원', qualifications: '정보관리기술사 | 12-34 | 2015-05-29' },
  firm: { adminName: '김관리' },
};
export const rowOf = (kind: ExchangeKind, cells: Readonly<Record<string, SheetCell>>): SheetRow => Object.keys(columnsOf(kind)).map((key) => ({ ...GOOD[kind], ...cells })[key] ?? null);

export const xlsx = (rows: readonly (readonly (SheetCell | object)[])[]): Promise<Buffer> => writeWorkbook(rows.map((row) => [...row]) as SheetData).toBuffer();
export const table = (kind: ExchangeKind, rows: readonly SheetRow[]): Promise<Buffer> => xlsx([headOf(kind), ...rows]);

export const upload = ({ server }: Scene, person: TestPerson | null, kind: string, file: Buffer, name = '실적.xlsx', headers: Record<string, string> = {}): Promise<Response> =>
  server.as(person).http(`/files/registry-imports/${kind}`, { method: 'POST', body: new Uint8Array(file), headers: { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(name), ...headers } });

export const codeOf = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as { error: { code: string } }).error.code];

export const uploaded = async (scene: Scene, person: TestPerson, kind: ExchangeKind, file: Buffer, name?: string): Promise<string> => {
  const response = await upload(scene, person, kind, file, name);
  const body = (await response.json()) as { id?: string };
  if (!body.id) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body.id;
};

export interface ImportShape {
  readonly id: string;
  readonly state: string;
  readonly rowCount: number;
  readonly problemRowCount: number;
  readonly problemCount: number;
  readonly duplicateCount: number;
  readonly done: number;
  readonly createdCount: number;
  readonly skippedCount: number;
  readonly ignoredHeadings: readonly string[];
  readonly failure: { readonly ko: string; readonly en: string } | null;
  readonly created: Created;
  readonly columns: readonly { readonly key: string; readonly letters: string | null }[];
  readonly rows: { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }; readonly nodes: readonly ImportRowShape[] };
}
type Told = Readonly<Record<string, string>>;
interface Created {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly { readonly id: string; readonly title: string }[];
}
export interface ImportRowShape {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly { readonly column: string; readonly code: string; readonly ko: string; readonly en: string }[];
  readonly duplicateRow: number | null;
  readonly duplicateId: string | null;
}
export const IMPORT_FIELDS = `id state rowCount problemRowCount problemCount duplicateCount done createdCount skippedCount ignoredHeadings failure { ko en } created { nodes { id title } totalCount pageInfo { endCursor hasNextPage } } columns { key letters }
  rows(first: 100, after: $after, shown: $shown) { totalCount pageInfo { endCursor hasNextPage } nodes { row cells problems { column code ko en } duplicateRow duplicateId } }`;

export const look = async ({ server }: Scene, person: TestPerson, id: string, shown = 'ALL', after: string | null = null): Promise<ImportShape> =>
  (await server.as(person).ask<{ registryImport: ImportShape }>(`query ($id: ID!, $shown: ShownImportRows, $after: String) { registryImport(id: $id) { ${IMPORT_FIELDS} } }`, { id, shown, after })).registryImport;

/** What the import has made, page by page. */
export const allCreated = async ({ server }: Scene, person: TestPerson, id: string): Promise<Created['nodes'][number][]> => {
  const all: Created['nodes'][number][] = [];
  for (let after: string | null = null; ; ) {
    const { registryImport }: { registryImport: { created: Created } } = await server.as(person).ask(
      'query ($id: ID!, $after: String) { registryImport(id: $id) { created(first: 100, after: $after) { nodes { id title } totalCount pageInfo { endCursor hasNextPage } } } }',
      { id, after },
    );
    all.push(...registryImport.created.nodes);
    if (!registryImport.created.pageInfo.hasNextPage) return all;
    after = registryImport.created.pageInfo.endCursor;
  }
};

/** What the person was told of imports, the newest first. */
export const toldOf = async ({ server }: Scene, person: TestPerson): Promise<readonly Told[]> => {
  const { notifications } = await server.as(person).ask<{ notifications: { nodes: readonly { kind: string; link: string; arguments: readonly { name: string; value: string }[] }[] } }>('{ notifications(first: 100) { nodes { kind link arguments { name value } } } }');
  return notifications.nodes.map(({ kind, link, arguments: args }) => ({ kind, link, ...Object.fromEntries(args.map(({ name, value }) => [name, value])) }));
};

/** All rows that are shown, page by page. */
export const allRows = async (scene: Scene, person: TestPerson, id: string, shown: string): Promise<ImportRowShape[]> => {
  const rows: ImportRowShape[] = [];
  for (let after: string | null = null; ; ) {
    const page: ImportShape = await look(scene, person, id, shown, after);
    rows.push(...page.rows.nodes);
    if (!page.rows.pageInfo.hasNextPage) return rows;
    after = page.rows.pageInfo.endCursor;
  }
};

export const START = 'mutation ($input: StartRegistryImportInput!) { startRegistryImport(input: $input) { id state } }';
export const start = ({ server }: Scene, person: TestPerson | null, id: string, duplicates: 'SKIP' | 'ADD' = 'SKIP') => server.as(person).graphql<{ startRegistryImport: { id: string; state: string } }>(START, { input: { id, duplicates } });

/** Pressed, and waited for until it has ended. */
export const bringIn = async (scene: Scene, person: TestPerson, id: string, duplicates: 'SKIP' | 'ADD' = 'SKIP'): Promise<ImportShape> => {
  const { codes } = await start(scene, person, id, duplicates);
  if (codes.length > 0) throw new Error(`refused: ${codes.join()}`);
  for (;;) {
    const seen = await look(scene, person, id);
    if (seen.state !== 'IMPORTING') return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

export const count = async ({ server }: Scene, tableName: string): Promise<number> => Number((await server.database.query(`SELECT count(*) AS rows FROM ${tableName}`)).rows[0].rows);

/** The entries of an archive by their names. */
export const unzip = (file: Buffer): ReadonlyMap<string, Buffer> => {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, nameLength, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)];
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + packed);
    entries.set(file.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? content : inflateRawSync(content));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
};
