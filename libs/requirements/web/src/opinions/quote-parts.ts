interface Quoted {
  readonly quote: string;
  readonly wordsFrom: number;
  readonly wordsTo: number;
}

/** A quote before, within and after the words in question. */
export const quoteParts = ({ quote, wordsFrom, wordsTo }: Quoted): readonly [string, string, string] => {
  const from = Math.max(0, Math.min(wordsFrom, quote.length));
  const to = Math.max(from, Math.min(wordsTo, quote.length));
  return [quote.slice(0, from), quote.slice(from, to), quote.slice(to)];
};
