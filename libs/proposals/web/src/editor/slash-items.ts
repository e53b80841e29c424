import { matchesKorean } from './match-korean';

export type SlashCommand = 'text' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'table' | 'image' | 'evidence' | 'complianceTable' | 'quote' | 'code' | 'divider';

/** Words under which a command is found besides its two names. */
const COMMANDS: readonly { readonly command: SlashCommand; readonly ko: string; readonly en: string; readonly words: readonly string[] }[] = [
  { command: 'text', ko: '본문', en: 'Text', words: ['문단', 'paragraph', 'p'] },
  { command: 'heading1', ko: '큰 제목', en: 'Heading 1', words: ['제목 1', 'h1'] },
  { command: 'heading2', ko: '중간 제목', en: 'Heading 2', words: ['제목 2', 'h2'] },
  { command: 'heading3', ko: '작은 제목', en: 'Heading 3', words: ['제목 3', 'h3'] },
  { command: 'bulletList', ko: '글머리표 목록', en: 'Bulleted list', words: ['불릿', 'bullet', 'ul'] },
  { command: 'orderedList', ko: '번호 목록', en: 'Numbered list', words: ['순서', 'ordered', 'ol'] },
  { command: 'table', ko: '표', en: 'Table', words: ['grid'] },
  { command: 'image', ko: '그림', en: 'Picture', words: ['이미지', '사진', 'image', 'photo'] },
  { command: 'evidence', ko: '근거', en: 'Evidence', words: ['실적', '인증', '인력', 'reference', 'certificate', 'expert'] },
  { command: 'complianceTable', ko: '조견표', en: 'Compliance index', words: ['요구사항 대비표', '대비표', 'requirements', 'index'] },
  { command: 'quote', ko: '인용', en: 'Quote', words: ['blockquote'] },
  { command: 'code', ko: '코드', en: 'Code', words: ['code block', 'pre'] },
  { command: 'divider', ko: '구분선', en: 'Divider', words: ['가로줄', 'line', 'hr'] },
];

export const SLASH_COMMANDS: readonly SlashCommand[] = COMMANDS.map((entry) => entry.command);

/** Commands that fit what was typed behind the slash, in either language: those that begin with it first, else in menu order. */
export const slashCommands = (query: string): SlashCommand[] => {
  const fitting = COMMANDS.map((entry) => ({ entry, words: [entry.ko, entry.en, ...entry.words].filter((word) => matchesKorean(word, query)) })).filter(({ words }) => words.length > 0);
  const begins = (words: readonly string[]): boolean => words.some((word) => matchesKorean([...word].slice(0, [...query].length).join(''), query));
  return [...fitting.filter(({ words }) => begins(words)), ...fitting.filter(({ words }) => !begins(words))].map(({ entry }) => entry.command);
};
