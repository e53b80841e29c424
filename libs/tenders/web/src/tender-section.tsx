import type { ReactNode } from 'react';
import classes from './tender.module.css';

interface TenderSectionProps {
  readonly title: string;
  /** Beside the heading: a note or a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const TenderSection = ({ title, aside, children }: TenderSectionProps) => (
  <section className={classes.section}>
    <h2 className={aside ? classes.headed : undefined}>
      <span>{title}</span>
      {aside}
    </h2>
    {children}
  </section>
);
