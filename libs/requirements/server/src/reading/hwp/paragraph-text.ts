/** What a paragraph's text is made of: letters, and places where a control stands that has a record of its own. */
export type TextPiece = { readonly text: string } | 'control';

const LETTER_BYTES = 2;
/** A control takes as much room as eight letters: its code, twelve bytes of its own, its code again. */
const CONTROL_BYTES = 16;
const FIRST_LETTER = 32;
const PARAGRAPH_END = 13;
/** Controls without room of their own, by what people see of them. */
const SINGLE = new Map([[0, ''], [10, '\n'], [PARAGRAPH_END, ''], [24, '-'], [25, ''], [26, ''], [27, ''], [28, ''], [29, ''], [30, ' '], [31, ' ']]);
/** Controls that say everything in their own room: ends of fields, tabs. */
const INLINE = new Map([[4, ''], [5, ''], [6, ''], [7, ''], [8, ''], [9, '\t'], [19, ''], [20, '']]);

/** The text of PARA_TEXT; a control that is cut off ends it. */
export const textPieces = (data: Buffer): readonly TextPiece[] => {
  const pieces: TextPiece[] = [];
  let [at, start] = [0, 0];
  const flush = (): void => {
    if (at > start) pieces.push({ text: data.toString('utf16le', start, at) });
  };
  while (at + LETTER_BYTES <= data.length) {
    const code = data.readUInt16LE(at);
    if (code >= FIRST_LETTER) {
      at += LETTER_BYTES;
      continue;
    }
    flush();
    const seen = SINGLE.get(code) ?? INLINE.get(code);
    if (seen === undefined) pieces.push('control');
    else if (seen !== '') pieces.push({ text: seen });
    at += SINGLE.has(code) ? LETTER_BYTES : CONTROL_BYTES;
    start = at;
  }
  flush();
  return pieces;
};
