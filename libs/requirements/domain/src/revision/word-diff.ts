/** A stretch of words that stayed, went or came. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words and what stands between them, so that the parts put together are the whole text. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];
/** A table of this size takes some milliseconds; longer texts are told as one change between what they have in common at both ends. */
const CELLS_MAX = 4_000_000;

/** From one text to another, word by word; putting together what is not added gives the first, what is not removed the second. */
export const wordDiff = (before: string, after: string): readonly DiffPart[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const middle = between(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  return joined([{ kind: 'same', text: was.slice(0, head).join('') }, ...middle, { kind: 'same', text: tail === 0 ? '' : was.slice(-tail).join('') }]);
};

const between = (was: readonly string[], is: readonly string[]): readonly DiffPart[] => {
  if (was.length * is.length > CELLS_MAX) return [{ kind: 'removed', text: was.join('') }, { kind: 'added', text: is.join('') }];
  const width = is.length + 1;
  // Of the longest common run of words from each place on.
  const lengths = new Uint32Array((was.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) lengths[row * width + column] = was[row] === is[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < was.length || column < is.length) {
    if (row < was.length && column < is.length && was[row] === is[column]) {
      parts.push({ kind: 'same', text: was[row] as string });
      [row, column] = [row + 1, column + 1];
    } else if (column === is.length || (row < was.length && at(row + 1, column) >= at(row, column + 1))) parts.push({ kind: 'removed', text: was[row++] as string });
    else parts.push({ kind: 'added', text: is[column++] as string });
  }
  return parts;
};

const joined = (parts: readonly DiffPart[]): readonly DiffPart[] => {
  const whole: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
};
