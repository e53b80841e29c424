import { prefixOf, usualCategory } from '../understanding/codes/requirement-code';
import { tight } from '../understanding/text/tight';
import { CATEGORY_WORDS, COMMON_WORDS } from './category-words.data';
import type { PlacedRequirement } from './proposed-outline';

/** Where a requirement may be answered. */
export interface Candidate {
  readonly title: string;
  /** Titles above it, from the widest. */
  readonly above: readonly string[];
  /** What evaluators look at there. */
  readonly criteria: string;
  readonly isLeaf: boolean;
}

const OWN_TITLE = 8;
const TITLE_ABOVE = 3;
const WORD_IN_TITLE = 4;
const WORD_IN_CRITERIA = 1;
/** A section without others below it is where one writes. */
const LEAF = 0.5;

const wordsOf = (text: string): string[] => [...new Set((text.normalize('NFKC').match(/[\p{L}\d]{2,}/gu) ?? []).filter((word) => !COMMON_WORDS.has(word)))];

/** The words of section titles that stand for the requirement's category, for what its number's letters usually mean, or for these letters as a word (기능-01). */
const titleWordsOf = ({ code, category }: PlacedRequirement): readonly string[] => {
  const own = tight(category === '' ? (usualCategory(code) ?? prefixOf(code)) : category);
  const known = CATEGORY_WORDS.find(({ of }) => of.test(own));
  const bare = own.replace(/요구사항$/u, '');
  return known?.titles ?? (bare === '' ? [] : [bare]);
};

/** How well a section fits; the first words of a category count more than those that are only near it. */
const fit = (candidate: Candidate, category: readonly string[], words: readonly string[]): number => {
  const title = tight(candidate.title);
  const above = candidate.above.map(tight);
  const byCategory = (text: string, weight: number): number => {
    const at = category.findIndex((word) => text.includes(word));
    return at < 0 ? 0 : weight - Math.min(at, 3);
  };
  const score =
    byCategory(title, OWN_TITLE) +
    Math.max(0, ...above.map((text) => byCategory(text, TITLE_ABOVE))) +
    words.filter((word) => title.includes(word)).length * WORD_IN_TITLE +
    words.filter((word) => candidate.criteria.includes(word)).length * WORD_IN_CRITERIA;
  return score > 0 && candidate.isLeaf ? score + LEAF : score;
};

/** The section of each requirement, by index of the candidates; null where none fits. The earlier of equals. */
export const placeRequirements = (requirements: readonly PlacedRequirement[], candidates: readonly Candidate[]): (number | null)[] =>
  requirements.map((requirement) => {
    const category = titleWordsOf(requirement);
    const words = wordsOf(requirement.title);
    const scores = candidates.map((candidate) => fit(candidate, category, words));
    const best = Math.max(0, ...scores);
    return best === 0 ? null : scores.indexOf(best);
  });
