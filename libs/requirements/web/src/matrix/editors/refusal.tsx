import type { ReactNode } from 'react';
import classes from './editors.module.css';

/** Who may, said to somebody who may not; it takes the focus, so that Esc leaves it. */
export const Refusal = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.quiet} tabIndex={0} data-autofocus>
    {children}
  </p>
);
