import type { SourceBlock, SourceTable } from '../../source/source-document';
import type { Found } from '../../reading/rfp-reading';
import { gridOf, placeOf, placesOf, rowsOf, textOfCell } from '../tables/table-text';
import { isNoise } from '../text/noise';
import { isContentsLine, numbered, withoutMarks } from '../text/numbering';
import { oneLine, tight } from '../text/tight';

export interface ListSection {
  /** What the heading of the list is, without spaces and numbers. */
  readonly heading: RegExp;
  /** What the column is called where the list is a table. */
  readonly column: RegExp;
}

export const QUALIFICATIONS: ListSection = { heading: /^(?:입찰|제안|사업|경쟁입찰)?(?:참가|참여|응모)?자격(?:요건|조건|사항|및제한|제한|기준)?$|^(?:입찰|제안)?참가자격.{0,8}$/u, column: /자격|요건/u };
export const SUBMISSIONS: ListSection = { heading: /^(?:입찰|제안서?|제안)?(?:참가)?(?:등록)?(?:시)?(?:제출|구비)서류(?:목록|및방법|일체|등)?$|^(?:제안서|입찰)(?:및)?제출서류.{0,8}$|^제출(?:할)?서류.{0,6}$/u, column: /^(?:제출|구비)?서류(?:명|목록|구분)?$|^제출(?:서류|물)$|^서식명$/u };

const UNNUMBERED = 10;
const rankOf = (text: string): number => numbered(text).rank ?? UNNUMBERED;

const ofTable = (table: SourceTable, { column }: ListSection): readonly Found<string>[] => {
  const grid = gridOf(table);
  const at = (grid[0] ?? []).findIndex((cell) => column.test(tight(textOfCell(cell))));
  return rowsOf(table).flatMap((cells, row) => {
    const cell = at < 0 ? cells[0] : grid[row]?.[at];
    const text = oneLine(textOfCell(cell));
    return cell === undefined || cell.row !== row || (at >= 0 && row === 0) || text === '' || (at < 0 && table.columns > 1) ? [] : [{ value: text, written: text, place: placesOf([cell], table)[0] ?? placeOf(table) }];
  });
};

const isHeadingOf = (block: SourceBlock, section: ListSection): boolean => block.kind === 'paragraph' && block.note === undefined && !isContentsLine(block.text) && section.heading.test(tight(withoutMarks(block.text)).replace(/[:：]$/u, ''));

/** The title of a form behind the text: '[별지 제1호 서식] …'. */
const FORM = /^[[<(〔【「]?(?:별지|별첨|서식)(?:제?\d+)/u;

/** What stands under a list's heading until the next heading that is as wide: a line or a table's row each. */
export const readList = (flow: readonly SourceBlock[], heads: ReadonlySet<string>, used: ReadonlySet<number>, section: ListSection): readonly Found<string>[] => {
  const found: Found<string>[] = [];
  const seen = new Set<string>();
  let until: { readonly rank: number; readonly level: number | null } | null = null;
  for (const block of flow) {
    if (isHeadingOf(block, section) && block.kind === 'paragraph') {
      until = { rank: rankOf(block.text), level: block.level };
      continue;
    }
    if (until === null || used.has(block.id)) continue;
    if (block.kind === 'table') {
      for (const item of ofTable(block, section)) if (!seen.has(tight(item.value))) found.push(item);
      continue;
    }
    if (isNoise(block, heads)) continue;
    const rank = rankOf(block.text);
    // Print shows no levels: a list whose lines are not forms themselves ends where the forms begin.
    const beginsForms = rank === UNNUMBERED && FORM.test(tight(block.text)) && found.length > 0 && !found.some(({ written }) => FORM.test(tight(written)));
    if (beginsForms || (rank <= until.rank && (rank < UNNUMBERED || block.level !== null))) until = null;
    else if (block.level !== null && (until.level === null || block.level <= until.level)) until = null;
    else {
      const text = oneLine(withoutMarks(block.text));
      if (!seen.has(tight(text))) found.push({ value: text, written: oneLine(block.text), place: placeOf(block) });
      seen.add(tight(text));
    }
  }
  return found;
};
