import type { StoredRequirement } from '../requirement/requirement';

/**
 * The order of the RFP, one whole number for each of its cards; what it does not have stays behind the one that it stood behind before.
 * `places`: by id, where a requirement stands in the RFP, from 0.
 */
export const reordered = (requirements: readonly StoredRequirement[], places: ReadonlyMap<string, number>): readonly StoredRequirement[] => {
  const before = [...requirements].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const followers = new Map<number, StoredRequirement[]>();
  let at = 0;
  for (const one of before) {
    const place = places.get(one.id);
    // What is new has no place of before that others could stand behind.
    if (place !== undefined) at = one.position > 0 ? place + 1 : at;
    else followers.set(at, [...(followers.get(at) ?? []), one]);
  }
  const moved = [...followers].flatMap(([behind, ones]) => ones.map((one, order) => ({ ...one, position: behind + (order + 1) / (ones.length + 1) })));
  const placed = requirements.flatMap((one) => (places.has(one.id) ? [{ ...one, position: (places.get(one.id) ?? 0) + 1 }] : []));
  return [...placed, ...moved].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
};
