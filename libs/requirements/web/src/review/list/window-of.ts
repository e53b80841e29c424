/** Rows drawn above and below those that are seen, so that a quick hand meets no gap. */
const SPARE = 8;

/** Which of `count` rows of equal height are drawn: from `first` up to, not including, `end`. */
export const windowOf = (scrollTop: number, height: number, rowHeight: number, count: number): { readonly first: number; readonly end: number } => {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE), Math.max(0, count - 1));
  return { first, end: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + SPARE) };
};

/** Where the list has to be scrolled to, so that this row is seen whole; null where it is. */
export const scrollFor = (place: number, rowHeight: number, scrollTop: number, height: number): number | null => {
  const [top, bottom] = [place * rowHeight, (place + 1) * rowHeight];
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : null;
};
