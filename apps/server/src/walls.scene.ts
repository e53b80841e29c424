import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { closeNestApp } from '@shoal/platform';
import { startPostgres } from '@shoal/testing';
import type pg from 'pg';
import { createApp } from './create-app';
import { persistence } from './persistence';
import { DEMO_PASSWORD } from './seed/demo-sign-ins';
import { DemoService } from './seed/demo.service';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';

/** The whole product on a PostgreSQL of its own, with the demo cooperative: what the walls stand around. */
export class DemoServer {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly app: NestExpressApplication,
    readonly origin: string,
    /** The owner's view of the database, whatever row-level security says. */
    readonly database: pg.Client,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<DemoServer> {
    process.env['SHOAL_LOG_LEVEL'] = 'silent';
    const postgres = await startPostgres(persistence);
    const databaseUrl = await postgres.database();
    const dataDirectory = await mkdtemp(join(tmpdir(), 'shoal-walls-'));
    const app = await createApp({ databaseUrl, dataDirectory, roles: ['api', 'collab'], demo: true, secure: false });
    await app.init();
    await app.get(DemoService).seedOnce(new Date());
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new DemoServer(app, `http://127.0.0.1:${port}`, await postgres.owner(databaseUrl), async () => {
      await closeNestApp(app);
      await postgres.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  async post(cookie: string, query: string, variables: object): Promise<{ readonly text: string; readonly data: unknown; readonly cookie: string | null }> {
    const response = await fetch(`${this.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
    const text = await response.text();
    return { text, data: (JSON.parse(text) as { data?: unknown }).data, cookie: response.headers.get('set-cookie') };
  }

  async signIn(email: string): Promise<void> {
    const answer = await this.post('', SIGN_IN, { input: { email, password: DEMO_PASSWORD } });
    this.cookies.set(email, answer.cookie?.split(';')[0] ?? '');
  }

  /** Of somebody who has signed in; empty for null. */
  cookieOf(email: string | null): string {
    if (email === null) return '';
    const cookie = this.cookies.get(email);
    if (!cookie) throw new Error(`${email} has not signed in`);
    return cookie;
  }

  /** The first row. */
  async one<T>(sql: string, values: unknown[] = []): Promise<T> {
    const [first] = await this.all<T>(sql, values);
    if (first === undefined) throw new Error(`nothing found: ${sql}`);
    return first;
  }

  async all<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.query(sql, values)).rows as T[];
  }

  async bidA(): Promise<{ readonly id: string; readonly tender_id: string; readonly lead_firm_id: string; readonly version: number }> {
    return this.one(`SELECT b.* FROM bids b JOIN firms f ON f.id = b.lead_firm_id WHERE f.chip = '나루' AND EXISTS (SELECT 1 FROM sections s WHERE s.bid_id = b.id)`);
  }

  /** Everything of a bid as it is stored, for seeing that nothing changed. */
  async stateOf(bidId: string, leadFirmId: string): Promise<string> {
    const tables = ['bids', 'participations', 'proposals', 'sections', 'section_writers', 'section_files', 'section_versions', 'section_confirmations', 'section_contributions', 'section_citations', 'compliance_items', 'compliance_answers', 'compliance_evidence', 'section_plans', 'planned_answers'];
    const parts = await Promise.all(
      tables.map((table) => this.all(`SELECT coalesce(json_agg(t ORDER BY t::text), '[]') AS rows FROM ${table} t WHERE ${table === 'bids' ? 'id' : 'bid_id'} = $1`, [bidId])),
    );
    const log = await this.all(`SELECT count(*)::int AS updates FROM collab_updates WHERE room IN (SELECT 'section:' || id FROM sections WHERE bid_id = $1)`, [bidId]);
    const firm = await this.all('SELECT row_to_json(f) FROM firms f WHERE id = $1', [leadFirmId]);
    const evidence = await Promise.all(['evidence', 'evidence_grants', 'evidence_files', 'reference_projects', 'reference_participants', 'reference_phases', 'experts', 'expert_names', 'expert_projects', 'registry_imports'].map((table) => this.all(`SELECT row_to_json(t) FROM ${table} t WHERE firm_id = $1 ORDER BY id`, [leadFirmId])));
    const told = await this.all(`SELECT row_to_json(n) FROM notifications n JOIN persons p ON p.id = n.person_id WHERE p.firm_id = $1 AND n.once = 'planted'`, [leadFirmId]);
    return JSON.stringify([parts, log, firm, evidence, told]);
  }
}
