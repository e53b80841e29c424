import type { FoundRequirement } from '../reading/rfp-reading';
import { fieldText } from '../requirement/field-text';
import { type Corrections, fieldsIn, isCorrected, pickTexts, REQUIREMENT_FIELDS, type RequirementField, type RequirementTexts, type SomeTexts, type StoredRequirement, textsOf } from '../requirement/requirement';
import { compareRequirements, type RequirementComparison } from './compare-requirements';
import { reordered } from './reordered';
import { changedFields, codeForm, sameValue } from './same-text';

/** What a reading did to one requirement. */
export interface ReadingChange {
  readonly requirementId: string;
  readonly kind: 'added' | 'changed' | 'renumbered' | 'removed';
  readonly fields: readonly RequirementField[];
  /** What the RFP said and says, of the fields that changed; all of them where it came or went. */
  readonly before: SomeTexts | null;
  readonly after: SomeTexts | null;
}

export interface AppliedReading {
  /** All requirements of the tender, as they stand now. */
  readonly requirements: readonly StoredRequirement[];
  readonly changes: readonly ReadingChange[];
}

/** An RFP as it was read: `newId` makes an id for each requirement that is new. */
export interface IncomingReading {
  readonly rfpId: string;
  readonly requirements: readonly FoundRequirement[];
  readonly newId: () => string;
}

/**
 * Brings requirements up to what an RFP says. What a person corrected stays; where the RFP says something new of it, that is kept beside as
 * incoming. What the RFP does not have any more is marked and kept. The same reading once more changes nothing.
 */
export const applyReading = (stored: readonly StoredRequirement[], reading: IncomingReading): AppliedReading => {
  const read = stored.filter(({ found }) => found !== null).sort((a, b) => rank(a) - rank(b) || a.position - b.position);
  const cards = reading.requirements.map(textsOf);
  const comparisons = withTyped(compareRequirements(read.map(({ found }) => found as RequirementTexts), cards), stored, cards);
  const changes: ReadingChange[] = [];
  const next = new Map(stored.map((one) => [one.id, one]));
  const places = new Map<string, number>();
  for (const comparison of comparisons) {
    const was = comparison.kind === 'typed' ? comparison.typed : 'before' in comparison ? (read[comparison.before] as StoredRequirement) : null;
    const card = 'after' in comparison ? reading.requirements[comparison.after] : undefined;
    const now = card ? found(was, card, reading) : gone(was as StoredRequirement);
    next.set(now.id, now);
    if ('after' in comparison) places.set(now.id, comparison.after);
    changes.push(...changesOf(was, now, comparison));
  }
  // The first reading brings everything: there is nothing that it changed.
  return { requirements: reordered([...next.values()], places), changes: read.length === 0 ? [] : changes };
};

/** What the RFP had pairs before what it had not, so that the same reading finds each where it was. */
const rank = ({ isInRfp, state }: StoredRequirement): number => (isInRfp ? 0 : state === 'active' ? 1 : 2);

type Comparison = RequirementComparison | { readonly kind: 'typed'; readonly typed: StoredRequirement; readonly after: number };

/** A card that nobody had read before may be what a person had typed under its number. */
const withTyped = (comparisons: readonly RequirementComparison[], stored: readonly StoredRequirement[], cards: readonly RequirementTexts[]): readonly Comparison[] => {
  const typed = new Map(stored.filter((one) => one.found === null && one.splitFrom === null && codeForm(one) !== '').map((one) => [codeForm(one), one]));
  return comparisons.map((comparison): Comparison => {
    if (comparison.kind !== 'added') return comparison;
    const form = codeForm(cards[comparison.after] as RequirementTexts);
    const known = typed.get(form);
    if (!known) return comparison;
    typed.delete(form);
    return { kind: 'typed', typed: known, after: comparison.after };
  });
};

const fresh = (card: FoundRequirement, { rfpId, newId }: IncomingReading): StoredRequirement => ({
  ...textsOf(card), id: newId(), state: 'active', removedBy: null, found: textsOf(card), isInRfp: true, corrections: {}, incoming: {}, splitFrom: null,
  rfpId, places: [...card.places], doubts: [...card.doubts], doubtsSettled: false, position: 0,
});

/** What the RFP has. */
const found = (was: StoredRequirement | null, card: FoundRequirement, reading: IncomingReading): StoredRequirement => {
  if (was === null) return fresh(card, reading);
  const is = textsOf(card);
  const corrections = was.found === null ? typedFields(was, is) : was.corrections;
  const known = { ...was, corrections };
  const free = REQUIREMENT_FIELDS.filter((field) => !isCorrected(known, field));
  const isBack = was.state === 'removed' && was.removedBy === 'reading';
  return {
    ...known,
    ...pickTexts(is, free),
    ...(isBack && { state: 'active' as const, removedBy: null }),
    found: is,
    isInRfp: true,
    incoming: pickTexts(is, fieldsIn(corrections).filter((field) => isNews(known, field, is))),
    rfpId: reading.rfpId,
    places: [...card.places],
    doubts: [...card.doubts],
    doubtsSettled: was.doubtsSettled && was.found !== null && changedFields(was.found, is).length === 0,
  };
};

/** What a person typed is theirs as a correction is; the RFP fills what they left empty. */
const typedFields = (typed: StoredRequirement, is: RequirementTexts): Corrections =>
  Object.fromEntries(REQUIREMENT_FIELDS.filter((field) => fieldText(typed[field]) !== '').map((field) => [field, sameValue(typed[field], is[field]) ? { said: is[field] } : null]));

/** Neither what the person had before them when they decided, nor what they wrote. */
const isNews = ({ corrections, ...mine }: StoredRequirement, field: RequirementField, is: RequirementTexts): boolean => {
  const decided = corrections[field];
  return !(decided && sameValue(decided.said, is[field])) && !sameValue(mine[field], is[field]);
};

const gone = (was: StoredRequirement): StoredRequirement => ({ ...was, isInRfp: false, ...(was.state === 'active' && { state: 'removed' as const, removedBy: 'reading' as const }) });

const changesOf = (was: StoredRequirement | null, now: StoredRequirement, { kind }: Comparison): readonly ReadingChange[] => {
  const one = { requirementId: now.id };
  const isBack = was !== null && was.state === 'removed' && now.state === 'active';
  if (was === null || kind === 'added' || kind === 'typed' || isBack) {
    return was !== null && was.found === null && now.found !== null ? [] : [{ ...one, kind: 'added', fields: [...REQUIREMENT_FIELDS], before: null, after: now.found }];
  }
  if (kind === 'removed') return was.state === 'removed' ? [] : [{ ...one, kind, fields: [...REQUIREMENT_FIELDS], before: was.found, after: null }];
  if (kind === 'same') return [];
  const fields = changedFields(was.found as RequirementTexts, now.found as RequirementTexts);
  return [{ ...one, kind, fields, before: pickTexts(was.found as RequirementTexts, fields), after: pickTexts(now.found as RequirementTexts, fields) }];
};
