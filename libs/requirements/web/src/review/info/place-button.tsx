import { IconArrowUpRight } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import { createContext, type ReactNode, use } from 'react';
import type { ReviewPlaceFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import classes from './info.module.css';

/** Shows a block of the file that is being looked at. */
export const ShowPlace = createContext<(block: number) => unknown>(() => undefined);

/** A value that leads to its place in the original. */
export const PlaceButton = ({ place, children }: { readonly place: ReviewPlaceFragment | null; readonly children: ReactNode }) => {
  const words = useMessages(reviewMessages);
  const show = use(ShowPlace);
  if (!place) return <span className={classes.value}>{children}</span>;
  return (
    <button type="button" className={classes.place} onClick={() => show(place.block)}>
      <span className={classes.value}>{children}</span>
      <span className={classes.page}>
        {place.page === null ? words('place') : words('page', { page: place.page })}
        <IconArrowUpRight size={12} stroke={1.8} aria-hidden />
      </span>
    </button>
  );
};
