import type { ReactNode } from 'react';
import classes from './detail.module.css';

/** A term, what is so, and what is to be said about it. */
export type Fact = readonly [term: string, fact: ReactNode, note?: string];

/** One line each; `unstated` stands where nothing is, and without it such lines are left out. */
export const Facts = ({ facts, unstated }: { readonly facts: readonly Fact[]; readonly unstated?: string }) => (
  <dl className={classes.facts}>
    {facts
      .filter(([, fact]) => fact || unstated)
      .map(([term, fact, note]) => (
        <div key={term} className={classes.fact}>
          <dt>{term}</dt>
          <dd>
            {fact || <span className={classes.quiet}>{unstated}</span>}
            {note && <span className={classes.note}>{note}</span>}
          </dd>
        </div>
      ))}
  </dl>
);

/** In place of a list that has nothing in it. */
export const NothingStated = ({ children }: { readonly children: ReactNode }) => <p className={classes.empty}>{children}</p>;
