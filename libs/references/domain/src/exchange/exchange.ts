import { type KnownKind, certificateColumns, certificateKey, type CertificateRowContent, readCertificateRow } from './certificate-exchange';
import type { Columns } from './column';
import { EXPERT_COLUMNS, expertKey, readExpertRow } from './expert-exchange';
import { FIRM_COLUMNS, firmKey, type FirmRowContent, readFirmRow } from './firm-exchange';
import type { CellProblem } from './problem';
import { readReferenceRow, REFERENCE_COLUMNS, referenceKey } from './reference-exchange';
import type { SheetRow } from './sheet';
import type { ExpertContent } from '../experts/expert';
import type { ReferenceContent } from '../projects/reference';

/** What comes in by file: the first three are a firm's own, firms are the office's. */
export const EXCHANGE_KINDS = ['reference', 'certificate', 'expert', 'firm'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];
export const isExchangeKind = (word: string): word is ExchangeKind => (EXCHANGE_KINDS as readonly string[]).includes(word);

/** The page of one import, while it is kept. */
export const importPath = (id: string): string => `/registry/exchange?import=${id}`;

/** What the rows are judged by beside themselves. */
export interface ExchangeContext {
  /** YYYY-MM-DD in Asia/Seoul. */
  readonly today: string;
  /** Kinds that new certificates may be of. */
  readonly certificateKinds: readonly KnownKind[];
  /** Two-syllable names of the member firms. */
  readonly chips: ReadonlySet<string>;
}

export type RowContent =
  | { readonly kind: 'reference'; readonly content: ReferenceContent }
  | { readonly kind: 'certificate'; readonly content: CertificateRowContent }
  | { readonly kind: 'expert'; readonly content: ExpertContent }
  | { readonly kind: 'firm'; readonly content: FirmRowContent };

export type ReadRow = RowContent & {
  readonly problems: readonly CellProblem[];
  /** The same for what is the same thing; null where too little could be read to tell. */
  readonly key: string | null;
};

export const exchangeColumns = (kind: ExchangeKind, { certificateKinds }: Pick<ExchangeContext, 'certificateKinds'>): Columns => {
  if (kind === 'reference') return REFERENCE_COLUMNS;
  if (kind === 'expert') return EXPERT_COLUMNS;
  return kind === 'firm' ? FIRM_COLUMNS : certificateColumns(certificateKinds);
};

/** What a key is made of: while one of these cannot be read, nothing is called the same. */
const KEY_COLUMNS: Readonly<Record<ExchangeKind, readonly string[]>> = {
  reference: ['title', 'buyerName', 'startsOn', 'endsOn'],
  certificate: ['kindId', 'number', 'scope', 'issuedOn'],
  expert: ['name', 'role'],
  firm: ['businessNumber'],
};

const withKey = <R extends RowContent & { readonly problems: readonly CellProblem[] }>(row: R, key: string): R & { readonly key: string | null } => ({
  ...row,
  key: row.problems.some(({ column }) => KEY_COLUMNS[row.kind].includes(column)) ? null : key,
});

/** A row in the order of the table's columns. */
export const readExchangeRow = (kind: ExchangeKind, row: SheetRow, context: ExchangeContext): ReadRow => {
  if (kind === 'reference') {
    const read = readReferenceRow(row);
    return withKey({ kind, ...read }, referenceKey(read.content));
  }
  if (kind === 'certificate') {
    const read = readCertificateRow(row, context.certificateKinds);
    return withKey({ kind, ...read }, certificateKey(read.content));
  }
  if (kind === 'expert') {
    const read = readExpertRow(row, context.today);
    return withKey({ kind, ...read }, expertKey(read.content));
  }
  const read = readFirmRow(row, context.chips);
  return withKey({ kind, ...read }, firmKey(read.content));
};
