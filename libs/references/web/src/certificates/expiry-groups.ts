import type { CertificateRowFragment, ExpiryGroup } from '../generated/graphql';

export interface Group<Row> {
  readonly group: ExpiryGroup;
  readonly rows: readonly Row[];
  /** How many there are; null while more of them may follow. */
  readonly count: number | null;
}

/** Rows in the order of the server, put together as they come. */
export const intoGroups = <Row extends Pick<CertificateRowFragment, 'group'>>(rows: readonly Row[], hasMore: boolean): readonly Group<Row>[] => {
  const groups: { group: ExpiryGroup; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.group === row.group) last.rows.push(row);
    else groups.push({ group: row.group, rows: [row] });
  }
  return groups.map((one, i) => ({ ...one, count: hasMore && i === groups.length - 1 ? null : one.rows.length }));
};

/** The day that is counted to: where it is time to renew, the day to apply by, until that is over; otherwise the last day. */
export const countedDay = ({ group, renewBy, expiresOn }: Pick<CertificateRowFragment, 'group' | 'renewBy' | 'expiresOn'>, today: string): string | null =>
  group === 'RENEWING' && renewBy && renewBy >= today ? renewBy : (expiresOn ?? null);
