import { ApiClient } from '../api-client';

/** A page as one person (null: nobody signed in) comes to it. `hidden`: it is not theirs to see and has to say so. */
export interface ListedPage {
  readonly name: string;
  readonly path: string;
  readonly hidden?: true;
  /** Built of the same parts as another page of the list: axe, which takes longest, looks at it in the full run only. */
  readonly twin?: true;
}
export type PagesByPerson = ReadonlyMap<string | null, readonly ListedPage[]>;

export const LEAD = 'lead@naru.example';
const MEMBER = 'writer@daon.example';
const RIVAL = 'lead@saebom.example';
export const OFFICE = 'office@coop.example';
const OTHER = 'owner@other.example';

const LOOK_UP = '{ tenders(first: 5) { nodes { id } } me { firm { id } } }';
interface LookUp {
  readonly tenders: { readonly nodes: readonly { readonly id: string }[] };
  readonly me: { readonly firm: { readonly id: string } | null };
}
const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url } }';
const COLLEAGUES = 'query ($firmId: ID!) { people(first: 100, firmId: $firmId) { nodes { id viewerCan { resetPassword } } } }';
const RESET = 'mutation ($input: MakePasswordResetInput!) { makePasswordReset(input: $input) { url } }';

const page = (name: string, path: string): ListedPage => ({ name, path });
const hidden = (name: string, path: string): ListedPage => ({ name, path, hidden: true });
const listOf = (who: string, pages: readonly (readonly [name: string, path: string])[]): ListedPage[] => pages.map(([name, path]) => page(`${who}-${name}`, path));

/** Every page of the product by who looks at it; what looks the same to two people is listed once. */
export const listPages = async (origin: string): Promise<PagesByPerson> => {
  const lead = await ApiClient.signIn(origin, LEAD);
  const rival = await ApiClient.signIn(origin, RIVAL);
  const { tenders, me } = await lead.ask<LookUp>(LOOK_UP);
  const tender = tenders.nodes[0]?.id;
  const bidA = (await lead.bids()).find(({ proposal }) => (proposal?.sections.length ?? 0) > 20);
  const { bid: opened } = await lead.ask<{ bid: { tender: { id: string } } }>('query ($id: ID!) { bid(id: $id) { tender { id } } }', { id: bidA?.id });
  const rfp = `/tenders/${opened.tender.id}`;
  const bidB = (await rival.bids()).find(({ proposal }) => (proposal?.sections.length ?? 0) > 0);
  const section = bidA?.proposal?.sections.find(({ title }) => title === '실시간 관제 연계')?.id;
  const bid = (id: string | undefined, who: string) => listOf(who, [['bid', `/bids/${id}`], ['consortium', `/bids/${id}/consortium`], ['proposal', `/bids/${id}/proposal`]]);
  const office = await (await ApiClient.signIn(origin, OFFICE)).ask<LookUp>(LOOK_UP);
  const other = await (await ApiClient.signIn(origin, OTHER)).ask<LookUp>(LOOK_UP);
  const { invitePerson } = await lead.ask<{ invitePerson: { url: string } }>(INVITE, { input: { email: 'newcomer@naru.example', name: '새내기', role: 'MEMBER' } });
  const { people } = await lead.ask<{ people: { nodes: { id: string; viewerCan: { resetPassword: boolean } }[] } }>(COLLEAGUES, { firmId: me.firm?.id });
  const { makePasswordReset } = await lead.ask<{ makePasswordReset: { url: string } }>(RESET, { input: { personId: people.nodes.find(({ viewerCan }) => viewerCan.resetPassword)?.id } });

  return new Map<string | null, readonly ListedPage[]>([
    [
      LEAD,
      [
        page('home', '/home'),
        page('bids', '/bids'),
        page('bids-table', '/bids?view=table'),
        page('open-bid', `/bids/new?tender=${tenders.nodes[1]?.id}`),
        page('open-bid-taken', `/bids/new?tender=${tender}`),
        page('bid', `/bids/${bidA?.id}`),
        page('consortium', `/bids/${bidA?.id}/consortium`),
        page('proposal', `/bids/${bidA?.id}/proposal?panel=requirements#section-${section}`),
        page('outline-from-rfp', `/bids/${bidA?.id}/proposal?fromRfp=true`),
        page('matrix', `/bids/${bidA?.id}/requirements`),
        page('coverage', `/bids/${bidA?.id}/requirements?view=coverage`),
        page('tenders', '/tenders'),
        page('tender', `/tenders/${tender}`),
        page('tender-requirements', `${rfp}/requirements`),
        page('tender-facts', `${rfp}/requirements?tab=info`),
        page('tender-opinions', `${rfp}/opinions`),
        page('tender-import', '/tenders/import'),
        page('tender-form', '/tenders/new'),
        page('cooperative', '/cooperative'),
        page('firm', `/cooperative/firms/${me.firm?.id}`),
        page('account', '/account'),
        page('no-such-page', '/no-such-page'),
      ],
    ],
    [null, [page('sign-in', '/sign-in'), page('invitation', new URL(invitePerson.url).pathname), page('invitation-used', `/invite/${'x'.repeat(43)}`), page('reset', new URL(makePasswordReset.url).pathname), page('reset-used', `/reset/${'x'.repeat(43)}`)]],
    [MEMBER, [...listOf('member', [['home', '/home'], ['bids', '/bids'], ['firm', `/cooperative/firms/${me.firm?.id}`]]), ...bid(bidA?.id, 'member')]],
    [RIVAL, [...listOf('rival', [['home', '/home'], ['bids', '/bids']]), ...bid(bidB?.id, 'rival'), hidden('rival-not-theirs', `/bids/${bidA?.id}`), hidden('rival-not-their-text', `/bids/${bidA?.id}/proposal`)]],
    [
      OFFICE,
      [
        ...listOf('office', [['home', '/home'], ['bids', '/bids'], ['open-bid', '/bids/new'], ['tender', `/tenders/${office.tenders.nodes[0]?.id}`], ['cooperative', '/cooperative'], ['people', '/cooperative?tab=people'], ['firm', `/cooperative/firms/${me.firm?.id}`], ['account', '/account']]),
        hidden('office-not-theirs', `/bids/${bidA?.id}/consortium`),
      ],
    ],
    [
      OTHER,
      [
        ...listOf('other', [['home', '/home'], ['bids', '/bids'], ['open-bid', '/bids/new'], ['tenders', '/tenders'], ['cooperative', '/cooperative'], ['firm', `/cooperative/firms/${other.me.firm?.id}`]]),
        hidden('other-not-their-tender', `/tenders/${tender}`),
        hidden('other-not-their-firm', `/cooperative/firms/${me.firm?.id}`),
      ],
    ],
  ]);
};
