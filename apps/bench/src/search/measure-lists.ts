import { timesOf, timeWarm, type Times } from './percentiles';
import type { Scene } from './scene/scene';
import { PAGE_ROWS } from './ways';

export interface ListTimes {
  readonly label: string;
  readonly rows: number;
  readonly times: Times;
}

const PATIENCE = { samples: 40, ms: 4_000, least: 20 };

const FIRM = 'firm { id name nameEn chip colorSlot }';
const ARGUMENTS: Readonly<Record<string, readonly [types: string, fields: string]>> = {
  references: [
    '$search: String, $firmId: ID, $yearFrom: Int, $yearTo: Int, $amountFrom: Won, $verified: Boolean, $buyerKind: BuyerKind',
    `id buyerName buyerKind startsOn endsOn amount ownAmount method shareBasisPoints workKind evidence { id title reviewState ${FIRM} } participants { id state } myPart { id state }`,
  ],
  experts: [
    '$search: String, $firmId: ID, $role: ItsqfRoleCode, $minYears: Int, $qualification: String',
    `id name isNameHidden position role { code name nameEn } careerYears careerMonthsToday employment qualifications { name number acquiredOn } availability { month percent } evidence { id title reviewState ${FIRM} }`,
  ],
  certificates: ['$search: String, $firmId: ID, $kindId: ID, $state: CertificateValidity', `id scope issuedOn expiresOn validity group renewBy kind { id name nameEn } evidence { id ${FIRM} }`],
};

/** As the page asks for it. */
const queryOf = (list: string): string => {
  const [types, fields] = ARGUMENTS[list] ?? ['', ''];
  const passed = [...types.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  return `query ($first: Int, $after: String, ${types}) { list: ${list}(first: $first, after: $after, ${passed}) { nodes { ${fields} } totalCount pageInfo { endCursor hasNextPage } } }`;
};

interface Page {
  readonly list: { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}

interface ListQuestion {
  readonly list: 'references' | 'experts' | 'certificates';
  readonly label: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isLast?: boolean;
}

const lists = ({ planted, registry }: Scene): readonly ListQuestion[] => {
  const firmId = registry.firms[2]?.id;
  const kindId = planted.kinds.find(({ name }) => name.includes('CSAP'))?.id;
  return [
    { list: 'references', label: 'first page', variables: {} },
    { list: 'references', label: 'last page', variables: {}, isLast: true },
    { list: 'references', label: 'one firm', variables: { firmId } },
    { list: 'references', label: 'years, amount, verified', variables: { yearFrom: 2022, yearTo: 2026, amountFrom: '500000000', verified: true } },
    { list: 'references', label: 'search 구축', variables: { search: '구축' } },
    { list: 'references', label: 'search 관제 시스템', variables: { search: '관제 시스템' } },
    { list: 'experts', label: 'first page', variables: {} },
    { list: 'experts', label: 'last page', variables: {}, isLast: true },
    { list: 'experts', label: 'role and years', variables: { role: 'IT_PM', minYears: 10 } },
    { list: 'experts', label: 'qualification', variables: { qualification: '정보처리기사' } },
    { list: 'experts', label: 'search 설계', variables: { search: '설계' } },
    { list: 'certificates', label: 'first page', variables: {} },
    { list: 'certificates', label: 'last page', variables: {}, isLast: true },
    { list: 'certificates', label: 'kind and validity', variables: { kindId, state: 'VALID' } },
    { list: 'certificates', label: 'search 클라우드', variables: { search: '클라우드' } },
  ];
};

/** The whole GraphQL request over HTTP, fields of the rows with it. */
export const measureLists = async (scene: Scene, say: (text: string) => void): Promise<readonly ListTimes[]> => {
  const client = scene.server.as(scene.member);
  const measured: ListTimes[] = [];
  for (const { list, label, variables, isLast } of lists(scene)) {
    const query = queryOf(list);
    const ask = (more: object): Promise<Page> => client.ask<Page>(query, { ...variables, ...more });
    const { totalCount: rows } = (await ask({ first: 1 })).list;
    let after: string | null = null;
    for (let page = await ask({ first: 100 }); isLast && page.list.pageInfo.hasNextPage; page = await ask({ first: 100, after })) after = page.list.pageInfo.endCursor;
    measured.push({ label: `${list}: ${label}`, rows, times: timesOf(await timeWarm(() => ask({ first: PAGE_ROWS, after }), PATIENCE)) });
    say(`${list} ${label}: ${rows} rows, p95 ${measured.at(-1)?.times.p95.toFixed(0)} ms`);
  }
  return measured;
};
