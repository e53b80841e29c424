import type { Columns } from './column';

type Language = 'ko' | 'en';

/** Headings and example row of an empty file. */
export const templateRows = (columns: Columns, language: Language): readonly [head: readonly string[], example: readonly string[]] => {
  const all = Object.values(columns);
  return [all.map(({ heading }) => heading[language]), all.map(({ example }) => example[language])];
};

const WORDS = {
  ko: { head: ['열', '필수', '적는 법'], yes: '필수', first: '2행은 예시입니다. 지우거나 그대로 두어도 가져오지 않습니다. 첫 시트만 읽고, 수식은 받지 않습니다.' },
  en: { head: ['Column', 'Required', 'How to fill it in'], yes: 'required', first: 'Row 2 is an example: delete it or leave it, it is not imported. Only the first sheet is read, and no formulas are taken.' },
} as const;

/** The sheet of explanations: what each column takes. */
export const explanationRows = (columns: Columns, language: Language): readonly (readonly string[])[] => [
  [WORDS[language].first],
  [],
  [...WORDS[language].head],
  ...Object.values(columns).map(({ heading, isRequired, note }) => [heading[language], isRequired ? WORDS[language].yes : '', note[language]]),
];
