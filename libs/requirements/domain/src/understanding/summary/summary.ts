import type { SummaryRow } from '../../reading/rfp-reading';
import type { CardDraft } from '../cards/card-draft';
import type { CollectedList } from '../cards/collect-cards';
import { codeIn, comparableCode } from '../codes/requirement-code';
import { oneLine, tight } from '../text/tight';

const SHARE_OF_KNOWN = 0.5;

/** A row for many (SFR-001~012) is no row of one. */
const RANGE = /[~∼〜]/u;

const codeOf = (piece: CardDraft): string | null => codeIn(piece.text('code'))?.code ?? null;
const hasBody = ({ pieces }: CollectedList): boolean => pieces.some((piece) => piece.has('details') || piece.has('definition'));

/**
 * Lists of requirements are the requirements themselves where they say what is asked and no card says it;
 * a list of numbers and names, or one whose numbers have cards, is the summary.
 */
export const sortLists = (lists: readonly CollectedList[], cards: readonly CardDraft[]): { readonly requirements: readonly CardDraft[]; readonly summary: readonly CardDraft[] } => {
  const known = new Set(cards.flatMap((card) => codeOf(card) ?? []).map(comparableCode));
  const isSummary = (list: CollectedList): boolean => {
    if (!hasBody(list)) return true;
    const codes = list.pieces.flatMap((piece) => codeOf(piece) ?? []);
    return codes.length > 0 && codes.filter((code) => known.has(comparableCode(code))).length >= codes.length * SHARE_OF_KNOWN;
  };
  return { requirements: lists.filter((list) => !isSummary(list)).flatMap(({ pieces }) => pieces), summary: lists.filter(isSummary).flatMap(({ pieces }) => pieces) };
};

/** The summary's rows; one that stands in two summaries with the same name counts once. */
export const summaryRows = (pieces: readonly CardDraft[]): readonly SummaryRow[] => {
  const seen = new Set<string>();
  return pieces.flatMap((piece): readonly SummaryRow[] => {
    const read = codeIn(piece.text('code'));
    const place = piece.places[0];
    if (read === null || place === undefined || RANGE.test(read.code)) return [];
    const title = oneLine(piece.text('title')) || read.rest;
    const key = `${comparableCode(read.code)} ${tight(title)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ code: read.code, title, category: oneLine(piece.text('category')) || null, place }];
  });
};
