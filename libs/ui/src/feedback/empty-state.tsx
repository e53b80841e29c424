import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** One sentence. Someone without the right is told who has it. */
  readonly children: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
}

/** What a list says while there is nothing in it. */
export const EmptyState = ({ children, action }: EmptyStateProps) => (
  <div className={classes.empty}>
    <p>{children}</p>
    {action}
  </div>
);
