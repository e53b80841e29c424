import type { PointRow } from './evaluation-rows';

const isAbout = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;

/** How many rows below a band add up to its points; 0 where it heads none. Bands within it count with what they head. */
const headed = (rows: readonly PointRow[], at: number): number => {
  const band = rows[at];
  let sum = 0;
  for (let next = at + 1; band !== undefined && next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined || row.isTotal) continue;
    const within = row.isBand ? headed(rows, next) : 0;
    if (row.isBand && within === 0) return 0;
    next += within;
    sum += row.points;
    if (isAbout(sum, band.points)) return next - at;
    if (sum > band.points) return 0;
  }
  return 0;
};

/** Items only: totals are left out, and a row whose points the rows below it add up to heads them instead of being one. */
export const groupRows = (rows: readonly PointRow[]): readonly PointRow[] => {
  const items: PointRow[] = [];
  const headings: { readonly path: readonly string[]; readonly until: number }[] = [];
  rows.forEach((row, at) => {
    while (headings.length > 0 && (headings.at(-1)?.until ?? 0) < at) headings.pop();
    if (row.isTotal) return;
    const above = headings.flatMap(({ path }) => path).filter((name) => !row.path.includes(name));
    const count = row.isBand ? headed(rows, at) : 0;
    if (count > 0) headings.push({ path: row.path, until: at + count });
    else items.push({ ...row, path: [...above, ...row.path] });
  });
  return items;
};
