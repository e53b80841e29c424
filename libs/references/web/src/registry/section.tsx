import type { ReactNode } from 'react';
import classes from './detail.module.css';

interface SectionProps {
  readonly title: string;
  /** At the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export const Section = ({ title, aside, children }: SectionProps) => (
  <section className={classes.section} aria-label={title}>
    <h2>
      <span>{title}</span>
      {aside}
    </h2>
    {children}
  </section>
);
