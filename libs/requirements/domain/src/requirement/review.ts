import { ShoalError } from '@shoal/contract';
import { sameValue } from '../revision/same-text';
import { type Corrections, EMPTY_TEXTS, fieldsIn, pickTexts, type RequirementField, type RequirementTexts, type SomeTexts, type StoredRequirement, textsOf, without } from './requirement';

/** The fields in which `texts` says something else than the requirement. */
const differingFields = (one: RequirementTexts, texts: SomeTexts): RequirementField[] => fieldsIn(texts).filter((field) => !sameValue(one[field], texts[field] as RequirementTexts[RequirementField]));

/** A person's words stand from now on; whoever writes what the RFP says takes the correction back. */
export const correct = (one: StoredRequirement, texts: SomeTexts): StoredRequirement => {
  const fields = differingFields(one, texts);
  const now = { ...one, ...(Object.fromEntries(fields.map((field) => [field, texts[field]])) as SomeTexts) } as StoredRequirement;
  const { found } = one;
  if (found === null) return now;
  const back = fields.filter((field) => sameValue(now[field], found[field]));
  const corrections = Object.fromEntries(fields.map((field) => [field, { said: found[field] }])) as Corrections;
  return { ...now, corrections: without({ ...one.corrections, ...corrections }, back), incoming: without(one.incoming, fields) };
};

/** What the RFP newly says is taken over. */
export const acceptIncoming = (one: StoredRequirement, fields: readonly RequirementField[]): StoredRequirement => {
  const known = requireIncoming(one, fields);
  return { ...one, ...(Object.fromEntries(known.map((field) => [field, one.incoming[field]])) as SomeTexts), corrections: without(one.corrections, known), incoming: without(one.incoming, known) } as StoredRequirement;
};

/** The correction stands, and the same text does not come again. */
export const keepMine = (one: StoredRequirement, fields: readonly RequirementField[]): StoredRequirement => {
  const known = requireIncoming(one, fields);
  const decided = Object.fromEntries(known.map((field) => [field, { said: one.incoming[field] }])) as Corrections;
  return { ...one, corrections: { ...one.corrections, ...decided }, incoming: without(one.incoming, known) };
};

/** Errors: REQUIREMENT_NOTHING_INCOMING. */
const requireIncoming = ({ incoming }: StoredRequirement, fields: readonly RequirementField[]): readonly RequirementField[] => {
  const known = fieldsIn(incoming).filter((field) => fields.includes(field));
  if (known.length === 0) throw new ShoalError('REQUIREMENT_NOTHING_INCOMING');
  return known;
};

const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n');

/** The first takes in the texts of the others, which are marked as taken out. */
export const merge = (into: StoredRequirement, others: readonly StoredRequirement[]): { readonly merged: StoredRequirement; readonly removed: readonly StoredRequirement[] } => {
  const all = [into, ...others];
  const texts: SomeTexts = {
    definition: joined(all.map(({ definition }) => definition)),
    details: joined(all.map(({ details }) => details)),
    deliverables: joined(all.map(({ deliverables }) => deliverables)),
    related: [...new Set(all.flatMap(({ related }) => related))].filter((code) => !all.some((one) => one.code === code)),
    others: all.flatMap((one) => one.others).filter((other, at, list) => list.findIndex(({ label, text }) => label === other.label && text === other.text) === at),
  };
  const merged = correct(into, texts);
  const places = all.filter(({ rfpId }) => rfpId === into.rfpId).flatMap((one) => one.places);
  return { merged: { ...merged, places: places.filter(({ block }, at) => places.findIndex((place) => place.block === block) === at) }, removed: others.map(takeOut) };
};

/** The requirement keeps the first part; the others become requirements of their own behind it. */
export const split = (one: StoredRequirement, parts: readonly [SomeTexts, ...SomeTexts[]], newId: () => string): { readonly kept: StoredRequirement; readonly made: readonly StoredRequirement[] } => {
  const [first, ...rest] = parts;
  const made = rest.map((texts): StoredRequirement => ({ ...typed({ ...pickTexts(one, ['code', 'category']), ...texts }, newId()), splitFrom: one.id, rfpId: one.rfpId, places: [...one.places] }));
  return { kept: correct(one, first), made };
};

/** What a person adds. */
export const typed = (texts: SomeTexts, id: string): StoredRequirement => ({
  ...textsOf({ ...EMPTY_TEXTS, ...texts } as RequirementTexts), id, state: 'active', removedBy: null, found: null, isInRfp: false, corrections: {}, incoming: {}, splitFrom: null, rfpId: null, places: [], doubts: [], doubtsSettled: false, position: 0,
});

export const takeOut = (one: StoredRequirement): StoredRequirement => ({ ...one, state: 'removed', removedBy: 'person' });
/** What the RFP does not have any more is from now on a person's own, so that the same reading does not take it away again. */
export const putBack = (one: StoredRequirement): StoredRequirement => ({ ...one, ...(one.removedBy === 'reading' && { found: null, corrections: {}, incoming: {} }), state: 'active', removedBy: null });
