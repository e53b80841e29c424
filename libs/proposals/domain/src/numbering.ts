const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman figures in plain letters (`IV`, not `Ⅳ`), so that search and fonts treat them alike. */
export const romanFigure = (value: number): string => {
  let rest = value;
  let figure = '';
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      figure += letters;
      rest -= size;
    }
  return figure;
};

/** Chapters count in Roman figures, everything below in decimals: [4] → `IV`, [4, 2, 1] → `4.2.1`. */
export const sectionNumber = (path: readonly number[]): string => {
  const [chapter = 0] = path;
  return path.length === 1 ? romanFigure(chapter) : path.join('.');
};
