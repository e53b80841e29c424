import { useLive } from '@shoal/ui';
import { useEffect, useRef, useState } from 'react';
import { ReviewChangedDocument, type ReviewRfpFragment } from '../generated/graphql';
import { isUnderWay } from './files/rfp-files';

/** Events that come together are one. */
const PAUSE_MS = 250;

/** Hears what others do. How far a reading is comes with the event itself; for anything else the page is asked for anew. A number that rises when the list may be another. */
export const useReviewLive = (tenderId: string, rfps: readonly Pick<ReviewRfpFragment, 'id'>[], refetch: () => unknown): number => {
  const [pulse, setPulse] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isListening = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(ReviewChangedDocument, {
    variables: { tenderId },
    onEvent: ({ requirementsChanged: { all, requirements, rfps: told } }) => {
      // The first event says that anything may have changed: it was all asked for at this very moment.
      const isBeginning = all && !isListening.current;
      isListening.current = true;
      const isProgress = !all && requirements.length === 0 && told.every((rfp) => isUnderWay(rfp) && rfps.some(({ id }) => id === rfp.id));
      if (isBeginning || isProgress) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void refetch();
        setPulse((times) => times + 1);
      }, PAUSE_MS);
    },
  });
  return pulse;
};
