import type { DeadlineKind } from '@shoal/tenders-domain';
import classes from './deadline-mark.module.css';
import { useBidWords } from './use-bid-words';

const SHAPES: Record<DeadlineKind, React.ReactNode> = {
  qualification: <rect x="2.4" y="2.4" width="7.2" height="7.2" rx="1" className={classes.hollow} />,
  agreement: <path d="M6 1 11 6 6 11 1 6Z" className={classes.hollow} />,
  close: <circle cx="6" cy="6" r="5" className={classes.solid} />,
  opening: <circle cx="6" cy="6" r="4.500" className={classes.hollow} />,
};

/** ◇ agreement, ● closing, ○ opening, □ qualification; never alone: `DeadlineMark` or a text says which. */
export const DeadlineShape = ({ kind, urgent = false }: { readonly kind: DeadlineKind; /** The bid closes today. */ readonly urgent?: boolean }) => (
  <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden className={classes.shape} data-urgent={urgent || undefined}>
    {SHAPES[kind]}
  </svg>
);

/** Shape and word. */
export const DeadlineMark = ({ kind }: { readonly kind: DeadlineKind }) => {
  const words = useBidWords();
  return (
    <span className={classes.mark}>
      <DeadlineShape kind={kind} />
      {words.deadline(kind)}
    </span>
  );
};
