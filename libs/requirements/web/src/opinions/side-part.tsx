import type { ReactNode } from 'react';
import classes from './opinions.module.css';

/** A part of the opinion's side under its own heading. */
export const SidePart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.sidePart} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
