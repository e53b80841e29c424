/** How a line begins (Ⅰ., 1., 가., □, - …): the lower the rank, the wider what it opens. */
export interface Numbered {
  readonly rank: number | null;
  readonly mark: string;
  readonly rest: string;
}

export const ROMAN_RANK = 1;
/** From here on a mark is a bullet, not a number. */
export const BULLET_RANK = 7;

const KINDS: readonly { readonly rank: number; readonly mark: RegExp }[] = [
  { rank: ROMAN_RANK, mark: /^(?:[Ⅰ-Ⅿ]+|제\s*\d{1,2}\s*[장편]|(?:IX|IV|V?I{1,3}|V|X)(?=\s*[.．]))\s*[.．)]?(?=\s|[가-힣]|$)/u },
  { rank: 3, mark: /^\d{1,2}(?:\s?[.-]\s?\d{1,2}){1,3}[.．]?(?=\s)/u },
  { rank: 2, mark: /^\d{1,2}\s*[.．](?!\s*\d)/u },
  { rank: 3, mark: /^[가나다라마바사아자차카타파하]\s*[.．]/u },
  { rank: 4, mark: /^\d{1,2}\s*\)/u },
  { rank: 5, mark: /^[가나다라마바사아자차카타파하]\s*\)/u },
  { rank: 5, mark: /^\(\s*(?:\d{1,2}|[가나다라마바사아자차카타파하])\s*\)/u },
  { rank: 6, mark: /^[①-⑳㉠-㉻⑴-⒇]/u },
  { rank: BULLET_RANK, mark: /^[□■▣◆◇▶▷❏❑▢]/u },
  { rank: 8, mark: /^(?:[○●◦◎•∘❍⚪〇]|[ㅇo](?=\s))/u },
  { rank: 9, mark: /^(?:[-–—−‐·▪‧∙∗*※✓✔►➢]|[\uf000-\uf0ff])/u },
];

export const numbered = (line: string): Numbered => {
  const text = line.trim();
  for (const { rank, mark } of KINDS) {
    const found = mark.exec(text)?.[0];
    if (found !== undefined) return { rank, mark: found.trim(), rest: text.slice(found.length).trim() };
  }
  return { rank: null, mark: '', rest: text };
};

/** A line without the marks in front of it ("가. ○ 사업명" has two). */
export const withoutMarks = (line: string): string => {
  const first = numbered(line);
  return first.rank === null ? first.rest : numbered(first.rest).rest;
};

const SENTENCE = /(?:다|함|음|됨|임|것|요|오)\s*[.。]?\s*$|[.。]\s*$/u;
export const isSentence = (text: string): boolean => SENTENCE.test(text.trim()) && text.trim().length > 12;

/** "Ⅱ. 제안요청 내용 ·········· 7": a line of the contents, not the heading itself. */
const CONTENTS_LINE = /(?:[.·․‥…⋯ㆍ]\s*){3,}\s*\d*\s*$|\t\s*\d{1,3}\s*$/u;
export const isContentsLine = (text: string): boolean => CONTENTS_LINE.test(text);
