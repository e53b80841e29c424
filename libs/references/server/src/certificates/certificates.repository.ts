import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { decodeCursor, type Work } from '@shoal/platform';
import { addDays, addMonths, type CertificateValidity, endOfNextMonth, isDay, RENEWAL_NOTICE_DAYS } from '@shoal/references-domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { insertRows } from '../evidence/insert-rows.repository';
import { CertificateEntity } from './certificate.entity';
import { CertificateKindEntity } from './certificate-kind.entity';

export interface CertificatesQuery {
  readonly first: number;
  readonly after?: string;
  readonly firmId?: string | null;
  readonly kindId?: string | null;
  readonly state?: CertificateValidity | null;
  readonly expiringUntil?: string | null;
  readonly search?: string | null;
}

/** A row with the keys by which the list is in order; `day` is the one that decided the groups. */
export interface CertificateRow {
  readonly certificate: CertificateEntity;
  readonly key: readonly [day: string, rank: number, order: number, id: string];
}

// The same rules as `lastDayOf`, `renewBy` and `expiryGroup` of the domain, for the database.
const LAST = `coalesce(certificate.expires_on, CASE WHEN kind.validity->>'type' = 'unlimited' THEN 'infinity'::date ELSE certificate.issued_on - 1 END)`;
const AMOUNT = `(kind.renewal_lead->>'amount')::integer`;
const RENEW_BY = `CASE kind.renewal_lead->>'unit' WHEN 'days' THEN ${LAST} - ${AMOUNT} WHEN 'months' THEN (${LAST} - make_interval(months => ${AMOUNT}))::date END`;
const RANK = `CASE WHEN ${LAST} < CAST(:day AS date) THEN 0 WHEN ${LAST} <= CAST(:nextMonth AS date) THEN 2 WHEN ${RENEW_BY} <= CAST(:noticed AS date) THEN 1 WHEN ${LAST} <= CAST(:threeMonths AS date) THEN 3 ELSE 4 END`;
// What is over by what ended last, everything else by what ends next.
const COUNT = `CASE WHEN ${LAST} = 'infinity' THEN 1000000 ELSE ${LAST} - date '1900-01-01' END`;
const ORDER = `CASE WHEN ${LAST} < CAST(:day AS date) THEN -(${COUNT}) ELSE ${COUNT} END`;

const STATES: Readonly<Record<CertificateValidity, string>> = {
  expired: `${LAST} < CAST(:day AS date)`,
  not_yet: `${LAST} >= CAST(:day AS date) AND certificate.issued_on > CAST(:day AS date)`,
  valid: `${LAST} >= CAST(:day AS date) AND certificate.issued_on <= CAST(:day AS date)`,
};
const WORDS_MAX = 8;

const ranksOn = (day: string) => ({ day, nextMonth: endOfNextMonth(day), threeMonths: addMonths(day, 3), noticed: addDays(day, RENEWAL_NOTICE_DAYS) });

/** Errors: INVALID_INPUT. */
const readCursor = (cursor: string | undefined): CertificateRow['key'] | null => {
  const key = decodeCursor(cursor, 4);
  if (key === null) return null;
  const [day, rank, order, id] = key;
  if (typeof day !== 'string' || !isDay(day) || !Number.isInteger(rank) || !Number.isInteger(order) || Math.abs(Number(order)) > 2_000_000 || !isUuid(id)) throw new ShoalError('INVALID_INPUT', { detail: 'after' });
  return [day, Number(rank), Number(order), String(id)];
};

@Injectable()
export class CertificatesRepository {
  find(work: Work, id: string): Promise<CertificateEntity | null> {
    return work.manager.findOneBy(CertificateEntity, { id });
  }

  findMany(work: Work, ids: readonly string[]): Promise<CertificateEntity[]> {
    return work.manager.findBy(CertificateEntity, { id: In([...ids]) });
  }

  ofKind(work: Work, kindId: string): Promise<CertificateEntity[]> {
    return work.manager.findBy(CertificateEntity, { kindId });
  }

  insert(work: Work, certificates: readonly CertificateEntity[]): Promise<void> {
    return insertRows(work, CertificateEntity, certificates);
  }

  async save(work: Work, certificate: CertificateEntity): Promise<CertificateEntity> {
    return work.manager.save(CertificateEntity, certificate);
  }

  /** Those of these that hold on a day. */
  async validOn(work: Work, ids: readonly string[], day: string): Promise<ReadonlySet<string>> {
    const rows = await this.select(work, day).andWhere('certificate.id IN (:...ids)', { ids: ids.length > 0 ? [...ids] : [null] }).andWhere(STATES.valid).getMany();
    return new Set(rows.map(({ id }) => id));
  }

  /** Up to `first + 1` rows by group and last day, and the number of all. `day` counts for the first page; later ones keep it. Never what is in a trash. */
  async page(work: Work, query: CertificatesQuery, today: string): Promise<{ rows: CertificateRow[]; totalCount: number }> {
    const after = readCursor(query.after);
    const day = after ? after[0] : today;
    const select = this.select(work, day);
    this.filter(select, query);
    this.search(select, query.search ?? '');
    // Who sees what is decided once for each row: the page and the count look at the same ones.
    const [found, values] = select.select('certificate.id', 'id').addSelect(RANK, 'rank').addSelect(ORDER, 'place').getQueryAndParameters();
    const at = (i: number): string => `$${values.length + i}`;
    const keys = await work.manager.query<{ readonly id: string | null; readonly rank: number; readonly place: number; readonly total: number }[]>(
      `WITH found AS MATERIALIZED (${found}), page AS (SELECT * FROM found WHERE ${at(3)}::uuid IS NULL OR (rank, place, id) > (${at(1)}::integer, ${at(2)}::integer, ${at(3)}::uuid) ORDER BY rank, place, id LIMIT ${at(4)})
        SELECT page.id, page.rank, page.place, total.total FROM (SELECT count(*)::int AS total FROM found) total LEFT JOIN page ON true ORDER BY page.rank, page.place, page.id`,
      [...values, after?.[1] ?? null, after?.[2] ?? null, after?.[3] ?? null, query.first + 1],
    );
    const byId = new Map((await this.findMany(work, keys.flatMap(({ id }) => id ?? []))).map((certificate) => [certificate.id, certificate]));
    const toRow = ({ id, rank, place }: (typeof keys)[number]): CertificateRow[] => {
      const certificate = byId.get(id ?? '');
      return certificate ? [{ certificate, key: [day, rank, place, certificate.id] }] : [];
    };
    return { rows: keys.flatMap(toRow), totalCount: keys[0]?.total ?? 0 };
  }

  /** What the viewer may see, by the month of its last day; the month is null where that day is over. */
  async countByMonth(work: Work, today: string, lastDay: string): Promise<readonly { readonly month: string | null; readonly count: number; readonly firmCount: number }[]> {
    const month = `CASE WHEN ${LAST} >= CAST(:day AS date) THEN to_char(${LAST}, 'YYYY-MM') END`;
    const rows = await this.select(work, today)
      .select(month, 'month')
      .addSelect('count(*)::integer', 'count')
      .addSelect('count(DISTINCT certificate.firm_id)::integer', 'firm_count')
      .andWhere(`${LAST} <= CAST(:lastDay AS date)`, { lastDay })
      .groupBy(month)
      .getRawMany<{ month: string | null; count: number; firm_count: number }>();
    return rows.map((row) => ({ month: row.month, count: row.count, firmCount: row.firm_count }));
  }

  private select(work: Work, day: string): SelectQueryBuilder<CertificateEntity> {
    return work.manager
      .createQueryBuilder(CertificateEntity, 'certificate')
      .innerJoin(CertificateKindEntity, 'kind', 'kind.id = certificate.kind_id')
      .innerJoin(EvidenceEntity, 'evidence', 'evidence.id = certificate.id AND evidence.removed_at IS NULL')
      .where('true')
      .setParameters(ranksOn(day));
  }

  private filter(select: SelectQueryBuilder<CertificateEntity>, { firmId, kindId, state, expiringUntil }: CertificatesQuery): void {
    if (firmId) select.andWhere('certificate.firm_id = :firmId', { firmId });
    if (kindId) select.andWhere('certificate.kind_id = :kindId', { kindId });
    if (state) select.andWhere(STATES[state]);
    if (expiringUntil) select.andWhere(`${LAST} BETWEEN CAST(:day AS date) AND CAST(:expiringUntil AS date)`, { expiringUntil });
  }

  private search(select: SelectQueryBuilder<CertificateEntity>, search: string): void {
    const words = search.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
    const long = words.filter((word) => word.length >= 2);
    // The index finds rows that hold the pairs of all words, asked once and as an array; LIKE makes sure that the pairs stand beside each other.
    const pairs = long.map((_, i) => `tender_bigrams(:word${i})`).join(' || ');
    if (long.length > 0) select.andWhere(`certificate.id = ANY (ARRAY(SELECT evidence_with_bigrams(${pairs})))`, Object.fromEntries(long.map((word, i) => [`word${i}`, word])));
    words.forEach((word, i) => select.andWhere(`evidence.search_text LIKE :like${i}`, { [`like${i}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` }));
  }
}
