import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiClient } from '../api-client';
import type { ShoalProcess } from '../shoal-process';
import { LEAD, type ListedPage, OFFICE, type PagesByPerson } from './page-list';

const THINGS = '{ references(first: 1) { nodes { id } } certificates(first: 1) { nodes { id } } experts(first: 1) { nodes { id } } }';
const OWN = 'query ($firmId: ID) { references(first: 1, firmId: $firmId) { nodes { id } } certificates(first: 1, firmId: $firmId) { nodes { id } } experts(first: 1, firmId: $firmId) { nodes { id } } capabilities(first: 1, firmId: $firmId) { nodes { id } } }';
const QUEUE = '{ reviewQueue(first: 1, state: REQUESTED) { nodes { id } } }';
const APPLY = 'mutation ($input: ApplyForMembershipInput!) { applyForMembership(input: $input) }';
const AREAS = ['references', 'certificates', 'experts'] as const;

type Ids = Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>;

/** The first of these; a demo without one would leave its page unseen. */
const firstOf = (ids: Ids, what: string): string => {
  const id = ids[what]?.nodes[0]?.id;
  if (!id) throw new Error(`the demo shows nothing of ${what}`);
  return id;
};

const things = (ids: Ids): Named => AREAS.map((area) => [`${area}-detail`, `/registry/${area}/${firstOf(ids, area)}`] as const);
type Named = readonly (readonly [name: string, path: string])[];
const pages = (who: string, listed: Named): ListedPage[] => listed.map(([name, path]) => ({ name: `${who}-${name}`, path }));
const twins = (who: string, listed: Named): ListedPage[] => pages(who, listed).map((one) => ({ ...one, twin: true }));

const MAIL_LIMIT_MS = 20_000;

/** The link of an application, from the mail that its sender gets. */
const applyAsFirm = async ({ origin, dataDirectory }: ShoalProcess, client: ApiClient): Promise<string> => {
  const { joinableCooperatives } = await client.ask<{ joinableCooperatives: { id: string }[] }>('{ joinableCooperatives { id } }');
  const input = {
    cooperativeId: joinableCooperatives[0]?.id, name: '물결데이터 주식회사', businessKind: 'DEVELOPMENT', businessNumber: '110-81-00005', size: 'SMALL', isAffiliated: false,
    largestShareBasisPoints: 6000, contactName: '도윤슬', contactEmail: 'apply@mulgyeol.example', statement: '데이터 연계를 합니다.', language: 'EN',
  };
  await client.ask(APPLY, { input });
  const folder = join(dataDirectory, 'mail');
  for (const end = Date.now() + MAIL_LIMIT_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const names = await readdir(folder).catch(() => []);
    const texts = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readFile(join(folder, name), 'utf8')));
    const link = texts.flatMap((text) => /\/join\/[\w-]+/.exec(text) ?? [])[0];
    if (link) return link;
  }
  throw new Error(`no mail with a link to the application at ${origin}`);
};

/** 실적·역량, the inbox, joining and the office's tabs of the cooperative, by who looks at them. */
export const listRegistryPages = async (shoal: ShoalProcess): Promise<PagesByPerson> => {
  const lead = await ApiClient.signIn(shoal.origin, LEAD);
  const office = await ApiClient.signIn(shoal.origin, OFFICE);
  const { me } = await lead.ask<{ me: { firm: { id: string } } }>('{ me { firm { id } } }');
  const own = await lead.ask<Ids>(OWN, { firmId: me.firm.id });
  const seen = await office.ask<Ids>(THINGS);
  const queue = await office.ask<Ids>(QUEUE);
  const application = await applyAsFirm(shoal, lead);
  return new Map<string | null, readonly ListedPage[]>([
    [
      LEAD,
      [
        ...pages('registry', [
          ['map-open', `/registry/capabilities?open=${firstOf(own, 'capabilities')}`],
          ['certificates-expired', '/registry/certificates?state=EXPIRED'],
          ['references', '/registry/references'],
          ['references-new', '/registry/references/new'],
          ['experts-edit', `/registry/experts/${firstOf(own, 'experts')}?edit=true`],
          ['search', '/registry/search?q=클라우드'],
          ['exchange', '/registry/exchange'],
          ['inbox', '/inbox'],
          ...things(own),
        ]),
        ...twins('registry', [
          ['map', '/registry/capabilities'],
          // Axe takes as long for its 122 rows as for eight other pages.
          ['mine', '/registry/capabilities?view=mine'],
          ['certificates', '/registry/certificates'],
          ['certificates-new', '/registry/certificates/new'],
          ['certificates-edit', `/registry/certificates/${firstOf(own, 'certificates')}?edit=true`],
          ['experts', '/registry/experts'],
          ['experts-new', '/registry/experts/new'],
          ['references-edit', `/registry/references/${firstOf(own, 'references')}?edit=true`],
          ['anonymous', '/registry/references?view=anonymous'],
        ]),
      ],
    ],
    [
      OFFICE,
      [
        ...pages('office', [
          ['map-table', '/registry/capabilities?view=table'],
          ['gaps', '/registry/capabilities?view=gaps'],
          ['kinds-form', '/registry/certificates?view=kinds&editing=new'],
          ['review', `/registry/review?thing=${firstOf(queue, 'reviewQueue')}`],
          ['applications', '/cooperative?tab=applications'],
          ['rules', '/cooperative?tab=rules'],
          ['audit', '/cooperative?tab=audit'],
        ]),
        ...twins('office', [['certificates', '/registry/certificates'], ['tree', '/registry/capabilities?view=tree'], ['kinds', '/registry/certificates?view=kinds'], ['inbox', '/inbox'], ...things(seen)]),
      ],
    ],
    [null, pages('join', [['form', '/join'], ['application', application]])],
  ]);
};
