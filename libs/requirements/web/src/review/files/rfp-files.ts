import type { ReviewRfpFragment } from '../../generated/graphql';

export const isUnderWay = ({ state }: Pick<ReviewRfpFragment, 'state'>): boolean => state === 'QUEUED' || state === 'READING' || state === 'UNDERSTANDING';

/** What the page says of files above everything else: those being read, and the newest where it was not read. The newest comes first in `rfps`. */
export const toldOf = <T extends Pick<ReviewRfpFragment, 'state'>>(rfps: readonly T[]): { readonly reading: readonly T[]; readonly failed: T | null } => {
  const [newest] = rfps;
  return { reading: rfps.filter(isUnderWay), failed: newest && (newest.state === 'FAILED' || newest.state === 'CANCELLED') ? newest : null };
};

/** The file whose text is shown when nobody asks for one: the newest whose requirements these are, else the newest that was read. */
export const shownFile = <T extends Pick<ReviewRfpFragment, 'state' | 'isApplied'>>(rfps: readonly T[]): T | null => rfps.find(({ state, isApplied }) => state === 'READY' && isApplied) ?? rfps.find(({ state }) => state === 'READY') ?? null;

/** Files that changed what an earlier one had brought. */
export const correctionsIn = <T extends Pick<ReviewRfpFragment, 'isApplied' | 'supersedesId'>>(rfps: readonly T[]): readonly T[] => rfps.filter(({ isApplied, supersedesId }) => isApplied && supersedesId !== null);
