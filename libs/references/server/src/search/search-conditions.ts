import type { EvidenceKind, SearchWords } from '@shoal/references-domain';

export interface SearchFilters {
  readonly kinds?: readonly EvidenceKind[] | null;
  readonly firmId?: string | null;
  readonly verified?: boolean | null;
  readonly nodeId?: string | null;
  readonly certificateKindId?: string | null;
  readonly buyer?: string | null;
  readonly amountFrom?: bigint | null;
  readonly amountTo?: bigint | null;
  readonly yearFrom?: number | null;
  readonly yearTo?: number | null;
}

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** What `evidence_page` in the database is asked for; what is null is not asked. */
export const toAsked = (words: SearchWords, { kinds, firmId, verified, nodeId, certificateKindId, buyer, amountFrom, amountTo, yearFrom, yearTo }: SearchFilters): Readonly<Record<string, unknown>> => {
  const buyerForm = buyer?.normalize('NFC').toLowerCase().trim();
  return {
    words,
    kinds: kinds?.length ? kinds : null,
    firmId,
    verified,
    nodeId,
    certificateKindId,
    buyer: buyerForm ? likeText(buyerForm) : null,
    amountFrom: amountFrom?.toString(),
    amountTo: amountTo?.toString(),
    endsFrom: yearFrom == null ? null : `${yearFrom}-01-01`,
    endsTo: yearTo == null ? null : `${yearTo}-12-31`,
  };
};
