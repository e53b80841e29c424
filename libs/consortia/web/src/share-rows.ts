import { checkConsortium, limitsOf, WHOLE } from '@shoal/consortia-domain';
import type { ConsortiumMethod as DomainMethod } from '@shoal/tenders-domain';
import type { ConsortiumMethod, FirmBadgeFragment, TenderLimitsFragment } from './generated/graphql';
import type { Problem } from './problem-list';

/** One firm in a form of shares; share and part as typed. */
export interface ShareRow {
  readonly firm: FirmBadgeFragment;
  readonly share: string;
  readonly part: string;
  /** Has not answered yet. */
  readonly invited?: boolean;
}

/**
 * The rows of a form when the consortium has changed meanwhile: the firms that are in now, with what was typed here and,
 * where nothing was typed, with what the others have made of it. `base`: the rows as the form was opened.
 */
export const rebase = (now: readonly ShareRow[], base: readonly ShareRow[], typed: readonly ShareRow[]): ShareRow[] => {
  const of = (rows: readonly ShareRow[], firmId: string) => rows.find((row) => row.firm.id === firmId);
  return now.map((row) => {
    const [before, here] = [of(base, row.firm.id), of(typed, row.firm.id)];
    if (!here) return row;
    const kept = (field: 'share' | 'part') => (before && here[field] === before[field] ? row[field] : here[field]);
    return { ...row, share: kept('share'), part: kept('part') };
  });
};

/** Basis points for so many firms, as equal as hundredths of a per cent allow; the first ones take what is left over. */
export const splitEvenly = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(WHOLE / count) + (at < WHOLE % count ? 1 : 0));

/** What the firm at `at` has to take so that all total 100 %; null when the others hold more. */
export const restFor = (shares: readonly number[], at: number): number | null => {
  const others = shares.reduce((sum, share, i) => (i === at ? sum : sum + share), 0);
  return others > WHOLE ? null : WHOLE - others;
};

const lower = (method: ConsortiumMethod): DomainMethod => method.toLowerCase() as DomainMethod;

export const supplyOf = (tender: TenderLimitsFragment) =>
  ({
    jointMethods: tender.jointMethods.map(lower),
    jointMethodName: tender.jointMethodName,
    maxMembers: tender.maxMembers ?? null,
    minShareBasisPoints: tender.minShareBasisPoints ?? null,
    limitsSource: tender.limitsSource ?? null,
    limitsAsOf: tender.limitsAsOf ?? null,
  }) as const;

interface Draft {
  readonly method: ConsortiumMethod;
  readonly leadFirmId: string;
  readonly rows: readonly { readonly firm: FirmBadgeFragment; readonly shareBasisPoints: number; readonly part: string }[];
  readonly tender: TenderLimitsFragment;
}

/** What would still be wrong if everybody accepted these terms: the rule of the server, while one types. */
export const problemsIfAccepted = ({ method, leadFirmId, rows, tender }: Draft): Problem[] =>
  checkConsortium({
    method: lower(method),
    leadFirmId,
    participations: rows.map(({ firm, shareBasisPoints, part }) => ({ firmId: firm.id, state: 'accepted', shareBasisPoints, part })),
    tenderLimits: limitsOf(supplyOf(tender)),
  }).map(({ firmId, ...problem }) => ({ ...problem, firm: rows.find((row) => row.firm.id === firmId)?.firm ?? null }));
