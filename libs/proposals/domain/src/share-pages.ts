/**
 * Whole pages by weight that add up to the limit; what rounding leaves goes to the largest remainders, the earlier one first. Each has at
 * least one where there are enough: those with most give them, the lightest of equals. Weights of nothing share as if they were equal.
 */
export const sharePages = (weights: readonly number[], limit: number): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (limit * weight) / sum : limit / weights.length));
  const pages = exact.map((value) => Math.floor(value));
  const rest = limit - pages.reduce((all, value) => all + value, 0);
  const byRemainder = exact.map((value, at) => ({ at, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, rest)) pages[at] = (pages[at] ?? 0) + 1;
  for (let empty = pages.indexOf(0); limit >= weights.length && empty >= 0; empty = pages.indexOf(0)) {
    const most = Math.max(...pages);
    const [giver] = byRemainder.filter(({ at }) => pages[at] === most).sort((a, b) => (weights[a.at] ?? 0) - (weights[b.at] ?? 0) || b.at - a.at);
    if (giver) pages[giver.at] = most - 1;
    pages[empty] = 1;
  }
  return pages;
};
