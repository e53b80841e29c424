/** Attributes as Tiptap's Link writes them, so that opening the text changes nothing in it. */
const link = (href: string) => ({ href, target: '_blank', rel: 'noopener noreferrer nofollow', class: null, title: null });

export interface TextRun {
  readonly insert: string;
  readonly attributes: Readonly<Record<string, object>>;
}

const MARK = /\*\*(\S(?:.*?\S)?)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/u;

/** Splits a line into runs with marks; what is no complete mark stays as it is written. */
export function readInlineMarks(line: string, attributes: TextRun['attributes'] = {}): TextRun[] {
  const match = MARK.exec(line);
  if (!match) return line === '' ? [] : [{ insert: line, attributes }];
  const [whole, bold, linkText = '', href = ''] = match;
  const before = line.slice(0, match.index);
  const after = line.slice(match.index + whole.length);
  const inside =
    bold !== undefined
      ? readInlineMarks(bold, { ...attributes, bold: {} })
      : readInlineMarks(linkText, { ...attributes, link: link(href) });
  return [...readInlineMarks(before, attributes), ...inside, ...readInlineMarks(after, attributes)];
}
