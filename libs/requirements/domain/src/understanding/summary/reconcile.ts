import type { FoundRequirement, Reconciliation, SummaryRow } from '../../reading/rfp-reading';
import { duplicateGroups } from '../cards/finish-cards';
import { comparableCode } from '../codes/requirement-code';
import { countedBy, type StatedCount } from './stated-counts';

/** Where the cards and what the document says of them differ; nothing is put right here. */
export const reconcile = (requirements: readonly FoundRequirement[], summary: readonly SummaryRow[], stated: readonly StatedCount[]): Reconciliation => {
  const found = new Set(requirements.flatMap(({ code }) => (code === null ? [] : [comparableCode(code)])));
  const listed = new Set(summary.map(({ code }) => comparableCode(code)));
  const counts = stated.flatMap((count) => {
    const number = countedBy(count, requirements);
    return number === null || number === count.stated ? [] : [{ category: count.category, stated: count.stated, found: number, place: count.place }];
  });
  return {
    missing: summary.filter(({ code }) => !found.has(comparableCode(code))),
    extra: summary.length === 0 ? [] : requirements.flatMap(({ code }, at) => (code !== null && !listed.has(comparableCode(code)) ? [at] : [])),
    duplicates: duplicateGroups(requirements),
    counts,
  };
};
