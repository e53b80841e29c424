import classes from './progress-bar.module.css';

/** Solid: confirmed; hatched: in review; empty: the rest. The figures stand beside it. */
export const ProgressBar = ({ sections }: { readonly sections: readonly { readonly state: string }[] }) => {
  const width = (state: string): string => `${(100 * sections.filter((section) => section.state === state).length) / Math.max(1, sections.length)}%`;
  return (
    <span className={classes.bar} aria-hidden>
      <i style={{ width: width('CONFIRMED') }} />
      <i className={classes.partial} style={{ width: width('REVIEW') }} />
    </span>
  );
};
