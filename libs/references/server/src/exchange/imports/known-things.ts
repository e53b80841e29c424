import { Injectable } from '@nestjs/common';
import { type Principal, type Work } from '@shoal/platform';
import { CERTIFICATE_LIMITS, certificateKey, type ExchangeContext, type ExchangeKind, expertKey, firmKey, type ItsqfRoleCode, referenceKey, seoulDayOf } from '@shoal/references-domain';
import { CertificateKindsRepository } from '../../certificates/certificate-kinds.repository';

const HERE = 'e.firm_id = $1 AND e.removed_at IS NULL';
const REFERENCES = `SELECT e.id, e.title, r.buyer_name AS "buyerName", r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn" FROM reference_projects r JOIN evidence e ON e.id = r.id WHERE ${HERE}`;
const CERTIFICATES = `SELECT e.id, c.kind_id AS "kindId", c.number, c.scope, c.issued_on::text AS "issuedOn" FROM certificates c JOIN evidence e ON e.id = c.id WHERE ${HERE}`;
const EXPERTS = `SELECT e.id, x.role, n.name FROM experts x JOIN evidence e ON e.id = x.id JOIN expert_names n ON n.id = x.id WHERE ${HERE}`;

const byKey = <Row extends { readonly id: string }>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, string> => new Map(rows.map((row) => [keyOf(row), row.id]));

/** What rows are judged by: the kinds that the office keeps, and what is here already. */
@Injectable()
export class KnownThings {
  constructor(private readonly kinds: CertificateKindsRepository) {}

  async context(work: Work, kind: ExchangeKind, now: Date): Promise<ExchangeContext> {
    const firms = kind === 'firm' ? await work.manager.query<{ chip: string }[]>('SELECT chip FROM firms WHERE cooperative_id = app_cooperative()') : [];
    const certificateKinds = kind === 'certificate' ? (await this.kinds.page(work, { first: CERTIFICATE_LIMITS.kindsMax, includeRetired: false })).rows : [];
    return { today: seoulDayOf(now), certificateKinds, chips: new Set(firms.map(({ chip }) => chip)) };
  }

  /** Ids by key: of the viewer's own firm and not in its trash, or of the cooperative's firms. */
  async known(work: Work, { firmId }: Principal, kind: ExchangeKind): Promise<ReadonlyMap<string, string>> {
    if (kind === 'firm') return byKey(await work.manager.query<{ id: string; businessNumber: string }[]>('SELECT id, business_number AS "businessNumber" FROM firms WHERE cooperative_id = app_cooperative()'), firmKey);
    if (kind === 'reference') return byKey(await work.manager.query<{ id: string; title: string; buyerName: string; startsOn: string; endsOn: string | null }[]>(REFERENCES, [firmId]), referenceKey);
    if (kind === 'certificate') return byKey(await work.manager.query<{ id: string; kindId: string; number: string; scope: string; issuedOn: string }[]>(CERTIFICATES, [firmId]), certificateKey);
    return byKey(await work.manager.query<{ id: string; role: ItsqfRoleCode; name: string }[]>(EXPERTS, [firmId]), expertKey);
  }
}
