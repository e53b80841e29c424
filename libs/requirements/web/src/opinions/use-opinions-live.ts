import { useLive } from '@shoal/ui';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { OpinionsChangedDocument } from '../generated/graphql';

/** Events that come together are one. */
const PAUSE_MS = 250;

/** Rises when something of the tender's clauses and opinions may be another. */
export const PulseContext = createContext(0);

/** Hears what others do with the tender's clauses and opinions. */
export const useOpinionsLive = (tenderId: string): number => {
  const [pulse, setPulse] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isListening = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(OpinionsChangedDocument, {
    variables: { tenderId },
    onEvent: ({ opinionsChanged: { all } }) => {
      // The first event says that anything may have changed: it was all asked for at this very moment.
      const isBeginning = all && !isListening.current;
      isListening.current = true;
      if (isBeginning) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPulse((times) => times + 1), PAUSE_MS);
    },
  });
  return pulse;
};

/** Asks again with every pulse. */
export const useRefetch = (refetch: () => Promise<unknown>): void => {
  const pulse = useContext(PulseContext);
  const latest = useRef(refetch);
  useEffect(() => void (latest.current = refetch), [refetch]);
  // A refusal is shown by the query itself.
  useEffect(() => {
    if (pulse > 0) latest.current().catch(() => undefined);
  }, [pulse]);
};
