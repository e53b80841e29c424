import { REQUIREMENT_LIMITS } from '@shoal/requirements-domain';
import type { RequirementField, RequirementTextsInput, ReviewDetailFragment } from '../../generated/graphql';

/** A requirement as its form holds it. */
export interface TypedTexts {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly definition: string;
  readonly details: string;
  readonly deliverables: string;
  /** Numbers with commas between them. */
  readonly related: string;
  readonly others: readonly { readonly label: string; readonly text: string }[];
}
type Texts = Pick<ReviewDetailFragment, 'code' | 'title' | 'category' | 'definition' | 'details' | 'deliverables' | 'related' | 'others'>;

export const NO_TEXTS: TypedTexts = { code: '', title: '', category: '', definition: '', details: '', deliverables: '', related: '', others: [] };

export const typedOf = ({ code, title, category, definition, details, deliverables, related, others }: Texts): TypedTexts => ({
  code: code ?? '', title, category: category ?? '', definition, details, deliverables, related: related.join(', '), others: others.map(({ label, text }) => ({ label, text })),
});

const listOf = (related: string): string[] => related.split(/[,，、;\n]+/u).map((code) => code.trim()).filter(Boolean);

const INPUT: { readonly [K in keyof TypedTexts]: (typed: TypedTexts) => Pick<RequirementTextsInput, K> } = {
  code: ({ code }) => ({ code: code.trim() || null }),
  title: ({ title }) => ({ title }),
  category: ({ category }) => ({ category: category.trim() || null }),
  definition: ({ definition }) => ({ definition }),
  details: ({ details }) => ({ details }),
  deliverables: ({ deliverables }) => ({ deliverables }),
  related: ({ related }) => ({ related: listOf(related) }),
  others: ({ others }) => ({ others: others.map(({ label, text }) => ({ label, text })) }),
};
const NAMES = Object.keys(INPUT) as (keyof TypedTexts)[];

export const changedNames = (before: TypedTexts, now: TypedTexts): readonly (keyof TypedTexts)[] => NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));

/** Only what was changed: what is not given stays, also where somebody else has changed it meanwhile. */
export const changedTexts = (before: TypedTexts, now: TypedTexts): RequirementTextsInput => Object.assign({}, ...changedNames(before, now).map((name) => INPUT[name](now))) as RequirementTextsInput;

/** How the requirement looks with these texts, before the server has said so. */
export const withTexts = <T extends Texts>(one: T, { related, others, ...typed }: TypedTexts): T => ({
  ...one, ...typed, code: typed.code.trim() || null, category: typed.category.trim() || null, related: listOf(related), others: others.map((other, at) => ({ ...one.others[at], ...other })),
});

export const fieldOf = (name: keyof TypedTexts): RequirementField => name.toUpperCase() as RequirementField;
export const nameOf = (field: RequirementField): keyof TypedTexts => field.toLowerCase() as keyof TypedTexts;

/** A field as one text, as the server tells it of corrections. */
export const shownText = (texts: Texts, field: RequirementField): string => {
  const value = texts[nameOf(field)];
  if (value === null || typeof value === 'string') return value ?? '';
  return value.map((part) => (typeof part === 'string' ? part : part.label === '' ? part.text : `${part.label}: ${part.text}`)).join(field === 'RELATED' ? ', ' : '\n');
};

/** Fields whose original is one text can be put back to it. */
export const canPutBack = (field: RequirementField): boolean => field !== 'RELATED' && field !== 'OTHERS';

/** Lines of the details; `cuts`: the lines, from 1, before which a new part begins. */
export const partsOf = (details: string, cuts: ReadonlySet<number>): readonly string[] => {
  const parts: string[][] = [[]];
  details.split('\n').forEach((line, at) => {
    if (at > 0 && cuts.has(at)) parts.push([]);
    parts.at(-1)?.push(line);
  });
  return parts.map((lines) => lines.join('\n').trim());
};

export const PARTS_MAX = REQUIREMENT_LIMITS.partsMax;
export const MERGED_MAX = REQUIREMENT_LIMITS.mergedMax;
