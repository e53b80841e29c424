import { hasParts, type Part, type ReferenceProject } from './reference';
import { splitByShares } from './won';

/** What each firm has of the contract in won, the owner first; null where it is not stated. Joint shares are split so that not a won is lost. */
export const splitParts = (reference: Pick<ReferenceProject, 'method' | 'amount'>, parts: readonly Part[]): readonly (bigint | null)[] => {
  if (reference.method === 'single') return parts.map(() => reference.amount);
  if (hasParts(reference.method)) return parts.map((part) => part.partAmount);
  const shares = parts.map((part) => part.shareBasisPoints ?? 0);
  const amounts = splitByShares(reference.amount, shares);
  return parts.map((part, at) => (part.shareBasisPoints === null ? null : (amounts[at] ?? null)));
};
