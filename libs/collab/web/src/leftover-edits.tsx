import { useCallback, useEffect, useSyncExternalStore } from 'react';
import classes from './leftover-edits.module.css';
import { roomsOf } from './person-rooms';
import { RefusedText } from './refused-text';

/**
 * Brings to the server what this person's earlier visits left unsaved in this browser, on whatever page they return,
 * and offers the text of what it did not take, as long as no page shows the section.
 */
export const LeftoverEdits = ({ personId }: { readonly personId: string }) => {
  const rooms = roomsOf(personId);
  useEffect(() => rooms.deliverUnsaved(), [rooms]);
  const subscribe = useCallback((listener: () => void) => rooms.subscribeLeftovers(listener), [rooms]);
  const leftovers = useSyncExternalStore(subscribe, () => rooms.leftovers());
  if (leftovers.length === 0) return null;
  return (
    <aside className={classes.list}>
      {leftovers.map(({ key, refused, discardRefused }) => refused && <RefusedText key={key} refused={refused} onDiscard={discardRefused} />)}
    </aside>
  );
};
