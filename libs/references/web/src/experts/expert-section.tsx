import type { ReactNode } from 'react';
import classes from './expert.module.css';

interface ExpertSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const ExpertSection = ({ title, aside, children }: ExpertSectionProps) => (
  <section className={classes.section}>
    <h2>
      <span>{title}</span>
      {aside}
    </h2>
    {children}
  </section>
);
