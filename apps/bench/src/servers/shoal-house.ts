import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { ACK_PARAM, COLLAB_PATH } from '@shoal/contract';
import pg from 'pg';
import { copyFolder, newFolder } from './plain-kind';
import type { Target } from './server-kind';
import { postmaster, startShoal } from './shoal-process';

const PASSWORD = 'shoal-demo-2026';
const SIGN_INS_AT_ONCE = 4;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';

export interface HouseSize {
  readonly rooms: number;
  /** Sign-ins; clients beyond them share, as the windows of one browser do. */
  readonly sessions: number;
  /** Called after each copy, where figures are to be compared. */
  readonly flush?: () => void;
}

interface Person {
  readonly email: string;
  /** Of the firm that owns the sections, so that they may write. */
  readonly owns: boolean;
}

const PEOPLE = `
  SELECT person.email, participation.firm_id = bid.lead_firm_id AS owns
  FROM proposals proposal JOIN bids bid ON bid.id = proposal.bid_id
  JOIN participations participation ON participation.bid_id = bid.id AND participation.state = 'accepted'
  JOIN persons person ON person.firm_id = participation.firm_id
  WHERE proposal.id = $1 ORDER BY person.email`;

/** The proposal with the largest consortium of the demo. */
const PROPOSAL = `
  SELECT proposal.id FROM proposals proposal JOIN participations p ON p.bid_id = proposal.bid_id AND p.state = 'accepted'
  GROUP BY proposal.id ORDER BY count(*) DESC LIMIT 1`;

/** An outline has at most 300 sections by the product's own rule: so many are put in by SQL, each with its door by the table's trigger. */
const SECTIONS = `
  INSERT INTO sections (id, cooperative_id, bid_id, proposal_id, position, title, owner_firm_id)
  SELECT room.id, proposal.cooperative_id, proposal.bid_id, proposal.id, 1000 + room.place, 'bench ' || room.place, bid.lead_firm_id
  FROM unnest($2::uuid[]) WITH ORDINALITY AS room (id, place), proposals proposal JOIN bids bid ON bid.id = proposal.bid_id
  WHERE proposal.id = $1`;

/** The demo, with as many sections as are needed and everybody signed in: made once, copied for each run. */
export class ShoalHouse {
  private constructor(
    private readonly folder: string,
    readonly rooms: readonly string[],
    private readonly writers: readonly string[],
    private readonly readers: readonly string[],
    private readonly flush: (() => void) | undefined,
  ) {}

  static async build({ rooms, sessions, flush }: HouseSize): Promise<ShoalHouse> {
    const folder = await newFolder();
    const server = await startShoal(folder, () => ({ path: '', headers: {} }));
    try {
      const sections = Array.from({ length: rooms }, () => randomUUID());
      const people = await furnish(folder, sections);
      const cookies = async (group: readonly Person[], count: number): Promise<string[]> => signIn(server.port, Array.from({ length: count }, (_, index) => group[index % group.length]?.email ?? ''));
      const writers = await cookies(people.filter(({ owns }) => owns), Math.ceil(sessions / 4));
      const readers = await cookies(people.filter(({ owns }) => !owns), Math.floor((sessions * 3) / 4));
      return new ShoalHouse(folder, sections.map((id) => `section:${id}`), writers, readers, flush);
    } finally {
      await server.stop();
    }
  }

  readonly dismantle = (): void => rmSync(this.folder, { recursive: true, force: true });

  async copy(): Promise<string> {
    const copied = await copyFolder(this.folder);
    this.flush?.();
    return copied;
  }

  readonly target = (room: string, person: number, mayWrite: boolean): Target => {
    const cookies = mayWrite ? this.writers : this.readers;
    return { path: `${COLLAB_PATH}/${room}?${ACK_PARAM}=1`, headers: { Cookie: cookies[person % cookies.length] ?? '' } };
  };
}

const furnish = async (folder: string, sections: readonly string[]): Promise<readonly Person[]> => {
  const client = new pg.Client({ connectionString: (await postmaster(folder)).url });
  await client.connect();
  try {
    const proposal = (await client.query<{ id: string }>(PROPOSAL)).rows[0]?.id;
    await client.query(SECTIONS, [proposal, sections]);
    return (await client.query<Person>(PEOPLE, [proposal])).rows;
  } finally {
    await client.end();
  }
};

/** Session cookies, each from a sign-in with e-mail and password. */
const signIn = async (port: number, emails: readonly string[]): Promise<string[]> => {
  const cookies: string[] = [];
  for (let start = 0; start < emails.length; start += SIGN_INS_AT_ONCE) {
    const some = emails.slice(start, start + SIGN_INS_AT_ONCE).map(async (email) => {
      const body = JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } });
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`no session for ${email}: ${await response.text()}`);
      return cookie;
    });
    cookies.push(...(await Promise.all(some)));
  }
  return cookies;
};
