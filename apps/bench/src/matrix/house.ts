import pg from 'pg';
import { newFolder } from '../servers/plain-kind';
import type { RunningServer } from '../servers/server-kind';
import { postmaster, startShoal } from '../servers/shoal-process';

const PASSWORD = 'shoal-demo-2026';
/** Leads the bid, and a partner in it. */
export const LEAD = 'lead@naru.example';
export const PARTNER = 'writer@daon.example';

/** The built product with its demo, and a bid that has to answer so many requirements. */
export interface MatrixHouse {
  readonly server: RunningServer;
  readonly origin: string;
  readonly bidId: string;
}

/** The proposal with the largest consortium of the demo. */
const BID = `SELECT bid.id, bid.tender_id, bid.cooperative_id, bid.lead_firm_id FROM bids bid JOIN participations p ON p.bid_id = bid.id AND p.state = 'accepted'
  WHERE bid.stage = 'writing' AND bid.lead_firm_id IN (SELECT firm_id FROM persons WHERE email = $1) GROUP BY bid.id ORDER BY count(*) DESC LIMIT 1`;

/** What the first start leaves to do, counting the demo's texts, is over by then. */
const SETTLE_MS = 20_000;

/** In place of the demo's own, so that there are exactly so many. The texts are as long as those of a card. */
const REQUIREMENTS = `INSERT INTO requirements (id, cooperative_id, tender_id, code, title, category, definition, details, deliverables, related, others, state, corrections, incoming, places, doubts, doubts_settled, is_in_rfp, position, version)
  SELECT uuidv7(), $1, $2, 'BEN-' || lpad(n::text, 4, '0'), '통합관제 연계 요구 ' || n, (ARRAY['기능', '보안', '성능', '데이터', '테스트'])[1 + n % 5], repeat('관제 체계를 마련한다. ', 4), repeat('○ 처리 결과를 기록하고 보여야 한다. ', 12), '설계서, 시험 결과서', '{}', '[]', 'active', '{}', '{}', '[]', '{}', true, false, n, 1 FROM generate_series(1, $3::int) AS n`;

/** Owners of all firms in turn, two sections that answer as a whole and one piece of evidence for each second one; what no text marks would be taken away again. */
const ANSWERS = [
  `WITH firms AS (SELECT firm_id, row_number() OVER (ORDER BY firm_id) - 1 AS place, count(*) OVER () AS among FROM participations WHERE bid_id = $1 AND state = 'accepted'),
    items AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM compliance_items WHERE bid_id = $1)
    UPDATE compliance_items item SET owner_firm_id = firms.firm_id, owner_person_id = (SELECT id FROM persons WHERE firm_id = firms.firm_id ORDER BY id LIMIT 1), due_on = current_date + 5, evaluation_item = '기술 및 기능', points = 2500
    FROM items JOIN firms ON firms.place = items.place % firms.among WHERE item.id = items.id`,
  `INSERT INTO compliance_answers (id, cooperative_id, bid_id, item_id, section_id, firm_id)
    SELECT uuidv7(), item.cooperative_id, item.bid_id, item.id, section.id, item.owner_firm_id FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM compliance_items WHERE bid_id = $1) item
    JOIN (SELECT id, row_number() OVER (ORDER BY position, id) AS place FROM sections WHERE bid_id = $1 AND removed_at IS NULL AND readers = 'consortium') section ON section.place IN (3, 7) WHERE item.place % 2 = 0`,
  `INSERT INTO compliance_evidence (item_id, evidence_id, cooperative_id, bid_id, version)
    SELECT item.id, evidence.id, item.cooperative_id, item.bid_id, 1 FROM compliance_items item, LATERAL (SELECT id FROM evidence WHERE firm_id = item.owner_firm_id AND kind = 'reference' ORDER BY id LIMIT 1) evidence WHERE item.bid_id = $1 AND item.answer_count > 0`,
];

export const buildHouse = async (requirements: number): Promise<MatrixHouse> => {
  const folder = await newFolder();
  const server = await startShoal(folder, () => ({ path: '', headers: {} }));
  const client = new pg.Client({ connectionString: (await postmaster(folder)).url });
  await client.connect();
  try {
    const bid = (await client.query<{ id: string; tender_id: string; cooperative_id: string }>(BID, [LEAD])).rows[0];
    if (!bid) throw new Error('the demo has no bid that is being written');
    await client.query('DELETE FROM requirements WHERE tender_id = $1', [bid.tender_id]);
    await client.query(REQUIREMENTS, [bid.cooperative_id, bid.tender_id, requirements]);
    for (const statement of ANSWERS) await client.query(statement, [bid.id]);
    await client.query('VACUUM ANALYZE');
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    // The name by which a browser has the session's cookie.
    return { server, origin: `http://localhost:${server.port}`, bidId: bid.id };
  } finally {
    await client.end();
  }
};

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';

/** Asks as one person, with that person's session. Errors as an Error with the message of the answer. */
export type Ask = <T>(query: string, variables: object) => Promise<T>;

export const signIn = async (origin: string, email: string): Promise<{ readonly ask: Ask; readonly cookie: string }> => {
  const post = (query: string, variables: object, cookie?: string): Promise<Response> =>
    fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify({ query, variables }) });
  const cookie = (await post(SIGN_IN, { input: { email, password: PASSWORD } })).headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`no session for ${email}`);
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const answer = (await (await post(query, variables, cookie)).json()) as { readonly data?: T; readonly errors?: readonly { readonly message: string }[] };
    if (!answer.data || answer.errors) throw new Error(answer.errors?.[0]?.message ?? 'no answer');
    return answer.data;
  };
  return { ask, cookie };
};
