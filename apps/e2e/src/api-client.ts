import { DEMO_PASSWORD } from './browser';

const BIDS = `{ bids(first: 20) { nodes { id title
  tender { number revision title closesAt }
  consortium { method lead { id name } participations { firm { id name } shareBasisPoints state } }
  proposal { id sections { id number title room ownerFirm { id name } viewerCan { read write } } } }
  pageInfo { endCursor hasNextPage } } }`;

export interface ListedSection {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly room: string | null;
  readonly ownerFirm: { readonly id: string };
  readonly viewerCan: { readonly read: boolean; readonly write: boolean };
}
export interface ListedBid {
  readonly id: string;
  readonly title: string;
  readonly consortium: { readonly lead: { readonly name: string }; readonly participations: readonly { readonly firm: { readonly id: string; readonly name: string } }[] };
  readonly proposal: { readonly id: string; readonly sections: readonly ListedSection[] } | null;
}

/** A program that knows nothing but the public surface: GraphQL over HTTP and a session cookie. */
export class ApiClient {
  private constructor(
    readonly origin: string,
    readonly cookie: string,
  ) {}

  static async signIn(origin: string, email: string): Promise<ApiClient> {
    const response = await post(origin, '', 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { input: { email, password: DEMO_PASSWORD } });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`no session for ${email}: ${await response.text()}`);
    return new ApiClient(origin, cookie);
  }

  /** The same session at another server of the same database. */
  at(origin: string): ApiClient {
    return new ApiClient(origin, this.cookie);
  }

  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const body = (await (await post(this.origin, this.cookie, query, variables)).json()) as { data?: T; errors?: unknown };
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  async bids(): Promise<readonly ListedBid[]> {
    return (await this.ask<{ bids: { nodes: ListedBid[] } }>(BIDS)).bids.nodes;
  }

  /** The sections of the bid that this firm's consortium writes for the smart-city tender. */
  async sections(): Promise<readonly ListedSection[]> {
    const bid = (await this.bids()).find(({ proposal }) => proposal && proposal.sections.length > 0);
    if (!bid?.proposal) throw new Error('no proposal to be seen');
    return bid.proposal.sections;
  }
}

const post = (origin: string, cookie: string, query: string, variables: object): Promise<Response> =>
  fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
