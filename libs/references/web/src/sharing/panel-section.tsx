import { useId, type ReactNode } from 'react';
import classes from './sharing.module.css';

interface PanelSectionProps {
  readonly title: string;
  /** Beside the heading: a mark or a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const PanelSection = ({ title, aside, children }: PanelSectionProps) => {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
};
