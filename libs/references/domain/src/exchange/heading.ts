import { isEmptyRow, cellText, type SheetRow } from './sheet';
import type { Columns } from './column';

/** Which column of a file holds which column of the table. */
export interface HeadingMap {
  /** For each column of the table the place in the file, counted from 0; -1 where the file has none. */
  readonly places: readonly number[];
  /** Keys of columns that have to be there and are not. */
  readonly missing: readonly string[];
  /** Headings that stand twice. */
  readonly twice: readonly string[];
  /** Headings that nobody knows: their columns are left out. */
  readonly ignored: readonly string[];
}

const squeezed = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/[\s*()'’·-]/g, '');

/** The headings of the first row, in either language, in any order. */
export const mapHeadings = (columns: Columns, head: SheetRow): HeadingMap => {
  const found = head.map((cell) => squeezed(cellText(cell)));
  const names = Object.values(columns).map(({ heading }) => [squeezed(heading.ko), squeezed(heading.en)]);
  const places = names.map((either) => found.findIndex((heading) => either.includes(heading)));
  const shown = (at: number): string => cellText(head[at]);
  return {
    places,
    missing: Object.entries(columns).flatMap(([key, { isRequired }], at) => (isRequired && places[at] === -1 ? [key] : [])),
    twice: names.flatMap((either, at) => (found.filter((heading) => either.includes(heading)).length > 1 ? [shown(places[at] ?? 0)] : [])),
    ignored: found.flatMap((heading, at) => (heading !== '' && !names.some((either) => either.includes(heading)) ? [shown(at)] : [])),
  };
};

/** A row of the file in the order of the table. */
export const inOrder = ({ places }: HeadingMap, row: SheetRow): SheetRow => places.map((place) => (place === -1 ? null : (row[place] ?? null)));

/** The template's own example, left where it stood. */
export const isExampleRow = (columns: Columns, row: SheetRow): boolean =>
  !isEmptyRow(row) && (['ko', 'en'] as const).some((language) => Object.values(columns).every(({ example }, at) => cellText(row[at]) === example[language]));
