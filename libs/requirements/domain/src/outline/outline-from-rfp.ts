import { sharePages } from '@shoal/proposals-domain';
import type { EvaluationItem, PageLimit } from '../reading/rfp-reading';
import { withoutMarks } from '../understanding/text/numbering';
import { oneLine, tight } from '../understanding/text/tight';
import { COMMON_WORDS } from './category-words.data';
import { placeRequirements } from './place-requirements';
import type { ContentsLine } from './proposal-contents';
import { PLAN_LIMITS, type PlacedRequirement, type ProposedOutline, type ProposedSection } from './proposed-outline';

export interface OutlineInput {
  /** Empty where the RFP asks for no order. */
  readonly contents: readonly ContentsLine[];
  readonly evaluation: readonly EvaluationItem[];
  readonly pageLimits: readonly PageLimit[];
  readonly requirements: readonly PlacedRequirement[];
}

interface Draft {
  readonly parent: number | null;
  readonly level: number;
  readonly title: string;
  points: number | null;
  criteria: string;
  /** Judged by figures alone: it stands in a file of its own, which the page limit is not about. */
  isQuantitative: boolean;
}

/** Names that say how is judged and not what is written about. */
const WHOLE = /^(?:기술(?:능력)?|제안서?|정성(?:적)?|종합|비계량)?(?:평가|부문|분야|점수|능력|제안)*(?:평가|부문|분야|제안서)$/u;
const LONGEST_TITLE = 120;
/** Of the mean weight of those that the RFP gives points: a section without points needs room, too. */
const UNWEIGHTED_SHARE = 0.5;

/** The limit of the text that the sections are for; slides, summaries and the price have others. */
export const proposalPageLimit = (limits: readonly PageLimit[]): PageLimit | null => {
  const ours = limits.filter(({ of }) => of === null || !/발표|요약|가격|정량|설명|별첨/u.test(of));
  return ours.find(({ of }) => of !== null && /정성|기술|본문/u.test(of)) ?? ours[0] ?? null;
};

const draftsOfContents = (contents: readonly ContentsLine[]): Draft[] => {
  const open: number[] = [];
  return contents.map(({ level, title }, at) => {
    open.length = Math.min(open.length, level - 1);
    const parent = open.at(-1) ?? null;
    open.push(at);
    return { parent, level: open.length, title, points: null, criteria: '', isQuantitative: false };
  });
};

/** Every name once under the one above it, in the order of the table; price is handed in apart. */
const draftsOfEvaluation = (items: readonly EvaluationItem[]): Draft[] => {
  const drafts: Draft[] = [];
  const known = new Map<string, number>();
  for (const { path, points, criteria, kind } of items) {
    if (kind === 'price') continue;
    const names = path.map((name) => oneLine(withoutMarks(name)).slice(0, LONGEST_TITLE)).filter((name, at) => name !== '' && (at === path.length - 1 || !WHOLE.test(tight(name)))).slice(-PLAN_LIMITS.levels);
    let parent: number | null = null;
    names.forEach((title, depth) => {
      const key: string = `${parent ?? ''} ${tight(title)}`;
      const at: number = known.get(key) ?? drafts.push({ parent, level: depth + 1, title, points: null, criteria: '', isQuantitative: kind === 'quantitative' }) - 1;
      known.set(key, at);
      parent = at;
    });
    const last = parent === null ? undefined : drafts[parent];
    if (last) Object.assign(last, { points: (last.points ?? 0) + points, criteria: [last.criteria, criteria].filter(Boolean).join('\n') });
  }
  return drafts;
};

const wordsOf = (text: string): string[] => (text.normalize('NFKC').match(/[\p{L}\d]{2,}/gu) ?? []).filter((word) => !COMMON_WORDS.has(word));

/** How much of a name a title says: all of it, a part, single words. */
const likeness = (title: string, name: string): number => {
  const [own, wanted] = [tight(title), tight(name)];
  const whole = own === wanted ? 5 : own.includes(wanted) || (own.length > 2 && wanted.includes(own)) ? 3 : 0;
  return whole + wordsOf(name).filter((word) => own.includes(word)).length;
};

/** The item's own name tells more than those above it. */
const OWN_NAME = 3;

/** Gives each evaluation item's points to the section of the contents whose title says most of it; what fits none is nobody's. */
const tiePoints = (drafts: readonly Draft[], items: readonly EvaluationItem[]): void => {
  for (const { path, points, criteria, kind } of items) {
    if (kind === 'price') continue;
    const scores = drafts.map(({ title }) => path.reduce((sum, name, at) => sum + likeness(title, name) * (at === path.length - 1 ? OWN_NAME : 1), 0));
    const best = Math.max(0, ...scores);
    const draft = best === 0 ? undefined : drafts[scores.indexOf(best)];
    if (draft) Object.assign(draft, { points: (draft.points ?? 0) + points, criteria: [draft.criteria, criteria].filter(Boolean).join('\n'), isQuantitative: kind === 'quantitative' });
  }
};

/** Weight of each leaf: its own points and an even part of what is given to the sections above it. */
const weightsOf = (drafts: readonly Draft[], leaves: readonly number[]): number[] => {
  const below = (at: number): number[] => leaves.filter((leaf) => isWithin(drafts, leaf, at));
  const weights = new Map(leaves.map((leaf) => [leaf, 0]));
  drafts.forEach(({ points }, at) => {
    const heirs = points === null ? [] : below(at);
    for (const leaf of heirs) weights.set(leaf, (weights.get(leaf) ?? 0) + (points ?? 0) / heirs.length);
  });
  const given = [...weights.values()].filter((weight) => weight > 0);
  const usual = given.length === 0 ? 1 : (given.reduce((sum, weight) => sum + weight, 0) / given.length) * UNWEIGHTED_SHARE;
  return leaves.map((leaf) => weights.get(leaf) || usual);
};

const isWithin = (drafts: readonly Draft[], leaf: number, above: number): boolean => {
  for (let at: number | null = leaf; at !== null; at = drafts[at]?.parent ?? null) if (at === above) return true;
  return false;
};

const titlesAbove = (drafts: readonly Draft[], at: number): string[] => {
  const titles: string[] = [];
  for (let up = drafts[at]?.parent ?? null; up !== null; up = drafts[up]?.parent ?? null) titles.unshift(drafts[up]?.title ?? '');
  return titles;
};

/** Sections by what the RFP says; null where it says neither an order nor what is judged. Pure: a person confirms before anything changes. */
export const outlineFromRfp = ({ contents, evaluation, pageLimits, requirements }: OutlineInput): ProposedOutline | null => {
  const drafts = (contents.length > 0 ? draftsOfContents(contents) : draftsOfEvaluation(evaluation)).slice(0, PLAN_LIMITS.sections);
  if (drafts.length === 0) return null;
  if (contents.length > 0) tiePoints(drafts, evaluation);
  const parents = new Set(drafts.map(({ parent }) => parent));
  const leaves = drafts.flatMap((_, at) => (parents.has(at) ? [] : [at]));
  const limit = proposalPageLimit(pageLimits);
  const isApart = limit?.of != null && /정성/u.test(limit.of);
  const paged = leaves.filter((leaf) => !(isApart && drafts[leaf]?.isQuantitative));
  const pages = new Map(limit === null ? [] : sharePages(weightsOf(drafts, paged), limit.pages).map((count, at) => [paged[at], count]));
  const placed = placeRequirements(requirements, drafts.map(({ title, criteria, isQuantitative }, at) => ({ title: isQuantitative ? '' : title, above: titlesAbove(drafts, at), criteria: isQuantitative ? '' : criteria, isLeaf: !parents.has(at) })));
  const sections = drafts.map(({ parent, level, title, points }, at): ProposedSection => ({ parent, level, title, points, pages: pages.get(at) ?? null, requirementIds: requirements.filter((_, of) => placed[of] === at).map(({ id }) => id) }));
  return { source: contents.length > 0 ? 'contents' : 'evaluation', pageLimit: limit?.pages ?? null, sections, unplacedIds: requirements.filter((_, of) => placed[of] === null).map(({ id }) => id) };
};
