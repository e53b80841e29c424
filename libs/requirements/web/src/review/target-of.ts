import type { ReviewRfpFragment, ReviewRowFragment } from '../generated/graphql';
import { shownFile } from './files/rfp-files';
import type { ReviewView } from './review-view';
import type { SourceTarget } from './source/source-pane';

type File = Pick<ReviewRfpFragment, 'id' | 'state' | 'isApplied'>;
type Placed = Pick<ReviewRowFragment, 'rfpId' | 'places'>;

/** Which place of which file is shown: the one that was asked for, else that of the selected requirement, else the beginning. Null: nothing was read. */
export const targetOf = ({ rfp, at }: Pick<ReviewView, 'rfp' | 'at'>, rfps: readonly File[], selected: Placed | null): Omit<SourceTarget, 'turn'> | null => {
  const file = rfps.find(({ id, state }) => id === rfp && state === 'READY') ?? shownFile(rfps);
  const [place] = selected?.places ?? [];
  if (at === undefined && selected?.rfpId && place && rfps.some(({ id }) => id === selected.rfpId)) return { rfpId: selected.rfpId, block: place.block, marked: selected.places.map(({ block }) => block) };
  if (!file) return null;
  return { rfpId: file.id, block: at ?? 0, marked: at === undefined || at === 0 ? [] : [at] };
};
