import { matchesKorean } from '../editor/match-korean';

interface Named {
  readonly code: string;
  readonly title: string;
}

/** `SFR-001`, `sfr 1` and `SFR001` are the same number. */
const codeKey = (text: string): string => (text.normalize('NFKC').toLowerCase().match(/\p{L}+|\d+/gu) ?? []).map((part) => part.replace(/^0+(?=\d)/u, '')).join(' ');

/** How well it fits what was typed: the number itself, one that begins so, a title that begins so, anything else; null where it does not. */
const fit = ({ code, title }: Named, query: string): number | null => {
  const [key, wanted] = [codeKey(code), codeKey(query)];
  if (wanted !== '' && key === wanted) return 0;
  const typed = query.normalize('NFC').toLowerCase().replace(/[\s-]/gu, '');
  if (code.toLowerCase().replace(/[\s-]/gu, '').startsWith(typed)) return 1;
  if (matchesKorean([...title.replace(/\s+/gu, '')].slice(0, [...typed].length).join(''), query)) return 2;
  if (matchesKorean(code, query)) return 3;
  return matchesKorean(title, query) ? 4 : null;
};

/** Requirements that fit, the best first and otherwise in their own order; all of them where nothing was typed. */
export const findRequirements = <T extends Named>(rows: readonly T[], query: string, most = Infinity): T[] => {
  if (query.trim() === '') return rows.slice(0, most);
  const fitting = rows.flatMap((row, at) => {
    const rank = fit(row, query);
    return rank === null ? [] : [{ row, rank, at }];
  });
  return fitting.sort((a, b) => a.rank - b.rank || a.at - b.at).slice(0, most).map(({ row }) => row);
};
