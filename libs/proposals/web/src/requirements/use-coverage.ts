import { createContext, useContext } from 'react';
import type { Coverage } from './section-coverage';

export interface ProposalCoverage {
  /** By section; those without requirements are missing. */
  readonly of: ReadonlyMap<string, Coverage>;
  /** Of the whole proposal. */
  readonly all: Coverage;
}

export const CoverageContext = createContext<ProposalCoverage>({ of: new Map(), all: { assigned: 0, answered: 0 } });

/** Counted once for the page. */
export const useCoverage = (): ProposalCoverage => useContext(CoverageContext);
