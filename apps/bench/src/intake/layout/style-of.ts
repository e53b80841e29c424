import type { CardStyle, DefinedRequirement, Spoiling } from '../corpus/definition';
import { LABEL_SETS } from './spellings';

const MIXED: readonly CardStyle[] = ['three-columns', 'lines', 'four-columns', 'one-table', 'two-columns', 'head-over-values', 'colon-cells'];

/** Requirements of the same category, as they follow each other. */
export const groupsOf = (requirements: readonly DefinedRequirement[]): readonly (readonly DefinedRequirement[])[] => {
  const found: DefinedRequirement[][] = [];
  for (const requirement of requirements) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && last[0].category === requirement.category) last.push(requirement);
    else found.push([requirement]);
  }
  return found;
};

/** What holds for one group: in a mixed document each has a card style and label spellings of its own. */
export const spoilingOf = (spoiling: Spoiling, group: number): Spoiling => (spoiling.card === 'mixed' ? { ...spoiling, card: MIXED[group % MIXED.length] ?? 'two-columns', labels: group % LABEL_SETS.length } : spoiling);
