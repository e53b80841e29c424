import type { ReactNode } from 'react';
import classes from './reference.module.css';

/** A part of the page under its own heading. */
export const ReferenceSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.section} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
