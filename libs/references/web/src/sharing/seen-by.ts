import type { EvidencePanelFragment } from '../generated/graphql';

type Seen = Pick<EvidencePanelFragment, 'visibility' | 'reviewState' | 'removedAt'> & {
  /** Null for everybody but the owner. */
  readonly grants?: readonly { readonly holds: boolean }[] | null;
  readonly viewerCan: { readonly review: boolean };
};

/** Which sentence says who sees a thing now, with the number of grants in it. */
export const seenBy = ({ visibility, reviewState, removedAt, grants, viewerCan }: Seen) => {
  if (removedAt) return { key: 'seen.removed', count: 0 } as const;
  if (visibility === 'COOPERATIVE') return { key: 'seen.cooperative', count: 0 } as const;
  if (!grants) return { key: viewerCan.review ? 'seen.toOffice' : 'seen.toUs', count: 0 } as const;
  const count = grants.filter(({ holds }) => holds).length;
  const office = reviewState !== 'NONE';
  if (count > 0) return { key: office ? 'seen.grantedOffice' : 'seen.granted', count } as const;
  return { key: office ? 'seen.ownOffice' : 'seen.own', count } as const;
};
