import { labelledLine } from './card-label';
import type { DraftField } from './card-draft';

const INLINE: readonly string[] = ['definition', 'details', 'deliverables', 'related'];

/** A cell under 상세설명 that holds "□ 정의 …", "□ 세부내용 …" one under the other; any other text is all details. */
export const splitInlineLabels = (text: string): readonly { readonly field: DraftField; readonly text: string }[] => {
  const parts: { field: DraftField; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const found = labelledLine(line);
    if (found !== null && INLINE.includes(found.field) && (parts.length > 0 || found.field === 'definition' || found.field === 'details')) parts.push({ field: found.field as DraftField, lines: found.rest === '' ? [] : [found.rest] });
    else if (parts.length === 0) return [{ field: 'details', text }];
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ field, lines }) => ({ field, text: lines.join('\n') }));
};
