import { DigestJob } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import { addDays, seoulDayOf } from '@shoal/references-domain';
import type { Crew, TestPerson } from '@shoal/testing';
import { v7 as uuid } from 'uuid';
import * as Y from 'yjs';
import { as, saved, Writer } from '../history/history.scene';
import type { Scene } from '../proposals.scene';

export const TODAY = (): string => seoulDayOf(new Date());
export const inDays = (days: number): string => addDays(TODAY(), days);

export interface Thing {
  readonly id: string;
  readonly title: string;
}
interface Planted {
  readonly visibility?: 'private' | 'cooperative';
  readonly title?: string;
}

let serial = 0;
const plant = async ({ server }: Scene, kind: string, { firm, member }: Crew, { visibility = 'private', title = `실적-비밀 ${++serial}` }: Planted): Promise<Thing> => {
  const id = uuid();
  await server.database.query(`INSERT INTO evidence (id, cooperative_id, firm_id, kind, title, search_text, visibility, created_by, version) VALUES ($1, $2, $3, $4, $5, $5, $6, $7, 1)`, [id, firm.cooperativeId, firm.id, kind, title, visibility, member.id]);
  return { id, title };
};

/** A joint contract of 12.4억 with a share of 35 %, completed a year ago. */
export const plantReference = async (scene: Scene, owner: Crew, planted: Planted = {}): Promise<Thing> => {
  const thing = await plant(scene, 'reference', owner, planted);
  await scene.server.database.query(
    `INSERT INTO reference_projects (id, cooperative_id, firm_id, buyer_name, buyer_kind, starts_on, ends_on, amount, amount_band, vat_included, method, share_basis_points, work_kind)
      SELECT id, cooperative_id, firm_id, '가람시', 'public', $2::date, $3::date, 1240000000, 'from_1bn', true, 'joint', 3500, 'development' FROM evidence WHERE id = $1`,
    [thing.id, inDays(-700), inDays(-365)],
  );
  return thing;
};

export const plantCertificate = async (scene: Scene, owner: Crew, expiresOn: string, planted: Planted = {}): Promise<Thing> => {
  const thing = await plant(scene, 'certificate', owner, planted);
  await scene.server.database.query(
    `INSERT INTO certificates (id, cooperative_id, firm_id, kind_id, number, issued_on, expires_on)
      SELECT e.id, e.cooperative_id, e.firm_id, k.id, 'DP-77', $2::date, $3::date FROM evidence e JOIN certificate_kinds k ON k.cooperative_id = e.cooperative_id AND k.name = '직접생산확인증명서' WHERE e.id = $1`,
    [thing.id, inDays(-300), expiresOn],
  );
  return thing;
};

/** Named by a consent that ends on this day, or by none. */
export const plantExpert = async (scene: Scene, owner: Crew, consentEndsOn: string | null, planted: Planted = {}): Promise<Thing> => {
  const thing = await plant(scene, 'expert', owner, planted);
  await scene.server.database.query(
    `INSERT INTO experts (id, cooperative_id, firm_id, role, education_level, career_months, career_as_of, employment) SELECT id, cooperative_id, firm_id, 'it_architect', 'master', 150, $2::date, 'employed' FROM evidence WHERE id = $1`,
    [thing.id, TODAY()],
  );
  await scene.server.database.query(
    `INSERT INTO expert_names (id, cooperative_id, firm_id, name, consent_purpose, consent_given_on, consent_ends_on) SELECT id, cooperative_id, firm_id, '한소라', $2, $3::date, $4::date FROM experts WHERE id = $1`,
    [thing.id, ...(consentEndsOn === null ? [null, null, null] : ['제안서', inDays(-30), consentEndsOn])],
  );
  return thing;
};

const grant = `mutation ($input: GrantEvidenceInput!) { grantEvidence(input: $input) { id grants { id bid { id } firm { id } holds } } }`;
/** Shares a thing with a bid or a firm, as its owner's administrator; the grant's id. */
export const share = async (person: TestPerson, thing: Thing, to: { readonly bidId?: string; readonly firmId?: string; readonly until?: string }): Promise<string> => {
  const { grantEvidence } = await as(person).ask<{ grantEvidence: { grants: { id: string; holds: boolean }[] } }>(grant, { input: { evidenceId: thing.id, ...to } });
  const given = grantEvidence.grants.find(({ holds }) => holds);
  if (!given) throw new Error('nothing was granted');
  return given.id;
};
export const endGrant = (person: TestPerson, id: string) => as(person).ask('mutation ($id: ID!) { endGrant(id: $id) { id } }', { id });
/** Its content has changed. */
export const edit = ({ server }: Scene, thing: Thing, title = thing.title) => server.database.query('UPDATE evidence SET version = version + 1, title = $2 WHERE id = $1', [thing.id, title]);

export const THING = `id kind title version isVerified problem firm { name } reference { buyerName amount creditedAmount shareBasisPoints } certificate { kindName number expiresOn validity validOn } expert { roleName careerYears name }`;
const CITED = `query ($proposalId: ID!, $ids: [ID!]!) { citedEvidence(proposalId: $proposalId, ids: $ids) { id thing { ${THING} } own { kind title mayShare } } }`;
const SECTION = `query ($id: ID!) { section(id: $id) { evidence { cited atRisk withdrawn expired changed citations { evidenceId version risk thing { ${THING} } } } keptEvidence { id thing { ${THING} } } confirmations { sha256 } } }`;

export interface ThingShape {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly problem: string | null;
  readonly reference: { readonly amount: string; readonly creditedAmount: string | null } | null;
  readonly certificate: { readonly validity: string; readonly validOn: string } | null;
  readonly expert: { readonly name: string | null } | null;
}
export interface CitedShape {
  readonly id: string;
  readonly thing: ThingShape | null;
  readonly own: { readonly kind: string; readonly title: string; readonly mayShare: boolean } | null;
}
export interface EvidenceShape {
  readonly evidence: { readonly cited: number; readonly atRisk: number; readonly withdrawn: number; readonly expired: number; readonly changed: number; readonly citations: readonly { readonly evidenceId: string; readonly risk: string | null; readonly thing: ThingShape | null }[] } | null;
  readonly keptEvidence: readonly { readonly id: string; readonly thing: ThingShape | null }[] | null;
  readonly confirmations: readonly { readonly sha256: string }[];
}

export const askCited = (scene: Scene, person: TestPerson, ids: readonly string[], proposalId = scene.proposalId) => as(person).graphql<{ citedEvidence: CitedShape[] }>(CITED, { proposalId, ids });
/** What blocks with these ids show to somebody. */
export const cited = async (scene: Scene, person: TestPerson, ...things: readonly Thing[]): Promise<CitedShape[]> => {
  const { data, codes } = await askCited(scene, person, things.map(({ id }) => id));
  if (!data) throw new Error(codes.join());
  return data.citedEvidence;
};
export const evidenceOf = async (person: TestPerson, section: { readonly id: string }): Promise<EvidenceShape> => (await as(person).ask<{ section: EvidenceShape }>(SECTION, { id: section.id })).section;

/** A block as a hand-made document brings it: over a raw socket, with whatever attributes. */
export const insertBlock = (writer: Writer, attributes: Readonly<Record<string, unknown>>): void => {
  const block = new Y.XmlElement<Record<string, string | number>>('evidence');
  for (const [name, value] of Object.entries(attributes)) block.setAttribute(name, value as string);
  writer.fragment.push([block as unknown as Y.XmlElement]);
};

/** Puts blocks into a section and has the job behind the text look at it. */
export const cite = async ({ server }: Scene, person: TestPerson, section: { readonly id: string }, ...attributes: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const writer = await Writer.join(person, section);
  const before = Number((await server.database.query<{ last_seq: string }>('SELECT last_seq FROM collab_rooms WHERE room = $1', [sectionRoom(section.id)])).rows[0]?.last_seq ?? 0);
  writer.doc.transact(() => attributes.forEach((one) => insertBlock(writer, one)));
  await saved(section, before + 1);
  await server.app.get(DigestJob, { strict: false }).run();
};
