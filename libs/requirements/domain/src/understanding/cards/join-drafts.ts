import { comparableCode } from '../codes/requirement-code';
import { tight } from '../text/tight';
import type { CardDraft, DraftField } from './card-draft';

const HEAD: readonly DraftField[] = ['code', 'title', 'category'];

const isSame = (open: CardDraft, piece: CardDraft, field: DraftField): boolean => (field === 'code' ? comparableCode(open.text(field)) === comparableCode(piece.text(field)) : tight(open.text(field)) === tight(piece.text(field)));
const contradicts = (open: CardDraft, piece: CardDraft): boolean => HEAD.some((field) => open.has(field) && piece.has(field) && piece.text(field) !== '' && !isSame(open, piece, field));

/**
 * Whether a piece goes on with the requirement before it. `isApart` says that something else stands between the two.
 * A head that is printed again on the next page goes on; a whole card with the same number is another card.
 */
export const belongsTo = (open: CardDraft, piece: CardDraft, isApart: boolean): boolean => {
  if (!piece.hasHead) return !isApart || (piece.leading === '' && [...piece.fields.keys()].every((field) => !open.has(field)) && piece.others.length === 0);
  if (isApart || contradicts(open, piece)) return false;
  const isAgain = HEAD.some((field) => open.has(field) && piece.has(field));
  if (!isAgain) return !open.hasBody;
  if (!open.hasBody) return piece.has('code') || !open.has('code');
  if (open.hasTail || (open.has('definition') && piece.has('definition'))) return false;
  return (piece.hasBody || piece.leading !== '') && (piece.has('code') || piece.has('title'));
};
